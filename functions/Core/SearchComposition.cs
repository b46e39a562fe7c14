using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that finds stored articles.</summary>
public static class SearchComposition
{
    internal static IServiceCollection AddSearch(this IServiceCollection services) =>
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
            .AddSingleton<DayBuilder>()
            .AddSingleton(provider => new IndexBuilder(
                provider.GetRequiredService<IndexStore>(),
                provider.GetRequiredService<DayBuilder>(),
                provider.GetRequiredService<ArticleHeads>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<IndexBuilder>>()
            ))
            .AddSingleton<ISearchIndex, SearchIndex>();
}
