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
        options.Endpoint.Length > 0 ? services.AddShared().AddAzureSearch() : services.AddShared().AddEmbedded();

    // What both indexes have in common: what a search is about, rows that are newer than an index, and what is shown of results.
    private static IServiceCollection AddShared(this IServiceCollection services) =>
        services
            .AddSingleton<ArticleHeads>()
            .AddSingleton<ArticleTexts>()
            .AddSingleton<LiveDays>()
            .AddSingleton<JudgedCopies>()
            .AddSingleton<QueryMeanings>()
            .AddSingleton<SearchScopes>()
            .AddSingleton<ShownHits>()
            .AddSingleton<Reindex>();

    private static IServiceCollection AddEmbedded(this IServiceCollection services) =>
        services
            .AddSingleton<IndexStore>()
            .AddSingleton<IndexFolder>()
            .AddSingleton<SegmentCache>()
            .AddSingleton<IndexReader>()
            .AddSingleton<DayBuilder>()
            .AddSingleton(provider => new IndexBuilder(
                provider.GetRequiredService<IndexStore>(),
                provider.GetRequiredService<DayBuilder>(),
                provider.GetRequiredService<ArticleHeads>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<IndexBuilder>>()
            ))
            .AddSingleton<IIndexBuilder>(provider => provider.GetRequiredService<IndexBuilder>())
            .AddSingleton<ISearchIndex, SearchIndex>();
}
