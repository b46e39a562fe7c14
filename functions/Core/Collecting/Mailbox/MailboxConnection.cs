using System.Net.Security;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>Connects to the IMAP server, logs in, and opens the folder, as the settings say.</summary>
/// <param name="options">The settings.</param>
/// <param name="tokens">Gives OAuth2 tokens, if the settings ask for them.</param>
/// <param name="certificates">Checks the server's certificate; null: the system does.</param>
public sealed class MailboxConnection(
    MailboxOptions options,
    AccessTokens tokens,
    RemoteCertificateValidationCallback? certificates = null
)
{
    private SecureSocketOptions Security =>
        options.Security switch
        {
            MailboxSecurity.None => SecureSocketOptions.None,
            MailboxSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.SslOnConnect,
        };

    /// <summary>Opens the folder: for reading only, unless messages are to be marked.</summary>
    internal async Task<IMailFolder> OpenAsync(ImapClient client, CancellationToken cancellationToken)
    {
        if (VaultReference.IsUnresolved(options.Password))
            throw new AuthenticationException();
        client.ServerCertificateValidationCallback = certificates;
        await client.ConnectAsync(options.Host, options.Port, Security, cancellationToken);
        if (options.UsesTokens)
        {
            var token = await tokens.GetAsync(cancellationToken);
            await client.AuthenticateAsync(new SaslMechanismOAuth2(options.UserName, token), cancellationToken);
        }
        else
        {
            await client.AuthenticateAsync(options.UserName, options.Password, cancellationToken);
        }

        var folder = await client.GetFolderAsync(options.Folder, cancellationToken);
        await folder.OpenAsync(options.MarkSeen ? FolderAccess.ReadWrite : FolderAccess.ReadOnly, cancellationToken);
        return folder;
    }
}
