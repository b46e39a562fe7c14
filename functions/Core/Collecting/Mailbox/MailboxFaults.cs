using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>
/// What the mail server did wrong, and what to do about it, in a sentence. What the server itself said is not in it.
/// </summary>
internal static class MailboxFaults
{
    /// <summary>The reason; null if the exception is not about the server.</summary>
    public static string? Reason(Exception fault, MailboxOptions options) =>
        fault switch
        {
            TokenException => fault.Message,
            AuthenticationException when options.UsesTokens =>
                "the server rejected the access token: check NewsMonitor__Mailbox__UserName and the permissions of the client",
            AuthenticationException when VaultReference.IsUnresolved(options.Password) =>
                $"NewsMonitor__Mailbox__Password {VaultReference.Fault}",
            AuthenticationException =>
                "the server rejected the login: check NewsMonitor__Mailbox__UserName and NewsMonitor__Mailbox__Password",
            SslHandshakeException { ServerCertificate: not null } =>
                $"the server's certificate is not valid: it must be issued for {options.Host}, and by an authority that this "
                    + "machine trusts",
            SslHandshakeException =>
                $"port {options.Port} does not speak TLS: check NewsMonitor__Mailbox__Port and NewsMonitor__Mailbox__Security",
            SocketException =>
                $"no connection to port {options.Port}: check NewsMonitor__Mailbox__Host and NewsMonitor__Mailbox__Port",
            FolderNotFoundException => "the folder does not exist: check NewsMonitor__Mailbox__Folder",
            NotSupportedException =>
                "the server does not offer what is asked for: check NewsMonitor__Mailbox__Security and how to log in",
            OperationCanceledException or TimeoutException => $"no answer within {options.TimeoutSeconds} s",
            IOException or ProtocolException or ServiceNotConnectedException => "the connection broke",
            CommandException or ServiceNotAuthenticatedException => "the server refused a command",
            _ => null,
        };
}
