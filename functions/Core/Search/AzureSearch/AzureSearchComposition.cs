using Azure.Search.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>The part of the composition that finds stored articles with Azure AI Search.</summary>
internal static class AzureSearchComposition
{
    /// <summary>Adds the service. Options of its clients that the collection already contains are used.</summary>
    public static IServiceCollection AddAzureSearch(this IServiceCollection services)
    {
        services.TryAddSingleton(new SearchClientOptions());
        return services
            .AddSingleton<SearchService>()
            .AddSingleton<ServiceReader>()
            .AddSingleton<FeedCursors>()
            .AddSingleton<DocumentWriter>()
            .AddSingleton<DayFeeder>()
            .AddSingleton<EarlierIndexes>()
            .AddSingleton<PartDecision>()
            .AddSingleton<JudgedDocuments>()
            .AddSingleton<FedDays>()
            .AddSingleton<IIndexBuilder, ServiceBuilder>()
            .AddSingleton<ISearchIndex, AzureSearchIndex>();
    }
}
