namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Asks the service for a page of results.</summary>
internal sealed class ServicePage
{
    private static readonly string[] Shown =
    [
        Field.Id,
        Field.Day,
        Field.Stored,
        Field.Published,
        Field.Source,
        Field.Language,
        Field.Sentiment,
        Field.Headline,
        Field.Details,
    ];

    private ServicePage(ServiceQuery query, bool isFirst) => (Query, IsFirst) = (query, isFirst);

    public ServiceQuery Query { get; }

    /// <summary>Whether the answer counts all results.</summary>
    public bool IsFirst { get; }

    /// <summary>The page that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="filter">What all results must fit.</param>
    public static ServicePage Of(SearchRequest request, string filter)
    {
        // One more than asked for shows whether there is a next page.
        var first = new ServiceQuery(filter) { Size = request.Size + 1, Select = Shown };
        if (request.Order == SearchOrder.Best && ServiceFilter.Ranking(request.Query) is { } ranking)
        {
            var skip = ServiceCursor.Parse(request.After)?.Skip ?? 0;
            var best = first with { Filter = OData.And([filter, ranking]), IsByScore = true, Skip = skip };
            return new ServicePage(best, isFirst: true);
        }

        return SearchCursor.Parse(request.After, request.Order) is { } after
            ? new ServicePage(first with { Filter = OData.And([filter, OData.After(after.StoredAt, after.Id)]) }, isFirst: false)
            : new ServicePage(first, isFirst: true);
    }

    /// <summary>The place that local results are compared with.</summary>
    public static SearchRequest PlacedAfter(SearchRequest request) =>
        ServiceCursor.Parse(request.After) is { } cursor ? request with { After = cursor.Place.ToString() } : request;

    /// <summary>Where the next page goes on; null if there is none, or if it is behind the last that the service shows.</summary>
    public string? Next(HitPage page, ServiceAnswer answer)
    {
        if (!Query.IsByScore || SearchCursor.Parse(page.Next, SearchOrder.Best) is not { } place)
            return page.Next;
        var ids = answer.Documents.Select(one => one.Document.Id).ToHashSet(StringComparer.Ordinal);
        var skip = Query.Skip + page.Hits.Count(hit => ids.Contains(hit.Article.Id));
        return skip > ServiceReader.MostSkipped ? null : new ServiceCursor(place, skip).ToString();
    }
}
