using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Publishing;

/// <summary>
/// Everything a digest needs, on a storage account of its own; machines made from it share the account and the clock.
/// </summary>
internal sealed class DigestInstallation
{
    private readonly Microsoft.Extensions.Configuration.IConfiguration _configuration;
    private readonly StorageOptions _names;

    public DigestInstallation(LaptopFixture laptop, params StoredArticle[] articles)
        : this(laptop.NewInstallation(), articles) { }

    /// <summary>One more process on the same account has the same settings.</summary>
    public DigestInstallation(Dictionary<string, string?> settings, params StoredArticle[] articles)
    {
        _configuration = Microsoft
            .Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
                new Microsoft.Extensions.Configuration.ConfigurationBuilder(),
                settings
            )
            .Build();
        _names = Microsoft.Extensions.Configuration.ConfigurationBinder.Get<StorageOptions>(
            _configuration.GetSection("NewsMonitor:Storage")
        )!;
        Source = new NewsSource(articles);
        Account = NewAccount();
    }

    /// <summary>Lets the digest of the default settings be due.</summary>
    public async Task<DigestInstallation> StartAsync()
    {
        await SeenSinceAsync("daily", SampleNews.Morning.AddDays(-1));
        return this;
    }

    /// <summary>
    /// Lets the first window of a digest start at a time on its schedule, as if it had been added then; does nothing if another
    /// process has.
    /// </summary>
    public Task SeenSinceAsync(string id, DateTimeOffset start) =>
        Windows.AdvanceAsync(id, null, start, TestContext.Current.CancellationToken);

    /// <summary>Lets no digest have been seen before.</summary>
    public async Task DeleteWindowsAsync(CancellationToken cancellationToken)
    {
        await Account.Table(SendLedger.Table).DeleteAsync(cancellationToken);
        await Account.Table(SendLedger.Table).CreateAsync(cancellationToken);
    }

    /// <summary>Starts when the first digest can be sent.</summary>
    public FakeTimeProvider Clock { get; } = new(SampleNews.Morning + DigestWindow.GracePeriod);

    public NewsSource Source { get; set; }

    public StorageAccount Account { get; }

    /// <summary>What its machines log.</summary>
    public FakeLogCollector Log { get; } = new();

    public IReadOnlyList<string> LogLines => [.. Log.GetSnapshot().Select(record => record.Message)];

    public DigestOptions Digest { get; set; } =
        new() { Recipients = "one@example.org; two@example.org; three@example.org; four@example.org; five@example.org" };

    /// <summary>Refuses every address, unless a test lets some in.</summary>
    public WebhookSender Webhooks { get; set; } = new(TimeProvider.System, _ => false, null);

    /// <summary>Channels beside the product's own.</summary>
    public IReadOnlyList<Type> MoreChannels { get; set; } = [];

    public DigestArchive Archive => new(Account, NullLogger<DigestArchive>.Instance);

    public WindowLedger Windows => new(Account, Clock);

    /// <summary>A window that was begun, and whose digest was kept in part only.</summary>
    public async Task DamageAsync(string digestId, DigestWindow window)
    {
        var stop = TestContext.Current.CancellationToken;
        await Windows.BeginAsync(digestId, window, await Windows.LastAsync(digestId, stop), stop);
        var blob = Account.Digests.GetBlobClient(DigestArchive.Name(digestId, window, "json"));
        await blob.UploadAsync(BinaryData.FromString("{ \"digest\": "), overwrite: true, stop);
    }

    public SubscriptionStore Subscriptions => Compose(new EmailOptions(), Account).GetRequiredService<SubscriptionStore>();

    public SendLedger Deliveries => new(Account);

    public RecipientStore Recipients => new(Account, Clock);

    public StorageAccount NewAccount(params HttpPipelinePolicy[] policies) =>
        new(_configuration, _names, new StorageClientOptions([.. policies, new MadeWhenMissed(BareAccount(), _names)]));

    /// <summary>The same account, in which nothing is made that a request misses.</summary>
    public StorageAccount BareAccount() => new(_configuration, _names, new StorageClientOptions());

    /// <summary>A machine that runs the digest.</summary>
    public DigestJob Machine(EmailOptions email, StorageAccount? account = null, TimeProvider? clock = null) =>
        Compose(email, account ?? Account, clock).GetRequiredService<DigestJob>();

    /// <summary>The parts of such a machine, composed as the product composes them.</summary>
    public IServiceProvider Compose(EmailOptions email, StorageAccount account, TimeProvider? clock = null)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(Log)))
            .AddSingleton(clock ?? Clock)
            .AddSingleton<IServiceClock>(new SimulatedClock(Clock))
            .AddSingleton(account)
            .AddSingleton<IDigestSource>(Source)
            .AddSingleton(Digest)
            .AddSingleton(email)
            .AddSingleton(Webhooks)
            .AddSingleton<StaleDays>()
            .AddSingleton<ForgottenStore>()
            .AddSingleton<SeenStore>()
            .AddSingleton<FeedStore>()
            .AddSingleton(new MailboxOptions())
            .AddSingleton<MailboxStore>()
            .AddPublishing();
        foreach (var channel in MoreChannels)
            services.AddSingleton(typeof(IDigestChannel), channel);
        return services.BuildServiceProvider();
    }
}
