using System.Text.RegularExpressions;

namespace NewsMonitor.Local.Emulators;

/// <summary>A storage account on this machine, on free loopback ports.</summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    private const string AccountName = "devstoreaccount1";

    // The emulator's documented account key, the same everywhere: not a secret.
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly ServerProcess _server;

    private Azurite(ServerProcess server, int[] ports)
    {
        _server = server;
        Ports = ports;
    }

    /// <summary>The ports of the blob, queue and table services.</summary>
    public IReadOnlyList<int> Ports { get; }

    /// <summary>The value of <c>AzureWebJobsStorage</c> for it.</summary>
    public string ConnectionString => ConnectionTo(Ports);

    /// <summary>The value of <c>AzureWebJobsStorage</c> for an Azurite on these ports.</summary>
    public static string ConnectionTo(IReadOnlyList<int> ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};"
        + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{AccountName};"
        + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/{AccountName};"
        + $"TableEndpoint=http://127.0.0.1:{ports[2]}/{AccountName};";

    /// <summary>Starts it with its data in <paramref name="folder"/>, or in memory if that is null.</summary>
    /// <param name="packages">The installed emulators.</param>
    /// <param name="folder">Created if it does not exist.</param>
    /// <param name="ports">The three ports to use; null for free ones.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<Azurite> StartAsync(
        EmulatorPackages packages,
        string? folder,
        IReadOnlyList<int>? ports,
        CancellationToken cancellationToken
    )
    {
        var processFile = folder is null ? null : ProcessFileIn(Directory.CreateDirectory(folder).FullName);
        if (folder is not null)
            await UntilGoneAsync(folder, cancellationToken);
        var found = new int[3];
        var server = await ServerProcess.StartAsync(
            packages.Azurite,
            Arguments(folder, ports ?? [0, 0, 0]),
            processFile,
            (output, _) => Task.FromResult(TryReadPorts(output, found)),
            cancellationToken
        );
        return new Azurite(server, found);
    }

    /// <summary>Waits for one that runs on this folder although its command was killed, while it saves its data.</summary>
    public static Task UntilGoneAsync(string folder, CancellationToken cancellationToken) =>
        ProcessFile.UntilGoneAsync(ProcessFileIn(folder), cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string ProcessFileIn(string folder) => Path.Combine(folder, "process");

    private static IEnumerable<string> Arguments(string? folder, IReadOnlyList<int> ports) =>
        [
            "--blobPort",
            $"{ports[0]}",
            "--queuePort",
            $"{ports[1]}",
            "--tablePort",
            $"{ports[2]}",
            "--silent",
            "--disableTelemetry",
            // The current clients use a newer API version than it knows.
            "--skipApiVersionCheck",
            .. folder is null ? ["--inMemoryPersistence"] : (string[])["--location", folder],
        ];

    private static bool TryReadPorts(string output, int[] ports)
    {
        var found = Listening().Matches(output);
        for (var i = 0; i < found.Count; i++)
            ports[i] = int.Parse(found[i].Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return found.Count == ports.Length;
    }

    [GeneratedRegex(@"successfully listening at http://127\.0\.0\.1:([0-9]+)")]
    private static partial Regex Listening();
}
