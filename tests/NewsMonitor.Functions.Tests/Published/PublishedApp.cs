using System.Diagnostics;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>
/// The app as a deployment takes it: published once for all tests of the collection, in Release, without Azure AI Language. It is
/// built in a folder of its own, so that no other build is in its way, and kept there, so that the next run builds only what has
/// changed.
/// </summary>
public sealed class PublishedApp : IAsyncLifetime
{
    public const string Collection = "The published app";

    private static readonly string Artifacts = Path.Combine(AppContext.BaseDirectory, "published");

    /// <summary>What is deployed.</summary>
    public static string Folder { get; } = Path.Combine(Artifacts, "publish", "NewsMonitor.Functions", "release_linux-x64");

    /// <summary>What is run on a developer's machine, with the settings of that machine.</summary>
    public static string BuildFolder { get; } = Path.Combine(Artifacts, "bin", "NewsMonitor.Functions", "release_linux-x64");

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Artifacts);
        var settings = Path.Combine(Artifacts, "local.settings.json");
        await File.WriteAllTextAsync(settings, """{ "Values": {} }""");

        // Nodes that stay would keep the output open; the analyzers had their say in the build of the solution.
        string[] arguments =
        [
            "publish",
            Path.Combine("functions", "App"),
            "-p:IncludeAzureLanguage=false",
            "-p:RunAnalyzers=false",
            $"-p:LocalSettings={settings}",
            "-nodeReuse:false",
            "--artifacts-path",
            Artifacts,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Source.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Compiling in advance takes longer than it saves here. The figures of a deployment are taken with it.
        start.Environment.TryAdd("PublishReadyToRun", "false");
        using var publish = Process.Start(start)!;
        var output = await Task.WhenAll(publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, string.Concat(output));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(PublishedApp.Collection)]
public sealed class PublishedAppCollection : ICollectionFixture<PublishedApp>;
