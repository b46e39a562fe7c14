using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Tests.Local.Emulators;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>A real IMAP server with one user, <c>right</c>, whose password is <c>secret</c>; it fails on command.</summary>
internal sealed partial class ImapServer : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Core", "Collecting", "Mailbox");
    private readonly DirectoryInfo _certificate = Directory.CreateTempSubdirectory("newsmonitor-imap-");
    private readonly HttpClient _control = new();
    private ServerProcess _server = null!;

    public int Port { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="security">How it is secured.</param>
    /// <param name="certificate">Its certificate; null without TLS.</param>
    public static async Task<ImapServer> StartAsync(
        MailboxSecurity security = MailboxSecurity.None,
        TestCertificate? certificate = null
    )
    {
        var packages = await NpmPackages.InstallAsync(Folder, "imap-server", _ => { }, Stop);
        var server = new ImapServer();
        if (certificate is not null)
            await certificate.WriteAsync(server._certificate.FullName, Stop);
        server._server = await ServerProcess.StartAsync(
            Path.Combine(Folder, "imap.mjs"),
            [Path.Combine(packages, "package.json"), security.ToString(), server._certificate.FullName],
            null,
            (output, _) => Task.FromResult(server.TryReadPorts(output)),
            Stop
        );
        return server;
    }

    /// <summary>Settings that read its mailbox.</summary>
    public Dictionary<string, string?> AddTo(Dictionary<string, string?> settings)
    {
        settings["NewsMonitor:Mailbox:Host"] = "localhost";
        settings["NewsMonitor:Mailbox:Port"] = $"{Port}";
        settings["NewsMonitor:Mailbox:Security"] = "None";
        settings["NewsMonitor:Mailbox:UserName"] = "right";
        settings["NewsMonitor:Mailbox:Password"] = "secret";
        return settings;
    }

    public Task AppendAsync(string message) => AppendAsync(Encoding.Latin1.GetBytes(message));

    public async Task AppendAsync(byte[] message) =>
        await _control.PostAsync(new Uri("append", UriKind.Relative), new ByteArrayContent(message), Stop);

    /// <summary>Gives the folder another UIDVALIDITY and each message another UID.</summary>
    public async Task RenumberAsync() => await _control.PostAsync(new Uri("renumber", UriKind.Relative), null, Stop);

    /// <summary>How to fail from now on; see imap.mjs.</summary>
    public async Task FailAsync(object faults) => await _control.PostAsJsonAsync(new Uri("fail", UriKind.Relative), faults, Stop);

    public async Task<Asked> AskedAsync() => (await _control.GetFromJsonAsync<Asked>(new Uri("state", UriKind.Relative), Stop))!;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _control.Dispose();
        _certificate.Delete(recursive: true);
    }

    private bool TryReadPorts(string output)
    {
        var match = Listening().Match(output);
        if (!match.Success)
            return false;
        Port = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        _control.BaseAddress = new Uri($"http://127.0.0.1:{match.Groups[2].Value}/");
        return true;
    }

    [GeneratedRegex("listening on ([0-9]+), ([0-9]+)")]
    private static partial Regex Listening();
}

/// <summary>What clients asked the server for, and the flags of its messages.</summary>
internal sealed record Asked(int Logins, int Summaries, int Downloads, IReadOnlyList<string> Flags);
