using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>The SMTP server digests leave by.</summary>
public sealed class EmailOptions
{
    /// <summary>The sender: an address, or a name and an address in angle brackets.</summary>
    public string From { get; init; } = "NewsMonitor <newsmonitor@localhost>";

    /// <summary>
    /// The address readers write to who want another digest, other hours or none: told at the end of each mail, and where replies go. Empty:
    /// the mail says only that whoever runs the installation can change it.
    /// </summary>
    public string Contact { get; init; } = "";

    [Required]
    public string Host { get; init; } = "localhost";

    [Range(1, 65535)]
    public int Port { get; init; } = 1025;

    /// <summary><c>Auto</c>, <c>None</c>, <c>StartTls</c> or <c>Tls</c>.</summary>
    public EmailSecurity Security { get; init; } = EmailSecurity.Auto;

    /// <summary>Empty where the server asks for no login.</summary>
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>
    /// What OAuth2 tokens are asked for, such as <c>https://outlook.office365.com/.default</c>: <see cref="UserName"/> then logs in with one
    /// of the identity the process runs under. Empty: with <see cref="Password"/>.
    /// </summary>
    public string OAuthScope { get; init; } = "";

    /// <summary>Bound on handing one message over, in seconds.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>
    /// The https address below which the function <c>Unsubscribe</c> answers, such as <c>https://news.example.org/api</c>; empty: mails have
    /// no link to unsubscribe.
    /// </summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>What signs the links: at least 32 bytes in base64. Older ones after semicolons keep the links they signed working.</summary>
    public string UnsubscribeKey { get; init; } = "";
}

/// <summary>How the connection to the SMTP server is secured.</summary>
public enum EmailSecurity
{
    /// <summary>TLS where the server offers it.</summary>
    Auto,

    /// <summary>Never: for servers on this machine.</summary>
    None,

    /// <summary>STARTTLS, or no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
