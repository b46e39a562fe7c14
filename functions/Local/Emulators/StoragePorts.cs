using System.Net.Sockets;

namespace NewsMonitor.Local.Emulators;

/// <summary>The three ports of an Azurite on this machine.</summary>
/// <param name="Blob">Of its blobs.</param>
/// <param name="Queue">Of its queues.</param>
/// <param name="Table">Of its tables.</param>
internal sealed record StoragePorts(int Blob, int Queue, int Table)
{
    /// <summary>
    /// Those that <c>UseDevelopmentStorage=true</c> means, to every Azure tool: <c>func</c>, <c>az</c>, Storage Explorer.
    /// </summary>
    public static readonly StoragePorts Usual = new(10000, 10001, 10002);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public IReadOnlyList<int> All => [Blob, Queue, Table];

    public override string ToString() => $"{Blob}, {Queue} and {Table}";

    /// <summary>Whether an Azurite answers there; false if nothing listens.</summary>
    /// <exception cref="EmulatorException">Another program listens on one of the ports.</exception>
    public async Task<bool> HasAzuriteAsync(CancellationToken cancellationToken)
    {
        using var browser = new HttpClient { Timeout = Timeout };
        var answers = await Task.WhenAll(All.Select(port => ServerAsync(browser, port, cancellationToken)));
        if (answers.All(server => server is null))
            return false;
        var other = answers.IndexOf(
            answers.FirstOrDefault(server => server?.StartsWith("Azurite", StringComparison.Ordinal) is not true)
        );
        return other < 0
            ? true
            : throw new EmulatorException(
                $"The settings name the storage emulator on the ports {this}, but {Fault(All[other], answers[other])}: stop that "
                    + "program, or remove AzureWebJobsStorage from the settings; then free ports are used"
            );
    }

    private static string Fault(int port, string? server) =>
        server is null ? $"nothing answers on {port}" : $"another program answers on {port}";

    // What it calls itself; null if nothing listens, empty if it is no web server.
    private static async Task<string?> ServerAsync(HttpClient browser, int port, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await browser.GetAsync(
                new Uri($"http://127.0.0.1:{port}/devstoreaccount1?comp=list"),
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            return answer.Headers.Server.ToString();
        }
        catch (HttpRequestException fault)
            when (fault.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return null;
        }
        catch (Exception fault)
            when (fault is HttpRequestException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return "";
        }
    }
}
