using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Trigger;
using NewsMonitor.Testing;

namespace NewsMonitor.Benchmarks.Emulators;

/// <summary>The product in this process, composed as its command composes it.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Product(ServiceProvider services) => _services = services;

    public StorageAccount Account => Get<StorageAccount>();

    /// <param name="connection">Of the storage account.</param>
    /// <param name="installation">Its name in that account.</param>
    /// <param name="analyzer">Who judges; null for the product's own.</param>
    /// <param name="clock">Another one than the system's.</param>
    /// <param name="policies">See every request.</param>
    public static Task<Product> CreateAsync(
        string connection,
        string installation,
        IArticleAnalyzer? analyzer = null,
        TimeProvider? clock = null,
        params HttpPipelinePolicy[] policies
    ) => CreateAsync(InstallationSettings.Of(connection, installation), analyzer, clock, policies);

    /// <param name="settings">All settings.</param>
    /// <param name="analyzer">Who judges; null for the product's own.</param>
    /// <param name="clock">Another one than the system's.</param>
    /// <param name="policies">See every request.</param>
    public static async Task<Product> CreateAsync(
        IReadOnlyDictionary<string, string?> settings,
        IArticleAnalyzer? analyzer = null,
        TimeProvider? clock = null,
        params HttpPipelinePolicy[] policies
    )
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(clock ?? TimeProvider.System)
            .AddNewsMonitor(configuration, new StorageClientOptions(policies))
            .AddSingleton<TriggerQueue>()
            .AddSingleton<InboxScan>()
            .AddSingleton<TriggerWork>()
            .AddSingleton<TriggerLoop>();
        if (analyzer is not null)
            services.Replace(ServiceDescriptor.Singleton(analyzer));
        var product = new Product(services.BuildServiceProvider());
        await product.Get<StorageSetup>().EnsureAsync(CancellationToken.None);
        await product.Get<TriggerQueue>().CreateAsync(CancellationToken.None);
        return product;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
