using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NewsMonitor.Digests;
using NewsMonitor.Settings;

namespace NewsMonitor.Email;

/// <summary>Hands messages to the SMTP server of the settings, over one connection for as long as it holds. Not for several threads.</summary>
public sealed partial class EmailSender(EmailOptions options) : IAsyncDisposable
{
    private readonly SmtpClient _client = new();

    private TimeSpan Timeout => TimeSpan.FromSeconds(options.TimeoutSeconds);

    /// <summary>
    /// Hands one message over, within <see cref="EmailOptions.TimeoutSeconds"/> in all. Not to be cancelled: a message half handed over may
    /// or may not arrive, so it is better finished.
    /// </summary>
    public async Task<SendResult> SendAsync(MimeMessage message)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        var connected = false;
        try
        {
            await ConnectAsync(timeout.Token);
            connected = true;
            await _client.SendAsync(message, timeout.Token);
            return new SendResult.Accepted();
        }
        catch (SmtpCommandException e) when (connected)
        {
            return Judge(e);
        }
        catch (NotSupportedException e) when (connected)
        {
            // The address has letters this server has no way to take.
            return new SendResult.Refused(Line(e.Message));
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

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (_client.IsConnected)
            return;
        await _client.ConnectAsync(options.Host, options.Port, Security, cancellation);
        if (options.UserName.Length > 0)
            await _client.AuthenticateAsync(options.UserName, options.Password, cancellation);
    }

    private SecureSocketOptions Security => options.Security switch
    {
        EmailSecurity.None => SecureSocketOptions.None,
        EmailSecurity.StartTls => SecureSocketOptions.StartTls,
        EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.Auto,
    };

    /// <summary>
    /// What the server says of the recipient or the message in a 5xx reply is final. What it says of the sender is a fault of the settings,
    /// which somebody will mend: the digest waits for that.
    /// </summary>
    private static SendResult Judge(SmtpCommandException e)
    {
        var reason = Line($"{(int)e.StatusCode} {e.Message}");
        var final = (int)e.StatusCode is >= 500 and < 600;
        return e.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted when final => new SendResult.Refused(reason),
            SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted => new SendResult.Deferred(reason, ByServer: false),
            _ => new SendResult.Deferred(reason, ByServer: true),
        };
    }

    private static bool IsOfConnection(Exception e) =>
        e is OperationCanceledException or IOException or SocketException or TimeoutException or ProtocolException or CommandException
            or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or NotSupportedException;

    private string Reason(Exception e) => e switch
    {
        OperationCanceledException or TimeoutException => $"no answer from {options.Host}:{options.Port} within {options.TimeoutSeconds} s",
        AuthenticationException => $"{options.Host}:{options.Port} did not accept the login",
        SslHandshakeException => $"no secure connection to {options.Host}:{options.Port}: most often, its certificate is not trusted",
        _ => Line($"{options.Host}:{options.Port}: {e.Message}"),
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

    /// <summary>Servers like to repeat the address; it is in no log and no ledger of ours.</summary>
    private static string Line(string text) => OutsideText.Line(Address().Replace(text, "…@"), 200);

    [GeneratedRegex(@"[^\s<>@:]+@", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
