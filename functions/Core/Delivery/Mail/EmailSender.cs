using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure.Identity;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Settings;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>
/// Sends messages to the SMTP server of the settings, over one connection for as long as it lasts. Not thread-safe.
/// </summary>
/// <param name="connection">How the server is reached.</param>
/// <param name="clock">Limits the wait for an answer.</param>
public sealed partial class EmailSender(SmtpConnection connection, TimeProvider clock) : IAsyncDisposable
{
    private readonly SmtpClient _client = new();
    private bool _isAscii;

    private EmailOptions Options => connection.Options;

    private TimeSpan Timeout => TimeSpan.FromSeconds(Options.TimeoutSeconds);

    /// <summary>
    /// Sends one message, within <see cref="EmailOptions.TimeoutSeconds"/> in all. It cannot be canceled: a message that is half
    /// sent may or may not arrive, so it is better to finish it.
    /// </summary>
    /// <param name="message">The message, to one recipient.</param>
    /// <param name="returnTo">The address for what cannot be delivered (RFC 5321, MAIL FROM); null: the sender's.</param>
    public async Task<SendResult> SendAsync(MimeMessage message, MailboxAddress? returnTo = null)
    {
        var (from, to) = (returnTo ?? message.From.Mailboxes.First(), message.To.Mailboxes.Single());
        using var timeout = new CancellationTokenSource(Timeout, clock);
        var connected = false;
        try
        {
            await OpenAsync(AsciiDomain.NeedsUtf8(from) || AsciiDomain.NeedsUtf8(to), timeout.Token);
            connected = true;
            if (Unsupported(message.From.Mailboxes.First(), to) is { } refused)
                return refused;
            await _client.SendAsync(message, from, [to], timeout.Token);
            return new SendResult.Accepted();
        }
        catch (SmtpCommandException fault) when (connected)
        {
            return SmtpReply.Judge(fault, Line($"{(int)fault.StatusCode} {fault.Message}"));
        }
        catch (Exception fault) when (IsOfConnection(fault))
        {
            await DropAsync();
            return new SendResult.Deferred(Reason(fault), ByServer: true);
        }
    }

    // MailKit would send international domains in their own letters to servers that read them, and these might pass the mail on
    // to others that do not. What a connection does not use cannot be switched on again.
    private async Task OpenAsync(bool needsUtf8, CancellationToken cancellationToken)
    {
        if (needsUtf8 && _isAscii)
            await DropAsync();
        _isAscii &= _client.IsConnected;
        await connection.OpenAsync(_client, cancellationToken);
        if (needsUtf8)
            return;
        _client.Capabilities &= ~SmtpCapabilities.UTF8;
        _isAscii = true;
    }

    // Sent nevertheless, a server would take the bytes for those of another address.
    private SendResult.Refused? Unsupported(MailboxAddress from, MailboxAddress to)
    {
        const string fault = "the server does not support letters other than ASCII before the @ (SMTPUTF8)";
        if (_client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
            return null;
        if (AsciiDomain.NeedsUtf8(to))
            return new SendResult.Refused($"{fault} of the recipient", RefusalOf.Recipient);
        return AsciiDomain.NeedsUtf8(from) ? new SendResult.Refused($"{fault} of the sender", RefusalOf.Sender) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _client.Dispose();
    }

    private static bool IsOfConnection(Exception e) =>
        e
            is OperationCanceledException
                or IOException
                or SocketException
                or TimeoutException
                or ProtocolException
                or CommandException
                or AuthenticationException
                or SslHandshakeException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or NotSupportedException
                or AuthenticationFailedException;

    private string Reason(Exception e) =>
        e switch
        {
            OperationCanceledException or TimeoutException =>
                $"no response from {Options.Host}:{Options.Port} within {Options.TimeoutSeconds} s",
            AuthenticationFailedException => Line($"no token for {Options.OAuthScope}: {e.Message}"),
            AuthenticationException when VaultReference.IsUnresolved(Options.Password) =>
                $"NewsMonitor__Email__Password {VaultReference.Fault}",
            AuthenticationException => $"{Options.Host}:{Options.Port} rejected the login",
            SslHandshakeException =>
                $"no secure connection to {Options.Host}:{Options.Port}: its certificate is probably not trusted",
            _ => Line($"{Options.Host}:{Options.Port}: {e.Message}"),
        };

    private async Task DropAsync()
    {
        if (!_client.IsConnected)
            return;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _client.DisconnectAsync(quit: true, timeout.Token);
        }
        catch (Exception fault) when (IsOfConnection(fault))
        {
            // The connection is closed either way.
        }
    }

    /// <summary>Servers often repeat the address, which must not get into the log or the ledger.</summary>
    internal static string WithoutAddresses(string text) => Address().Replace(text, "…@");

    private static string Line(string text) => UntrustedText.Line(WithoutAddresses(text), 200);

    [GeneratedRegex(@"[^\s<>@:]+@", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
