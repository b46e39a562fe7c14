namespace NewsMonitor.Core.Search;

/// <summary>Collects the first results after a place in the order, day by day.</summary>
/// <param name="words">What ranks the results (<see cref="MatchExpression.OfAnyWord"/>); null if their age does.</param>
/// <param name="request">How many results, and after which.</param>
internal sealed class HitPage(string? words, SearchRequest request)
{
    private readonly SearchCursor? _after = SearchCursor.Parse(request.After, request.Order);
    private readonly SortedList<SearchCursor, FoundHit> _first = [];

    // One more than asked for shows whether there is a next page.
    private int Most => request.Size + 1;

    /// <summary>The results of the page, in order.</summary>
    public IReadOnlyList<FoundHit> Hits => [.. _first.Values.Take(request.Size)];

    /// <summary>Where the next page goes on; null if there is none.</summary>
    public string? Next => request.Size > 0 && _first.Count == Most ? _first.Keys[request.Size - 1].ToString() : null;

    public void Add(FoundDocs found)
    {
        if (request.Size == 0)
            return;
        var scores = words is null ? null : found.Segment.Scores(words, found.Docs);
        foreach (var (place, doc) in After(found, scores).OrderBy(one => one.Place).Take(Most))
        {
            if (_first.Count == Most && place.CompareTo(_first.Keys[^1]) > 0)
                break;
            Add(place, FoundHit.Of(found, doc, place.Score));
        }
    }

    private List<(SearchCursor Place, int Doc)> After(FoundDocs found, Dictionary<int, double>? scores)
    {
        SearchCursor? last = _first.Count == Most ? _first.Keys[^1] : null;
        List<(SearchCursor, int)> next = [];
        foreach (var doc in found.Docs.All())
        {
            var (score, storedAt) = (scores?.GetValueOrDefault(doc) ?? 0, found.Columns.StoredAt(doc));
            // Those of earlier days are behind a full page of newer ones; IDs decide about few.
            if (last is { } end && end.IsBefore(score, storedAt))
                continue;
            var place = new SearchCursor(request.Order, score, storedAt, found.Columns.IdOf(doc));
            if (_after is not { } after || place.CompareTo(after) > 0)
                next.Add((place, doc));
        }

        return next;
    }

    /// <summary>Adds a result that comes after the place.</summary>
    public void Add(FoundHit hit)
    {
        if (request.Size > 0)
            Add(PlaceOf(hit.Article, hit.Score), hit);
    }

    private void Add(SearchCursor place, FoundHit hit)
    {
        _first[place] = hit;
        if (_first.Count > Most)
            _first.RemoveAt(Most);
    }

    private SearchCursor PlaceOf(SegmentArticle article, double score) => new(request.Order, score, article.StoredAt, article.Id);
}

/// <summary>A result as the index has it.</summary>
internal sealed record FoundHit(SegmentArticle Article, DateOnly Day, SegmentEntry Entry, string? Source, string Language)
{
    public required double Score { get; init; }

    public static FoundHit Of(FoundDocs found, int doc, double score)
    {
        var (segment, columns, article) = (found.Segment, found.Columns, found.Columns[doc]);
        return new FoundHit(
            article,
            segment.Day,
            segment.Read(doc),
            article.Source < 0 ? null : columns.Names[article.Source].Name,
            columns.Names[article.Language].Name
        )
        {
            Score = score,
        };
    }
}
