using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Testing;

/// <summary>An installation of the product in the laptop's account, composed as the product composes itself.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Installation(ServiceProvider services, Dictionary<string, string?> settings) =>
        (_services, Settings) = (services, settings);

    public Dictionary<string, string?> Settings { get; }

    public string ConnectionString => Settings[StorageAccount.Setting]!;

    public StorageAccount Account => Get<StorageAccount>();

    public ArticlePipeline Pipeline => Get<ArticlePipeline>();

    public static Task<Installation> CreateAsync(
        LaptopFixture laptop,
        TimeProvider? time = null,
        params HttpPipelinePolicy[] policies
    ) => CreateAsync(laptop.NewInstallation(), time, policies);

    /// <summary>One more process on the same installation has the same settings.</summary>
    public static Task<Installation> CreateAsync(
        Dictionary<string, string?> settings,
        TimeProvider? time = null,
        params HttpPipelinePolicy[] policies
    ) => CreateAsync(settings, new ServiceCollection(), time, policies);

    /// <param name="settings">Of the installation.</param>
    /// <param name="services">What a host adds of its own.</param>
    /// <param name="time">
    /// Another clock than the system's. Storage has it, too, unless the services contain an <see cref="IServiceClock"/>.
    /// </param>
    /// <param name="policies">See every storage request.</param>
    public static Task<Installation> CreateAsync(
        Dictionary<string, string?> settings,
        IServiceCollection services,
        TimeProvider? time = null,
        params HttpPipelinePolicy[] policies
    )
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        if (time is not null)
            services.AddSingleton(time);
        if (time is not null)
            services.TryAddSingleton<IServiceClock>(new SimulatedClock(time));
        var names =
            configuration.GetSection($"{NewsMonitorOptions.Section}:Storage").Get<StorageOptions>() ?? new StorageOptions();
        var plain = new StorageAccount(configuration, names, new StorageClientOptions());
        services.AddNewsMonitor(configuration, new StorageClientOptions([.. policies, new MadeWhenMissed(plain, names)]));
        services.AddSingleton<TriggerQueue>().AddSingleton<InboxScan>().AddSingleton<TriggerWork>().AddSingleton<TriggerLoop>();
        var built = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        return Task.FromResult(new Installation(built, settings));
    }

    /// <summary>Makes all containers, queues and tables, for processes that expect them to be there.</summary>
    public Task MakeAllAsync() => Get<StorageSetup>().EnsureAsync(TestContext.Current.CancellationToken);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task DropAsync(string name, string content) => DropAsync(name, BinaryData.FromString(content));

    public async Task DropAsync(string name, BinaryData content) =>
        await Account.Inbox.GetBlobClient(name).UploadAsync(content, overwrite: true, TestContext.Current.CancellationToken);

    /// <summary>
    /// Settles a blob with an outcome as it stands in the column: also one that no version of the program writes.
    /// </summary>
    public async Task WithReceiptOutcomeAsync(string name, string outcome)
    {
        await RunAsync(name);
        var receipt = (await RowsAsync("Receipts")).Single(row => row.GetString("Blob") == name);
        receipt["Outcome"] = outcome;
        await Account
            .Table("Receipts")
            .UpdateEntityAsync(receipt, receipt.ETag, cancellationToken: TestContext.Current.CancellationToken);
    }

    public Task<ArticleOutcome> RunAsync(string name) => Pipeline.RunAsync(name, TestContext.Current.CancellationToken);

    public async Task<List<TableEntity>> RowsAsync(string table)
    {
        List<TableEntity> rows = [];
        await foreach (
            var row in Account.Table(table).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken)
        )
            rows.Add(row);
        return rows;
    }

    /// <summary>The names of the first blobs on the poison queue.</summary>
    public async Task<List<string>> PoisonQueueAsync()
    {
        var messages = await Account.Poison.PeekMessagesAsync(32, TestContext.Current.CancellationToken);
        return [.. messages.Value.Select(message => (string)JsonNode.Parse(QueueText.Decode(message.Body))!["BlobName"]!)];
    }

    public async Task<List<StoredArticle>> ArticlesAsync() => [.. (await RowsAsync("Articles")).Select(ArticleRow.Read)];

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
