using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>The SMTP server that sends the digests, and what mails say about it.</summary>
public sealed class EmailOptions
{
    /// <summary>The sender: an address, or a name and an address in angle brackets.</summary>
    public string From { get; init; } = "NewsMonitor <newsmonitor@localhost>";

    /// <summary>
    /// The address that gets what cannot be delivered. With an <see cref="UnsubscribeKey"/>, each mail has an address of its own
    /// for that, <c>name+token@host</c>, which names its recipient. Empty: the address of <see cref="From"/>.
    /// </summary>
    public string ReturnTo { get; init; } = "";

    /// <summary>
    /// The address that readers can write to for another digest, other times or none: each mail names it at its end, and replies
    /// go there. Empty: the mail refers to the operator of the installation.
    /// </summary>
    public string Contact { get; init; } = "";

    [Required]
    public string Host { get; init; } = "localhost";

    [Range(1, 65535)]
    public int Port { get; init; } = 1025;

    /// <summary><c>Auto</c>, <c>None</c>, <c>StartTls</c> or <c>Tls</c>.</summary>
    public EmailSecurity Security { get; init; } = EmailSecurity.Auto;

    /// <summary>Empty if the server does not need a login.</summary>
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>
    /// The scope of OAuth2 tokens, such as <c>https://outlook.office365.com/.default</c>: <see cref="UserName"/> then logs in
    /// with a token of the identity that the process runs under. Empty: it logs in with <see cref="Password"/>.
    /// </summary>
    public string OAuthScope { get; init; } = "";

    /// <summary>The limit for sending one message, in seconds.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>
    /// The https address below which the function <c>Unsubscribe</c> answers, such as <c>https://news.example.org/api</c>. Empty:
    /// mails have no link to unsubscribe.
    /// </summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>
    /// The key that signs the links, and from which those of recipients in storage are derived: at least 32 random bytes in
    /// base64. Older keys after semicolons keep their links valid, and what was recorded under them known.
    /// </summary>
    public string UnsubscribeKey { get; init; } = "";
}

/// <summary>How the connection to the SMTP server is secured.</summary>
public enum EmailSecurity
{
    /// <summary>TLS if the server offers it.</summary>
    Auto,

    /// <summary>No TLS: for servers on this machine.</summary>
    None,

    /// <summary>STARTTLS is required.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
