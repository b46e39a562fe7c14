using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure.Identity;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
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

    private EmailOptions Options => connection.Options;

    private TimeSpan Timeout => TimeSpan.FromSeconds(Options.TimeoutSeconds);

    /// <summary>
    /// Sends one message, within <see cref="EmailOptions.TimeoutSeconds"/> in all. It cannot be canceled: a message that is half
    /// sent may or may not arrive, so it is better to finish it.
    /// </summary>
    public async Task<SendResult> SendAsync(MimeMessage message)
    {
        using var timeout = new CancellationTokenSource(Timeout, clock);
        var connected = false;
        try
        {
            await connection.OpenAsync(_client, timeout.Token);
            connected = true;
            await _client.SendAsync(message, timeout.Token);
            return new SendResult.Accepted();
        }
        catch (SmtpCommandException e) when (connected)
        {
            return SmtpReply.Judge(e, Line($"{(int)e.StatusCode} {e.Message}"));
        }
        catch (NotSupportedException e) when (connected)
        {
            // The address has letters that this server does not support.
            return new SendResult.Refused(Line(e.Message), RefusalOf.Recipient);
        }
        catch (Exception e) when (IsOfConnection(e))
        {
            await DropAsync();
            return new SendResult.Deferred(Reason(e), ByServer: true);
        }
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
        catch (Exception e) when (IsOfConnection(e))
        {
            // It is gone either way.
        }
    }

    /// <summary>Servers often repeat the address, which must not get into the log or the ledger.</summary>
    private static string Line(string text) => UntrustedText.Line(Address().Replace(text, "…@"), 200);

    [GeneratedRegex(@"[^\s<>@:]+@", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
