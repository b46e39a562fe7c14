namespace NewsMonitor.Tests.Infrastructure;

/// <summary>The deployments tests look at, each computed once.</summary>
internal static class Deployments
{
    /// <summary>The app registration of <see cref="Full"/>.</summary>
    public const string Registration = "4d2b6c1e-1f0a-4c43-9c5e-7e8f9a0b1c2d";

    private static readonly Lazy<Deployment> LazyPlain = new(() => With());

    private static readonly Lazy<Deployment> LazyFull = new(() =>
        With(
            "digestRecipients = 'a@example.org;b@example.org'",
            "emailHost = 'smtp.example.org'",
            "emailFrom = 'News <news@example.org>'",
            "emailUserName = 'news'",
            "emailUnsubscribe = true",
            "mailboxHost = 'imap.example.org'",
            "mailboxUserName = 'desk@example.org'",
            "mailboxSince = '2026-11-01'",
            "mailboxMarkSeen = true",
            $"signInClientId = '{Registration}'",
            "analyzer = 'AzureLanguage'",
            "searchSku = 'basic'",
            "alertEmail = 'o@example.org'",
            "checkHealth = true",
            "monthlyBudget = 50",
            "keepInboxDays = 90",
            "keepArticlesDays = 365",
            "keepDigestsDays = 730"
        )
    );

    private static readonly Lazy<Deployment> LazyRenamed = new(() =>
        With(
            "inboxContainer = 'drop'",
            "articlesContainer = 'texts'",
            "digestsContainer = 'sent'",
            "settingsContainer = 'chosen'",
            "undeliveredContainer = 'lost'",
            $"tablePrefix = '{new string('N', 40)}'",
            $"environmentName = '{new string('e', 64)}'"
        )
    );

    private static readonly Lazy<Deployment> LazySubscription = new(() =>
        Snapshot(
            "event-subscription.bicep",
            "appName = 'func-a'",
            "topicName = 'evgt-a'",
            "storageName = 'sta'",
            "inboxContainer = 'drop'",
            "undeliveredContainer = 'lost'"
        )
    );

    private static readonly Lazy<Deployment> LazyOAuth = new(() =>
        With(
            "digestRecipients = 'a@example.org'",
            "emailHost = 'smtp.office365.com'",
            "emailFrom = 'news@example.org'",
            "emailUserName = 'news@example.org'",
            "emailOAuthScope = 'https://outlook.office365.com/.default'",
            "emailPublicUrl = 'https://news.example.org/api'",
            "mailboxHost = 'outlook.office365.com'",
            "mailboxUserName = 'desk@example.org'",
            "mailboxOAuthScope = 'https://outlook.office365.com/.default'",
            "analyzer = 'Embedded'"
        )
    );

    private static readonly Lazy<Deployment> LazyTokens = new(() =>
        With(
            "mailboxHost = 'outlook.office365.com'",
            "mailboxUserName = 'desk@example.org'",
            "mailboxOAuthTokenEndpoint = 'https://login.example.org/token'",
            "mailboxOAuthClientId = 'news'",
            "mailboxOAuthScope = 'https://outlook.office365.com/.default'",
            "mailboxOAuthUsesRefreshToken = true"
        )
    );

    /// <summary>Nothing chosen.</summary>
    public static Deployment Plain => LazyPlain.Value;

    /// <summary>Everything chosen.</summary>
    public static Deployment Full => LazyFull.Value;

    /// <summary>Mail, and a mailbox, under the app's identity, without a password.</summary>
    public static Deployment OAuth => LazyOAuth.Value;

    /// <summary>A mailbox that is opened with tokens.</summary>
    public static Deployment Tokens => LazyTokens.Value;

    /// <summary>Other names, as long as they may be.</summary>
    public static Deployment Renamed => LazyRenamed.Value;

    /// <summary>What is added when the code is there.</summary>
    public static Deployment Subscription => LazySubscription.Value;

    public static Deployment Of(string which) =>
        which switch
        {
            nameof(Plain) => Plain,
            nameof(Full) => Full,
            nameof(OAuth) => OAuth,
            nameof(Tokens) => Tokens,
            nameof(Renamed) => Renamed,
            _ => throw new ArgumentOutOfRangeException(nameof(which)),
        };

    /// <exception cref="StreamJsonRpc.RemoteInvocationException">The parameters are rejected; the message says why.</exception>
    public static Deployment With(params string[] parameters)
    {
        string[] needed = ["environmentName = 'try'", "location = 'westeurope'", "thisMonth = '2026-11-01'"];
        var given = parameters.Select(parameter => parameter.Split(' ')[0]).ToHashSet();
        return Snapshot("main.bicep", [.. needed.Where(parameter => !given.Contains(parameter.Split(' ')[0])), .. parameters]);
    }

    private static Deployment Snapshot(string file, params string[] parameters)
    {
        using var bicep = new Bicep();
        return bicep.Snapshot(file, parameters);
    }
}
