using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>The mailbox whose messages are collected, by IMAP.</summary>
public sealed class MailboxOptions
{
    /// <summary>The IMAP server; empty: no mailbox is polled.</summary>
    public string Host { get; init; } = "";

    /// <summary>993 for <see cref="MailboxSecurity.Tls"/>, usually 143 for the others.</summary>
    [Range(1, 65_535)]
    public int Port { get; init; } = 993;

    /// <summary><c>Tls</c>, <c>StartTls</c> or <c>None</c>.</summary>
    public MailboxSecurity Security { get; init; } = MailboxSecurity.Tls;

    /// <summary>
    /// Whether <see cref="MailboxSecurity.None"/> is allowed for a server that is not on this machine. Everyone on the way can
    /// then read the password and the mail.
    /// </summary>
    public bool AllowUnencrypted { get; init; }

    public string UserName { get; init; } = "";

    /// <summary>Empty if <see cref="OAuthTokenEndpoint"/> or <see cref="OAuthScope"/> is set.</summary>
    public string Password { get; init; } = "";

    /// <summary>
    /// Where access tokens are requested (OAuth 2.0, RFC 6749); empty: it logs in with <see cref="Password"/> or, if
    /// <see cref="OAuthScope"/> is set, with tokens of the identity that the process runs under.
    /// </summary>
    public string OAuthTokenEndpoint { get; init; } = "";

    public string OAuthClientId { get; init; } = "";

    /// <summary>Empty for a public client, which has none.</summary>
    public string OAuthClientSecret { get; init; } = "";

    /// <summary>
    /// The refresh token that the owner of the mailbox has granted. Empty: the client requests tokens for itself, with its
    /// secret.
    /// </summary>
    public string OAuthRefreshToken { get; init; } = "";

    /// <summary>The scope to request; empty: the endpoint's default.</summary>
    public string OAuthScope { get; init; } = "";

    /// <summary>The one folder that is read; folders below it are not.</summary>
    [Required]
    public string Folder { get; init; } = "INBOX";

    /// <summary>
    /// The first day, such as <c>2026-11-23</c>: messages that arrived before are left alone. Empty: all are read.
    /// </summary>
    public string Since { get; init; } = "";

    /// <summary>Whether messages that are in the inbox are marked as seen. Nothing else is ever changed in the mailbox.</summary>
    public bool MarkSeen { get; init; }

    /// <summary>
    /// Whether nothing in the mailbox becomes an article: it is read only for mails of ours that return, and complaints.
    /// </summary>
    public bool OnlyReturns { get; init; }

    /// <summary>Minutes between two polls.</summary>
    [Range(5, 1_440)]
    public int IntervalMinutes { get; init; } = 10;

    /// <summary>The maximum size of a message in bytes; larger ones are left out, and <c>status</c> says so.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxBytes { get; init; } = 10_000_000;

    /// <summary>Messages downloaded in one poll; the next one continues, as soon as it may.</summary>
    [Range(1, 10_000)]
    public int MaxMessages { get; init; } = 200;

    /// <summary>The limit for one answer of the server, such as one message, in seconds.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; init; } = 60;

    internal bool IsSet => Host.Length > 0;

    internal bool UsesTokens => OAuthTokenEndpoint.Length > 0 || UsesIdentity;

    internal bool UsesIdentity => OAuthTokenEndpoint.Length == 0 && OAuthScope.Length > 0;

    internal TimeSpan Interval => TimeSpan.FromMinutes(IntervalMinutes);

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}

/// <summary>How the connection to the IMAP server is secured.</summary>
public enum MailboxSecurity
{
    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>STARTTLS is required.</summary>
    StartTls,

    /// <summary>No TLS: for servers on this machine.</summary>
    None,
}
