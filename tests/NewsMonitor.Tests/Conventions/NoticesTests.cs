using System.Text.Json.Nodes;

namespace NewsMonitor.Tests.Conventions;

public sealed class NoticesTests
{
    /// <summary>What the command was built with is beside it; a package that is new there needs a notice.</summary>
    [Fact]
    public void EveryPackageOfTheCommandHasItsNotice()
    {
        var libraries = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "newsmonitor.deps.json")))![
            "libraries"
        ]!.AsObject();
        var packages = libraries
            .Where(library => (string)library.Value!["type"]! == "package")
            .Select(library => library.Key.Split('/')[0])
            .ToList();
        var noticed = Repository
            .Read("THIRD-PARTY-NOTICES.txt")
            .Split('\n')
            .Select(line => line.Split(": ")[0])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        packages.Count.ShouldBeGreaterThan(50);
        packages.Where(package => !noticed.Contains(package)).ShouldBeEmpty();
    }

    [Fact]
    public void ThePackageOfTheCommandHasThem()
    {
        var packing = Repository.Read("functions/Local/Packing/Packing.targets");
        foreach (var file in (string[])["THIRD-PARTY-NOTICES.txt", "ATTRIBUTION.md", "LICENSE", "bom.json"])
            packing.ShouldContain(file);
        Repository.Read("functions/Local/NewsMonitor.Local.csproj").ShouldContain("Packing/Packing.targets");
    }
}
