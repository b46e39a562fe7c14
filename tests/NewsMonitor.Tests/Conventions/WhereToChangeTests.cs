using System.Text.RegularExpressions;

namespace NewsMonitor.Tests.Conventions;

/// <summary>The page that says where things go names files, tests and headings that exist.</summary>
public sealed partial class WhereToChangeTests
{
    private const int MostWordsOfContributing = 2_000;

    private static readonly string Page = Repository.Read("docs/where-to-change.md");

    [Fact]
    public void EveryFileThatIsNamedExists()
    {
        string[] folders = ["functions", "infra", "docs", "tests", ".github"];
        var files = folders
            .SelectMany(folder => Files(Path.Combine(Repository.Root, folder), SearchOption.AllDirectories))
            .Concat(Files(Repository.Root, SearchOption.TopDirectoryOnly))
            .ToList();

        var named = NamedFile().Matches(Page).Select(file => file.Groups[1].Value).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(300);
        named.Where(name => !files.Exists(file => file.EndsWith("/" + name, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    /// <summary>Two of one name would send a reader to the wrong one.</summary>
    [Fact]
    public void EveryTestThatIsNamedExistsOnce()
    {
        var classes = Files(Path.Combine(Repository.Root, "tests"), SearchOption.AllDirectories)
            .CountBy(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => name.Value == 1)
            .Select(name => name.Key)
            .ToHashSet();

        var named = NamedTest().Matches(Page).Select(test => test.Groups[1].Value).ToList();

        named.Count.ShouldBeGreaterThan(50);
        named.Where(name => !classes.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void NoRowIsThereTwice() =>
        Page.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| to add or change | edit | also check |")
            .CountBy(line => line.Split('|')[1])
            .Where(row => row.Value > 1)
            .ShouldBeEmpty();

    [Fact]
    public void ContributingIsReadInOneSitting() =>
        Repository
            .Read("CONTRIBUTING.md")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBeLessThanOrEqualTo(MostWordsOfContributing);

    private static IEnumerable<string> Files(string folder, SearchOption option) =>
        Directory
            .EnumerateFiles(folder, "*", option)
            .Select(file => file.Replace('\\', '/'))
            .Where(file => !Built().IsMatch(file));

    [GeneratedRegex(@"`([\w./-]+\.(?:cs|txt|liquid|css|js|json|bicep|sh|targets|props|tsv|onnx|bin))`")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"`(\w+(?:Tests|Properties))`")]
    private static partial Regex NamedTest();

    [GeneratedRegex("/(bin|obj|node_modules)/")]
    private static partial Regex Built();
}
