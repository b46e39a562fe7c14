using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Digests;

/// <summary>Everything a digest needs, on a storage account of its own; machines made from it share the account and the clock.</summary>
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

    /// <summary>Starts when the first digest can be sent.</summary>
    public FakeTimeProvider Clock { get; } = new(SampleNews.Morning + DigestWindow.Settle);

    public NewsSource Source { get; set; }

    public StorageAccount Account { get; }

    public KeptLog<DigestJob> Log { get; } = new();

    public DigestOptions Digest { get; set; } =
        new() { Recipients = "one@example.org; two@example.org; three@example.org; four@example.org; five@example.org" };

    /// <summary>Refuses every address, unless a test lets some in.</summary>
    public WebhookSender Webhooks { get; set; } = new(TimeProvider.System, _ => false, null);

    public DigestArchive Archive => new(Account);

    public WindowLedger Windows => new(Account, Clock);

    /// <summary>A window that was begun, and whose digest was kept in part only.</summary>
    public async Task DamageAsync(string digestId, DigestWindow window)
    {
        var stop = TestContext.Current.CancellationToken;
        await Windows.EnsureCreatedAsync(stop);
        await Archive.EnsureCreatedAsync(stop);
        await Windows.BeginAsync(digestId, window, await Windows.LastAsync(digestId, stop), stop);
        var blob = Account.Digests.GetBlobClient(DigestArchive.Name(digestId, window, "json"));
        await blob.UploadAsync(BinaryData.FromString("{ \"digest\": "), overwrite: true, stop);
    }

    public SubscriptionStore Subscriptions => new(Account, Digest);

    public SendLedger Deliveries => new(Account, Clock);

    public RecipientStore Recipients => new(Account, Clock);

    public StorageAccount NewAccount(params HttpPipelinePolicy[] policies) =>
        new(_configuration, _names, new StorageClientOptions(policies));

    public DigestChannels Channels(EmailOptions email, StorageAccount account) =>
        new(new SmtpConnection(email), Webhooks, new RecipientStore(account, Clock), UnsubscribeLinks.From(email));

    /// <summary>A machine that runs the digest.</summary>
    public DigestJob Machine(EmailOptions email, StorageAccount? account = null)
    {
        account ??= Account;
        return new DigestJob(
            new SubscriptionStore(account, Digest),
            Source,
            new DigestArchive(account),
            new WindowLedger(account, Clock),
            new SendLedger(account, Clock),
            Digest,
            Channels(email, account),
            Clock,
            Log
        );
    }
}

/// <summary>A log in memory.</summary>
internal sealed class KeptLog<T> : ILogger<T>
{
    public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue(formatter(state, exception));
}
