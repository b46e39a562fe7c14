namespace NewsMonitor.Tests.Infrastructure;

/// <summary>The deployments that tests look at, each computed once in a run.</summary>
public sealed class Deployments
{
    /// <summary>The app registration of <see cref="Full"/>.</summary>
    public const string Registration = "4d2b6c1e-1f0a-4c43-9c5e-7e8f9a0b1c2d";

    private static readonly Lazy<Task<Deployment>> LazyPlain = new(() => WithAsync());

    private static readonly Lazy<Task<Deployment>> LazyFull = new(() =>
        WithAsync(
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

    private static readonly Lazy<Task<Deployment>> LazyRenamed = new(() =>
        WithAsync(
            "inboxContainer = 'drop'",
            "articlesContainer = 'texts'",
            "digestsContainer = 'sent'",
            "settingsContainer = 'chosen'",
            "undeliveredContainer = 'lost'",
            $"tablePrefix = '{new string('N', 40)}'",
            $"environmentName = '{new string('e', 64)}'"
        )
    );

    private static readonly Lazy<Task<Deployment>> LazySubscription = new(() =>
        SnapshotAsync(
            "event-subscription.bicep",
            "appName = 'func-a'",
            "topicName = 'evgt-a'",
            "storageName = 'sta'",
            "inboxContainer = 'drop'",
            "undeliveredContainer = 'lost'"
        )
    );

    private static readonly Lazy<Task<Deployment>> LazyOAuth = new(() =>
        WithAsync(
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

    private static readonly Lazy<Task<Deployment>> LazyTokens = new(() =>
        WithAsync(
            "mailboxHost = 'outlook.office365.com'",
            "mailboxUserName = 'desk@example.org'",
            "mailboxOAuthTokenEndpoint = 'https://login.example.org/token'",
            "mailboxOAuthClientId = 'news'",
            "mailboxOAuthScope = 'https://outlook.office365.com/.default'",
            "mailboxOAuthUsesRefreshToken = true"
        )
    );

    private (
        Deployment? Plain,
        Deployment? Full,
        Deployment? OAuth,
        Deployment? Tokens,
        Deployment? Renamed,
        Deployment? Subscription
    ) _known;

    /// <summary>Nothing chosen.</summary>
    internal Deployment Plain => Known(_known.Plain);

    /// <summary>Everything chosen.</summary>
    internal Deployment Full => Known(_known.Full);

    /// <summary>Mail, and a mailbox, under the app's identity, without a password.</summary>
    internal Deployment OAuth => Known(_known.OAuth);

    /// <summary>A mailbox that is opened with tokens.</summary>
    internal Deployment Tokens => Known(_known.Tokens);

    /// <summary>Other names, as long as they may be.</summary>
    internal Deployment Renamed => Known(_known.Renamed);

    /// <summary>What is added when the code is there.</summary>
    internal Deployment Subscription => Known(_known.Subscription);

    internal Deployment Of(string which) =>
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
    internal static async Task<Deployment> WithAsync(params string[] parameters)
    {
        string[] needed = ["environmentName = 'try'", "location = 'westeurope'", "thisMonth = '2026-11-01'"];
        var given = parameters.Select(parameter => parameter.Split(' ')[0]).ToHashSet();
        return await SnapshotAsync(
            "main.bicep",
            [.. needed.Where(parameter => !given.Contains(parameter.Split(' ')[0])), .. parameters]
        );
    }

    /// <summary>Computes them, unless a test has before.</summary>
    public async ValueTask ComputeAsync()
    {
        if (Bicep.Cli is not null)
            _known = (
                await LazyPlain.Value,
                await LazyFull.Value,
                await LazyOAuth.Value,
                await LazyTokens.Value,
                await LazyRenamed.Value,
                await LazySubscription.Value
            );
    }

    private static Deployment Known(Deployment? deployment)
    {
        Bicep.SkipWithout();
        return deployment!;
    }

    private static async Task<Deployment> SnapshotAsync(string file, params string[] parameters)
    {
        using var bicep = new Bicep();
        return await bicep.SnapshotAsync(file, parameters);
    }
}
