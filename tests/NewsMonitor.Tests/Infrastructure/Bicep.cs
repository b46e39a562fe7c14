using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>The Bicep CLI at work on a copy of <c>infra/</c>: it writes beside what it reads.</summary>
internal sealed class Bicep : IDisposable
{
    /// <summary>Where the CLI is; null if there is none for this machine.</summary>
    internal static readonly string? Cli = typeof(Bicep)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(pair => pair.Key == "BicepPath")
        ?.Value?.Replace('\\', Path.DirectorySeparatorChar);

    public Bicep()
    {
        SkipWithout();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    /// <summary>Skips the test where there is no CLI.</summary>
    public static void SkipWithout() => Assert.SkipWhen(Cli is null, "There is no package with the Bicep CLI for this machine");

    /// <summary>Where the copy is.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsmonitor-bicep-").FullName;

    public IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.bicep");

    /// <summary>The template a file compiles to, and everything the compiler and the linter say about it.</summary>
    public async Task<(JsonNode Template, IReadOnlyList<BicepServer.Remark> Remarks)> BuildAsync(string file)
    {
        var compilation = await BicepServer.CompileAsync(Path.Combine(Folder, file));
        return (JsonNode.Parse(compilation.Contents ?? "{}")!, compilation.Diagnostics);
    }

    /// <summary>What deploying a file with these parameters would make, computed without Azure.</summary>
    /// <exception cref="StreamJsonRpc.RemoteInvocationException">The parameters are rejected; the message says why.</exception>
    public async Task<Deployment> SnapshotAsync(string file, params string[] parameters)
    {
        var given = Path.Combine(Folder, $"{Guid.NewGuid():N}.bicepparam");
        await File.WriteAllLinesAsync(given, [$"using '{file}'", .. parameters.Select(parameter => "param " + parameter)]);
        var content = await File.ReadAllTextAsync(Path.Combine(Folder, file));
        var isWide = content.Contains("targetScope = 'subscription'", StringComparison.Ordinal);
        var snapshot = await BicepServer.SnapshotAsync(
            given,
            new
            {
                tenantId = $"{Guid.Empty}",
                subscriptionId = $"{Guid.Empty}",
                resourceGroup = isWide ? null : "rg-try",
                location = isWide ? "westeurope" : null,
            }
        );
        return new Deployment(JsonNode.Parse(snapshot)!);
    }

    /// <summary>Brings all files into the formatter's shape.</summary>
    public async Task FormatAsync()
    {
        var start = new ProcessStartInfo(Cli!, ["format", "--pattern", Path.Combine(Folder, "*.bicep")]);
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
