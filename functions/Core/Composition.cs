using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Health;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Reprocessing;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Timers;
using NewsMonitor.Core.Web.Unsubscribing;
using NewsMonitor.News.Digests;
using NewsMonitor.Reading;

namespace NewsMonitor.Core;

/// <summary>The composition that the app, the command and the tests all use.</summary>
public static class Composition
{
    /// <summary>Every table of the product, without the prefix.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        ArticleStore.Table,
        MentionStore.Table,
        ClaimStore.Table,
        VersionStore.Table,
        ReceiptStore.Table,
        UnstoredStore.Table,
        EmbargoStore.Table,
        FeedStore.Table,
        SendLedger.Table,
        RecipientStore.Table,
        TextRecordStore.Table,
        TickStore.Table,
    ];

    /// <summary>Adds all services except the hosts' own.</summary>
    /// <param name="services">
    /// The collection to add to. A <see cref="TimeProvider"/>, an <see cref="ILanguageService"/> and analyzers that it already
    /// contains are used.
    /// </param>
    /// <param name="configuration">The settings, including the account in <c>AzureWebJobsStorage</c>.</param>
    /// <param name="clients">Options for the storage clients; null for the defaults.</param>
    /// <exception cref="SettingsException">At least one setting is invalid; the message names all of them.</exception>
    public static IServiceCollection AddNewsMonitor(
        this IServiceCollection services,
        IConfiguration configuration,
        StorageClientOptions? clients = null
    )
    {
        var analyzers = services.AddAnalyzers().Analyzers();
        var options = new SettingsReader(analyzers).Read(configuration);
        services.AddSingleton(options);
        foreach (var section in options.Sections)
            services.AddSingleton(section.GetType(), section);
        services.AddSingleton(provider =>
            provider.GetRequiredKeyedService<IArticleAnalyzer>(analyzers.Chosen(options.Analysis.Analyzer)!.Name)
        );
        services.AddSingleton(provider => new StorageAccount(
            configuration,
            options.Storage,
            clients ?? new StorageClientOptions()
        )
        {
            Unread = new UnreadRows(provider.GetService<ILogger<UnreadRows>>()),
        });
        services.AddSingleton(provider => new StorageSetup(provider.GetRequiredService<StorageAccount>(), Tables));
        services.TryAddSingleton(AppIdentity.Of(configuration));
        services.TryAddSingleton(TimeProvider.System);
        return services.AddPath().AddCollectors().AddDigests().AddSearch(options.Search).AddForgetting().AddWebsite();
    }

    /// <summary>Adds the product's analyzers, one per line.</summary>
    internal static IServiceCollection AddAnalyzers(this IServiceCollection services) =>
        services.AddEmbeddedAnalyzer().AddAzureLanguageAnalyzer();

    private static IServiceCollection AddPath(this IServiceCollection services) =>
        services
            .AddSingleton<TickStore>()
            .AddSingleton<HealthCheck>()
            .AddSingleton<InboxStore>()
            .AddSingleton<ArticleReader>()
            .AddSingleton<ClaimStore>()
            .AddSingleton<CopyStore>()
            .AddSingleton<VersionStore>()
            .AddSingleton<DuplicateFinder>()
            .AddSingleton<MentionStore>()
            .AddSingleton<ArticleRemains>()
            .AddSingleton<ForgottenStore>()
            .AddSingleton<ArticleStore>()
            .AddSingleton<ArticlePages>()
            .AddSingleton<VerdictStore>()
            .AddSingleton<DetailsStore>()
            .AddSingleton<PartStore>()
            .AddSingleton<UnstoredStore>()
            .AddSingleton<ReceiptStore>()
            .AddSingleton<Succession>()
            .AddSingleton<EmbargoStore>()
            .AddSingleton<EmbargoRelease>()
            .AddSingleton<VersionComparison>()
            .AddSingleton<ArticleVersions>()
            .AddSingleton<Overwriting>()
            .AddSingleton<Withdrawals>()
            .AddSingleton<Receipts>()
            .AddSingleton<Backlog>()
            .AddSingleton<ArticleTagging>()
            .AddSingleton<ArticleStoring>()
            .AddSingleton<ArticlePipeline>()
            .AddSingleton<ArticleTries>()
            .AddSingleton<PoisonQueue>()
            .AddSingleton<Replay>()
            .AddSingleton<UndeliveredEvents>()
            .AddSingleton<Sweep>()
            .AddSingleton<SourceTexts>()
            .AddSingleton<ArticleRewrite>()
            .AddSingleton<Reprocess>();

    private static IServiceCollection AddDigests(this IServiceCollection services) =>
        services
            .AddSingleton<StaleDays>()
            .AddSingleton<DerivedStatistics>()
            .AddSingleton<DerivedDays>()
            .AddSingleton<NameDecisionStore>()
            .AddSingleton<RollupStore>()
            .AddSingleton<RecentNames>()
            .AddSingleton<StoredDays>()
            .AddSingleton<IDigestSource>(provider => provider.GetRequiredService<StoredDays>())
            .AddPublishing()
            .AddSingleton(Unsubscribing);

    private static UnsubscribeEndpoint Unsubscribing(IServiceProvider provider)
    {
        var email = provider.GetRequiredService<EmailOptions>();
        return new UnsubscribeEndpoint(
            provider.GetRequiredService<RecipientStore>(),
            UnsubscribeLinks.From(email.PublicUrl, email.UnsubscribeKey),
            provider.GetRequiredService<ILogger<UnsubscribeEndpoint>>()
        );
    }
}
