using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>The Bicep CLI at work on a copy of <c>infra/</c>: it writes beside what it reads.</summary>
internal sealed class Bicep : IDisposable
{
    private static readonly string? Cli = typeof(Bicep)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(pair => pair.Key == "BicepPath")
        ?.Value?.Replace('\\', Path.DirectorySeparatorChar);

    public Bicep()
    {
        Assert.SkipWhen(Cli is null, "There is no package with the Bicep CLI for this machine");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    /// <summary>Where the copy is.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsmonitor-bicep-").FullName;

    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.bicep");

    /// <summary>The template a file compiles to, and everything the compiler and the linter say about it.</summary>
    public (JsonNode Template, string Remarks) Build(string file)
    {
        var (_, output, remarks) = Run("build", file, "--stdout");
        return (JsonNode.Parse(output.Length == 0 ? "{}" : output)!, remarks);
    }

    /// <summary>What deploying a file with these parameters would make, computed without Azure.</summary>
    /// <exception cref="InvalidOperationException">The parameters are refused; the message says why.</exception>
    public Deployment Snapshot(string file, params string[] parameters)
    {
        var name = Guid.NewGuid().ToString("N");
        File.WriteAllLines(
            Path.Combine(Folder, name + ".bicepparam"),
            [$"using '{file}'", .. parameters.Select(parameter => "param " + parameter)]
        );
        string[] where = File.ReadAllText(Path.Combine(Folder, file))
            .Contains("targetScope = 'subscription'", StringComparison.Ordinal)
            ? ["--location", "westeurope"]
            : ["--resource-group", "rg-try"];
        var (code, _, remarks) = Run([
            "snapshot",
            name + ".bicepparam",
            "--mode",
            "overwrite",
            "--subscription-id",
            Guid.Empty.ToString(),
            "--tenant-id",
            Guid.Empty.ToString(),
            .. where,
        ]);
        return code == 0
            ? new Deployment(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".snapshot.json")))!)
            : throw new InvalidOperationException(remarks);
    }

    /// <summary>Brings all files into the formatter's shape.</summary>
    public void Format() => Run("format", "--pattern", Path.Combine(Folder, "*.bicep"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private (int Code, string Output, string Remarks) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Cli!, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var remarks = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, remarks.Result.Trim());
    }
}
