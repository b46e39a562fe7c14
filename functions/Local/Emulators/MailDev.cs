using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Local.Emulators;

/// <summary>A mailbox on this machine: an SMTP server that stores mail, and a web page to read it.</summary>
internal sealed class MailDev : IAsyncDisposable
{
    private readonly ServerProcess _server;

    private MailDev(ServerProcess server, int smtpPort, Uri page)
    {
        _server = server;
        SmtpPort = smtpPort;
        Page = page;
    }

    public int SmtpPort { get; }

    /// <summary>Where mail can be read in a browser.</summary>
    public Uri Page { get; }

    /// <summary>Starts it on free loopback ports; it stores each message as an .eml file in <paramref name="folder"/>.</summary>
    public static async Task<MailDev> StartAsync(EmulatorPackages packages, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        const int tries = 5;
        for (var attempt = 1; ; attempt++)
        {
            var (smtp, web) = FreePorts();
            try
            {
                return await StartAsync(packages, folder, smtp, web, cancellationToken);
            }
            catch (EmulatorException) when (attempt < tries)
            {
                // Another process took the port in the meantime.
            }
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<MailDev> StartAsync(
        EmulatorPackages packages,
        string folder,
        int smtp,
        int web,
        CancellationToken cancellationToken
    )
    {
        string[] arguments =
        [
            "--smtp",
            $"{smtp}",
            "--ip",
            "127.0.0.1",
            "--web",
            $"{web}",
            "--web-ip",
            "127.0.0.1",
            "--mail-directory",
            folder,
            "--hide-extensions",
            "STARTTLS",
            "--silent",
        ];
        var server = await ServerProcess.StartAsync(
            packages.MailDev,
            arguments,
            null,
            async (_, stop) => await AnswersAsync(smtp, stop) && await AnswersAsync(web, stop),
            cancellationToken
        );
        return new MailDev(server, smtp, new Uri($"http://127.0.0.1:{web}/"));
    }

    private static (int Smtp, int Web) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
