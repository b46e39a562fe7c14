using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>The IMAP server that most of the world's mailboxes are on, where it is installed, on a free port.</summary>
internal sealed class Dovecot : IAsyncDisposable
{
    private const string Program = "/usr/sbin/dovecot";

    private const UnixFileMode AllMayWrite = (UnixFileMode)0b111_111_111;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dovecot-");
    private Process _process = null!;

    /// <summary>Whether it can be started: it changes its user, which only root may do.</summary>
    public static bool IsHere => OperatingSystem.IsLinux() && File.Exists(Program) && Environment.IsPrivilegedProcess;

    public int Port { get; } = FreePort();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Dovecot> StartAsync()
    {
        var server = new Dovecot();
        var settings = Path.Combine(server._folder.FullName, "dovecot.conf");
        await File.WriteAllTextAsync(settings, server.Settings(), Stop);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(server._folder.FullName, AllMayWrite);
        server._process = Process.Start(new ProcessStartInfo(Program, ["-F", "-c", settings]))!;
        while (!await server.AnswersAsync())
            await Task.Delay(20, Stop);
        return server;
    }

    public async Task AppendAsync(string message) =>
        await InFolderAsync(folder => folder.AppendAsync(Parsed(message), cancellationToken: Stop));

    /// <summary>The flags of all messages.</summary>
    public async Task<IReadOnlyList<MessageFlags?>> FlagsAsync()
    {
        var messages = await InFolderAsync(folder => folder.FetchAsync(0, -1, MessageSummaryItems.Flags, Stop));
        return [.. messages.Select(message => message.Flags)];
    }

    /// <summary>Deletes the folder and makes it again, with a copy of each message: UIDVALIDITY and UIDs change.</summary>
    public async Task RenumberAsync()
    {
        using var client = await OpenAsync();
        var inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadOnly, Stop);
        List<MimeMessage> messages = [];
        for (var index = 0; index < inbox.Count; index++)
            messages.Add(await inbox.GetMessageAsync(index, Stop));
        var before = inbox.UidValidity;
        await client.DisconnectAsync(quit: true, Stop);
        // UIDVALIDITY is the second in which a folder was made.
        do
        {
            Directory.Delete(Path.Combine(_folder.FullName, "mail"), recursive: true);
            foreach (var message in messages)
                await InFolderAsync(folder => folder.AppendAsync(message, cancellationToken: Stop));
        } while (await InFolderAsync(folder => Task.FromResult(folder.UidValidity)) == before);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static MimeMessage Parsed(string message) =>
        MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(message)));

    private async Task<T> InFolderAsync<T>(Func<IMailFolder, Task<T>> work)
    {
        using var client = await OpenAsync();
        var inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadWrite, Stop);
        var result = await work(inbox);
        await client.DisconnectAsync(quit: true, Stop);
        return result;
    }

    private async Task<ImapClient> OpenAsync()
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None, Stop);
        await client.AuthenticateAsync("right", "secret", Stop);
        return client;
    }

    private async Task<bool> AnswersAsync()
    {
        _process.HasExited.ShouldBeFalse("it stopped");
        try
        {
            using var client = await OpenAsync();
            return true;
        }
        catch (Exception fault) when (fault is SocketException or IOException or ImapProtocolException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private string Settings() =>
        $$"""
            base_dir = {{_folder.FullName}}/run
            state_dir = {{_folder.FullName}}
            log_path = {{_folder.FullName}}/log
            protocols = imap
            ssl = no
            disable_plaintext_auth = no
            default_login_user = nobody
            default_internal_user = nobody
            default_internal_group = nogroup
            mail_location = maildir:{{_folder.FullName}}/mail
            first_valid_uid = 1
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home={{_folder.FullName}}
            }
            service imap-login {
              chroot =
              inet_listener imap {
                address = 127.0.0.1
                port = {{Port.ToString(CultureInfo.InvariantCulture)}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }

            """;
}
