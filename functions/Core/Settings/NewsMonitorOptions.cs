using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Settings;

/// <summary>Every setting of the product, under <c>NewsMonitor</c>. The defaults run on Azurite and a mailbox on this machine.</summary>
public sealed class NewsMonitorOptions
{
    public const string Section = "NewsMonitor";

    public StorageOptions Storage { get; init; } = new();

    public ReadingOptions Reading { get; init; } = new();

    public AnalysisOptions Analysis { get; init; } = new();

    public TriggerOptions Trigger { get; init; } = new();

    public DigestOptions Digest { get; init; } = new();

    public EmailOptions Email { get; init; } = new();
}

/// <summary>Names in the storage account that <c>AzureWebJobsStorage</c> points to.</summary>
public sealed class StorageOptions
{
    private const string ContainerName = "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$";

    /// <summary>The container articles are dropped into.</summary>
    [
        Required,
        RegularExpression(
            ContainerName,
            ErrorMessage = "must be a container name: 3 to 63 lower-case letters, digits and single hyphens"
        )
    ]
    public string InboxContainer { get; init; } = "inbox";

    /// <summary>The container that keeps each article's text and full analysis, one JSON blob each.</summary>
    [
        Required,
        RegularExpression(
            ContainerName,
            ErrorMessage = "must be a container name: 3 to 63 lower-case letters, digits and single hyphens"
        )
    ]
    public string ArticlesContainer { get; init; } = "articles";

    /// <summary>The container that keeps every digest as it was sent.</summary>
    [
        Required,
        RegularExpression(
            ContainerName,
            ErrorMessage = "must be a container name: 3 to 63 lower-case letters, digits and single hyphens"
        )
    ]
    public string DigestsContainer { get; init; } = "digests";

    /// <summary>The container that holds <c>digests.json</c>, which says who is told what and when.</summary>
    [
        Required,
        RegularExpression(
            ContainerName,
            ErrorMessage = "must be a container name: 3 to 63 lower-case letters, digits and single hyphens"
        )
    ]
    public string SettingsContainer { get; init; } = "settings";

    /// <summary>The queue that lists poisoned blobs; the Functions host has this name built in.</summary>
    [
        Required,
        RegularExpression(
            ContainerName,
            ErrorMessage = "must be a queue name: 3 to 63 lower-case letters, digits and single hyphens"
        )
    ]
    public string PoisonQueue { get; init; } = "webjobs-blobtrigger-poison";

    /// <summary>What the names of all tables begin with, so that two installations can share an account.</summary>
    [
        Required,
        RegularExpression("^[A-Za-z][A-Za-z0-9]{0,39}$", ErrorMessage = "must be 1 to 40 letters and digits, a letter first")
    ]
    public string TablePrefix { get; init; } = "NewsMonitor";
}

/// <summary>How files are read.</summary>
public sealed class ReadingOptions
{
    /// <summary>Larger files are rejected, in bytes.</summary>
    [Range(1_000, 100_000_000)]
    public long MaxBytes { get; init; } = 10_000_000;
}

/// <summary>How articles are analysed.</summary>
public sealed class AnalysisOptions
{
    /// <summary>How much of a longer article is analysed, in UTF-16 code units from its start; the text is stored whole.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxCharacters { get; init; } = 100_000;

    /// <summary>
    /// <c>Embedded</c>, which sends nothing anywhere, or <c>AzureLanguage</c>, which is billed and needs a build that includes it.
    /// </summary>
    public AnalyzerKind Analyzer { get; init; } = AnalyzerKind.Embedded;

    /// <summary>Address of the Azure AI Language account, such as <c>https://NAME.cognitiveservices.azure.com/</c>.</summary>
    public string LanguageEndpoint { get; init; } = "";

    /// <summary>A key of that account; empty where an identity opens it.</summary>
    public string LanguageKey { get; init; } = "";

    /// <summary>Text records a UTC month after which the embedded analyzer takes over: what bounds the bill.</summary>
    [Range(0, 1_000_000_000)]
    public int MonthlyTextRecords { get; init; } = 100_000;

    /// <summary>Whether Wikipedia's entries are looked up: a fourth text record for three, until 1 September 2028.</summary>
    public bool LinkedEntities { get; init; }
}

/// <summary>Who analyses articles.</summary>
public enum AnalyzerKind
{
    /// <summary>This process.</summary>
    Embedded,

    /// <summary>Azure AI Language.</summary>
    AzureLanguage,
}

/// <summary>The local trigger loop; on Azure, host.json holds the same values.</summary>
public sealed class TriggerOptions
{
    /// <summary>Articles handled at once; 0 means twice the number of cores.</summary>
    [Range(0, 256)]
    public int Parallelism { get; init; }

    /// <summary>Tries before a blob is set aside as poisoned.</summary>
    [Range(1, 100)]
    public int MaxTries { get; init; } = 5;

    /// <summary>How long an article may go unfinished before another runner takes it up, in seconds; held longer while work goes on.</summary>
    [Range(5, 3600)]
    public int VisibilitySeconds { get; init; } = 30;

    /// <summary>Pause before the second try, in seconds; doubled for each further one.</summary>
    [Range(0, 3600)]
    public int RetrySeconds { get; init; } = 5;
}

/// <summary>Where the subscriptions are; and, where there are none, the one digest: for whom, and when.</summary>
public sealed class DigestOptions
{
    /// <summary>
    /// A file of this machine with the subscriptions; empty: <c>digests.json</c> in the settings' container. Where there is either, what follows
    /// here does not count.
    /// </summary>
    public string File { get; init; } = "";

    /// <summary>What the digest is called in its subject.</summary>
    [Required, StringLength(100)]
    public string Name { get; init; } = "News digest";

    /// <summary>Addresses, separated by semicolons. Without any, digests are kept in the archive and sent to nobody.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Local time of day, <c>HH:mm</c>, at which it is due.</summary>
    public string At { get; init; } = "08:00";

    /// <summary>IANA name of the zone <see cref="At"/> is in, such as <c>Europe/Madrid</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What happens when nothing came in: <c>Skip</c> or <c>Send</c>.</summary>
    public EmptyDigest WhenEmpty { get; init; } = EmptyDigest.Skip;
}

/// <summary>What to do with a digest that has nothing to tell.</summary>
public enum EmptyDigest
{
    /// <summary>Keep it in the archive, send nothing.</summary>
    Skip,

    /// <summary>Send it all the same.</summary>
    Send,
}

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
