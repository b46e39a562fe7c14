using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Tests.Local.Emulators;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

/// <summary>A real SMTP server that fails on command and keeps what it accepts.</summary>
internal sealed partial class SmtpServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-smtp-");
    private readonly EmulatorPackages _packages;
    private ServerProcess? _server;
    private EmailSecurity _security;

    private SmtpServer(EmulatorPackages packages) => _packages = packages;

    public int Port { get; private set; }

    public EmailOptions Options =>
        new()
        {
            Host = "127.0.0.1",
            Port = Port,
            Security = _security,
            TimeoutSeconds = 15,
            From = "NewsMonitor <news@example.org>",
        };

    /// <summary>What was accepted, in order.</summary>
    public IReadOnlyList<(string To, byte[] Message)> Accepted =>
        [
            .. _folder
                .GetFiles("*.eml")
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (File.ReadAllText(Path.ChangeExtension(file.FullName, "to")), File.ReadAllBytes(file.FullName))),
        ];

    /// <summary>Where what cannot be delivered would return to, in order.</summary>
    public IReadOnlyList<string> Senders =>
        [
            .. _folder
                .GetFiles("*.from")
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => File.ReadAllText(file.FullName)),
        ];

    /// <summary>How many steps failed by chance, and after how many of them the mail had been taken.</summary>
    public (int All, int Lost) Failed
    {
        get
        {
            var file = Path.Combine(_folder.FullName, "failed");
            var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
            return (lines.Length, lines.Count(line => line == "lost"));
        }
    }

    /// <summary>All that a client sent, if the server was told whether it reads only ASCII.</summary>
    public string Commands => File.ReadAllText(Path.Combine(_folder.FullName, "commands"));

    public IReadOnlyList<string> Recipients => [.. Accepted.Select(message => message.To)];

    /// <summary>A server without TLS: one that an earlier test had, if there is one.</summary>
    public static async Task<SmtpServer> StartAsync(EmulatorPackages packages, CancellationToken cancellationToken) =>
        SmtpPool.TryTake() ?? await StartAsync(packages, EmailSecurity.None, null, cancellationToken);

    /// <summary>A server that offers STARTTLS or speaks TLS from the first byte.</summary>
    public static async Task<SmtpServer> StartAsync(
        EmulatorPackages packages,
        EmailSecurity security,
        TestCertificate? certificate,
        CancellationToken cancellationToken
    )
    {
        var server = new SmtpServer(packages) { _security = security };
        if (certificate is not null)
            await certificate.WriteAsync(server._folder.FullName, cancellationToken);
        await server.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts it, on the port it had where it was stopped.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server = await ServerProcess.StartAsync(
            Path.Combine(AppContext.BaseDirectory, "Core", "Delivery", "Mail", "smtp.mjs"),
            [_packages.MailDev, _folder.FullName, Port.ToString(CultureInfo.InvariantCulture), _security.ToString()],
            null,
            (output, _) => Task.FromResult(TryReadPort(output)),
            cancellationToken
        );
    }

    public async ValueTask StopAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _server = null;
    }

    /// <summary>How to fail from now on; see smtp.mjs.</summary>
    public void Fail(object faults) =>
        File.WriteAllText(Path.Combine(_folder.FullName, "faults.json"), JsonSerializer.Serialize(faults));

    /// <summary>Waits until it has been asked what it never answers.</summary>
    public async Task HungAsync(CancellationToken cancellationToken)
    {
        while (!File.Exists(Path.Combine(_folder.FullName, "hung")))
            await Task.Delay(10, cancellationToken);
    }

    public void Work() => Fail(new { });

    /// <summary>Throws away what was accepted.</summary>
    public void Forget()
    {
        foreach (var file in _folder.GetFiles())
            file.Delete();
    }

    public static MimeMessage Parse(byte[] message) => MimeMessage.Load(new MemoryStream(message));

    /// <summary>Ends it, unless the next test can have it as if it were new: nobody waits for an answer of it.</summary>
    public async ValueTask DisposeAsync()
    {
        var isReusable = _server is not null && _security == EmailSecurity.None && _folder.GetFiles("hung").Length == 0;
        if (!isReusable)
        {
            await EndAsync();
            return;
        }

        Forget();
        SmtpPool.Add(this);
    }

    /// <summary>Stops it, and deletes what it has accepted.</summary>
    public async ValueTask EndAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private bool TryReadPort(string output)
    {
        var match = Listening().Match(output);
        if (match.Success)
            Port = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return match.Success;
    }

    [GeneratedRegex("listening on ([0-9]+)")]
    private static partial Regex Listening();
}
