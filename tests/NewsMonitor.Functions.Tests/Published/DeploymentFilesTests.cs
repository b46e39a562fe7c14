using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>What the Functions host needs to find in a deployment, and what must not be in it.</summary>
public sealed class DeploymentFilesTests : IClassFixture<PublishedApp>
{
    [Fact]
    public void EveryFunctionIsThereWithItsTriggerAndTheBlobComesByEventGrid()
    {
        var triggers =
            from function in Read("functions.metadata").AsArray()
            let trigger = function["bindings"]!.AsArray().Single(binding => $"{binding!["type"]}".EndsWith("Trigger"))
            select (
                $"{function["name"]}",
                $"{trigger["type"]}",
                $"{trigger["source"] ?? trigger["schedule"] ?? trigger["authLevel"]}"
            );

        triggers.ShouldBe(
            [
                (nameof(AnalyzeArticle), "blobTrigger", "EventGrid"),
                (nameof(Api), "httpTrigger", "Function"),
                (nameof(ForgetArticle), "httpTrigger", "Function"),
                (nameof(Health), "httpTrigger", "Anonymous"),
                (nameof(IndexArticles), "timerTrigger", "0 26/30 * * * *"),
                (nameof(Pages), "httpTrigger", "Anonymous"),
                (nameof(PollFeeds), "timerTrigger", "0 3/5 * * * *"),
                (nameof(PollMailbox), "timerTrigger", "0 4/5 * * * *"),
                (nameof(ReleaseEmbargoed), "timerTrigger", "0 */5 * * * *"),
                (nameof(ReprocessArticles), "httpTrigger", "Function"),
                (nameof(RetryPoisoned), "httpTrigger", "Function"),
                (nameof(SendAlerts), "timerTrigger", "0 1/5 * * * *"),
                (nameof(SendDigests), "timerTrigger", "0 2,17,32,47 * * * *"),
                (nameof(SweepMissedArticles), "timerTrigger", "0 10 * * * *"),
                (nameof(Unsubscribe), "httpTrigger", "Anonymous"),
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public void TheHostFindsTheWorkerAndItsOwnSettings()
    {
        var description = Read("worker.config.json")["description"]!;

        $"{description["language"]}".ShouldBe("dotnet-isolated");
        $"{description["workerIndexing"]}".ShouldBe("true");
        File.Exists(Path.Combine(PublishedApp.Folder, $"{description["defaultWorkerPath"]}")).ShouldBeTrue();
        Read("host.json")["version"]!.GetValue<string>().ShouldBe("2.0");
    }

    /// <summary>Timers and HTTP triggers are part of the host.</summary>
    [Fact]
    public void TheHostFindsTheExtensionOfTheBlobTrigger()
    {
        var extensions = Read("extensions.json")["extensions"]!.AsArray();

        extensions.Select(extension => $"{extension!["name"]}").ShouldContain("AzureStorageBlobs");
        foreach (var extension in extensions)
            File.Exists(Path.Combine(PublishedApp.Folder, $"{extension!["hintPath"]}")).ShouldBeTrue($"{extension}");
    }

    [Fact]
    public void TheSettingsOfADevelopersMachineAreNotDeployed()
    {
        File.Exists(Path.Combine(PublishedApp.BuildFolder, "local.settings.json")).ShouldBeTrue();

        Directory.EnumerateFiles(PublishedApp.Folder, "*settings*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>An instance starts in half the time; this build of the tests leaves it out.</summary>
    [Fact]
    public async Task ADeploymentIsCompiledInAdvance()
    {
        string[] arguments =
        [
            "msbuild",
            "functions/App",
            "-p:_IsPublishing=true",
            "-getProperty:PublishReadyToRun,RuntimeIdentifier",
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Source.Root, RedirectStandardOutput = true };
        using var msbuild = Process.Start(start)!;

        var properties = JsonNode.Parse(await msbuild.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))!;

        properties["Properties"]!.ToJsonString().ShouldBe("""{"PublishReadyToRun":"true","RuntimeIdentifier":"linux-x64"}""");
    }

    /// <summary>ONNX Runtime has libraries for many platforms, which together are larger than the rest of the app.</summary>
    [Fact]
    public void TheTransformerComesWithItsModelAndTheLibraryForLinux()
    {
        foreach (var file in new[] { "encoder.onnx", "sentiment.onnx", "names.bin" })
            File.Exists(Path.Combine(PublishedApp.Folder, "Model", file)).ShouldBeTrue(file);
        Directory
            .EnumerateFiles(PublishedApp.Folder, "*onnxruntime.*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".OnnxRuntime.dll", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(PublishedApp.Folder, file))
            .ShouldBe(["libonnxruntime.so"]);
    }

    [Fact]
    public void SearchComesWithTheLibraryForLinux() =>
        Directory
            .EnumerateFiles(PublishedApp.Folder, "*e_sqlite3.*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".dll", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(PublishedApp.Folder, file))
            .ShouldBe(["libe_sqlite3.so"]);

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(PublishedApp.Folder, file)))!;
}
