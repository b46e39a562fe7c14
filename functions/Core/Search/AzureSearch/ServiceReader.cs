using Azure;
using Azure.Search.Documents.Models;
using NewsMonitor.Core.Storage;
using ClientOptions = Azure.Search.Documents.SearchOptions;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Asks the service.</summary>
internal sealed class ServiceReader(SearchService service)
{
    /// <summary>The most documents that one request skips.</summary>
    public const int MostSkipped = 100_000;

    // "*" fits every document; the filter decides.
    private const string All = "*";

    /// <summary>Asks a query. As long as there is no index, nothing fits.</summary>
    /// <exception cref="RequestFailedException">The service does not respond, or not to this identity.</exception>
    public async Task<ServiceAnswer> AskAsync(ServiceQuery query, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await service.Documents.SearchAsync<ArticleDocument>(All, OptionsOf(query), cancellationToken);
            List<ScoredDocument> documents = [];
            await foreach (var one in answer.Value.GetResultsAsync().WithCancellation(cancellationToken))
                documents.Add(new ScoredDocument(one.Document, one.Score ?? 0));
            return new ServiceAnswer(
                documents,
                (int)(answer.Value.TotalCount ?? 0),
                answer.Value.Facets ?? ServiceAnswer.NoFacets
            );
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return new ServiceAnswer([], 0, ServiceAnswer.NoFacets) { HasIndex = false };
        }
    }

    /// <summary>Whether a document can be found.</summary>
    public async Task<bool> HasAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var only = new Azure.Search.Documents.GetDocumentOptions { SelectedFields = { Field.Id } };
            await service.Documents.GetDocumentAsync<ArticleDocument>(id, only, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return false;
        }
    }

    private static ClientOptions OptionsOf(ServiceQuery query)
    {
        var options = new ClientOptions
        {
            Filter = query.Filter,
            Size = query.Size,
            Skip = query.Skip,
            IncludeTotalCount = true,
            QueryType = SearchQueryType.Full,
        };
        foreach (var field in query.Select)
            options.Select.Add(field);
        foreach (var facet in query.Facets)
            options.Facets.Add(facet);
        foreach (var order in query.IsByScore ? (string[])["search.score() desc", .. Newest] : Newest)
            options.OrderBy.Add(order);
        return options;
    }

    private static readonly string[] Newest = [$"{Field.Stored} desc", $"{Field.Id} asc"];
}

/// <summary>A query to the service.</summary>
/// <param name="Filter">What documents must fit.</param>
internal sealed record ServiceQuery(string Filter)
{
    /// <summary>1 to 1,000.</summary>
    public int Size { get; init; } = 1;

    public int Skip { get; init; }

    /// <summary>Whether those come first that fit best, rather than the newest.</summary>
    public bool IsByScore { get; init; }

    public IReadOnlyList<string> Select { get; init; } = [Field.Id];

    public IReadOnlyList<string> Facets { get; init; } = [];
}

/// <summary>What the service found.</summary>
internal sealed record ServiceAnswer(
    IReadOnlyList<ScoredDocument> Documents,
    int Total,
    IDictionary<string, IList<FacetResult>> Facets
)
{
    /// <summary>Whether there was an index to ask.</summary>
    public bool HasIndex { get; init; } = true;

    public static readonly IDictionary<string, IList<FacetResult>> NoFacets = new Dictionary<string, IList<FacetResult>>();
}

/// <summary>A document with how well it fits.</summary>
internal readonly record struct ScoredDocument(ArticleDocument Document, double Score);
