using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Search.AzureSearch;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that finds stored articles.</summary>
public static class SearchComposition
{
    internal static IServiceCollection AddSearch(this IServiceCollection services, SearchOptions options) =>
        options.Endpoint.Length > 0 ? services.AddParts().AddAzureSearch() : services.AddParts().AddEmbedded();

    private static IServiceCollection AddParts(this IServiceCollection services) =>
        services
            .AddSingleton<ArticleHeads>()
            .AddSingleton<ArticleTexts>()
            .AddSingleton<IndexStore>()
            .AddSingleton<IndexFolder>()
            .AddSingleton<SegmentCache>()
            .AddSingleton<LiveDays>()
            .AddSingleton<JudgedCopies>()
            .AddSingleton<IndexReader>()
            .AddSingleton<QueryMeanings>()
            .AddSingleton<SearchScopes>()
            .AddSingleton<ShownHits>()
            .AddSingleton<DayBuilder>()
            .AddSingleton(provider => new IndexBuilder(
                provider.GetRequiredService<IndexStore>(),
                provider.GetRequiredService<DayBuilder>(),
                provider.GetRequiredService<ArticleHeads>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<IndexBuilder>>()
            ));

    private static IServiceCollection AddEmbedded(this IServiceCollection services) =>
        services
            .AddSingleton<IIndexBuilder>(provider => provider.GetRequiredService<IndexBuilder>())
            .AddSingleton<ISearchIndex, SearchIndex>();
}
