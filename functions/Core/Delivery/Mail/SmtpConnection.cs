using System.Net.Security;
using Azure.Core;
using MailKit.Net.Smtp;
using MailKit.Security;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>Connects to the SMTP server and logs in, as the settings say.</summary>
/// <param name="options">The settings.</param>
/// <param name="credential">
/// The identity of the process, which gives OAuth2 tokens; null if subscriptions are only checked, so that nothing is sent.
/// </param>
/// <param name="certificates">Checks the server's certificate; null: the system does.</param>
public sealed class SmtpConnection(
    EmailOptions options,
    TokenCredential? credential = null,
    RemoteCertificateValidationCallback? certificates = null
)
{
    /// <summary>The settings.</summary>
    public EmailOptions Options => options;

    private SecureSocketOptions Security =>
        options.Security switch
        {
            EmailSecurity.None => SecureSocketOptions.None,
            EmailSecurity.StartTls => SecureSocketOptions.StartTls,
            EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.Auto,
        };

    /// <summary>Connects and logs in, unless the client is connected already.</summary>
    public async Task OpenAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        if (client.IsConnected)
            return;
        // Too many wrong passwords may lock the account.
        if (VaultReference.IsUnresolved(options.Password))
            throw new AuthenticationException();
        client.ServerCertificateValidationCallback = certificates;
        await client.ConnectAsync(options.Host, options.Port, Security, cancellationToken);
        if (options.OAuthScope.Length > 0)
            await client.AuthenticateAsync(await TokenAsync(cancellationToken), cancellationToken);
        else if (options.UserName.Length > 0)
            await client.AuthenticateAsync(options.UserName, options.Password, cancellationToken);
    }

    // Requested for each connection: credentials cache their tokens and replace them before they expire.
    private async Task<SaslMechanismOAuth2> TokenAsync(CancellationToken cancellationToken)
    {
        var identity = credential ?? throw new InvalidOperationException("There is no identity that gives tokens.");
        var token = await identity.GetTokenAsync(new TokenRequestContext([options.OAuthScope]), cancellationToken);
        return new SaslMechanismOAuth2(options.UserName, token.Token);
    }
}
