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
        var (segment, docs) = (found.Segment, found.Docs);
        var scores = words is null ? [] : segment.Scores(words, docs);
        SearchCursor? last = _first.Count == Most ? _first.Keys[^1] : null;
        var next = docs.All()
            .Select(doc => (Place: PlaceOf(found.Columns[doc], scores.GetValueOrDefault(doc)), Doc: doc))
            .Where(one => _after is not { } after || one.Place.CompareTo(after) > 0)
            // Those of earlier days are behind a full page of newer ones.
            .Where(one => last is not { } end || one.Place.CompareTo(end) < 0)
            .OrderBy(one => one.Place)
            .Take(Most);
        foreach (var (place, doc) in next)
        {
            if (_first.Count == Most && place.CompareTo(_first.Keys[^1]) > 0)
                break;
            Add(place, FoundHit.Of(found, doc, place.Score));
        }
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
