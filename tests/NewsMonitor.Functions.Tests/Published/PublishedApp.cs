using System.Diagnostics;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>
/// The app as a deployment takes it: published once for all classes that have it, in Release, without Azure AI Language. Where the
/// solution was built in Release, only the app itself is compiled again, for Linux.
/// </summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private static readonly Lazy<Task> Published = new(PublishAsync);

    /// <summary>What is deployed.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "published");

    /// <summary>What is run on a developer's machine, with the settings of that machine.</summary>
    public static string BuildFolder { get; } =
        Path.Combine(Source.Root, "functions", "App", "bin", "Release", "net10.0", "linux-x64");

    public ValueTask InitializeAsync() => new(Published.Value);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task PublishAsync()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        var settings = Path.Combine(AppContext.BaseDirectory, "local.settings.json");
        await File.WriteAllTextAsync(settings, """{ "Values": {} }""");

        // Nodes that stay would keep the output open. A build without analyzers would make the next one compile everything again.
        string[] arguments =
        [
            "publish",
            Path.Combine("functions", "App"),
            "-p:IncludeAzureLanguage=false",
            $"-p:LocalSettings={settings}",
            "-nodeReuse:false",
            "--output",
            Folder,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Source.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Compiling in advance takes longer than it saves here. The figures of a deployment are taken with it.
        start.Environment.TryAdd("PublishReadyToRun", "false");
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var publish = Process.Start(start)!;
        var output = await Task.WhenAll(publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, string.Concat(output));
    }
}
