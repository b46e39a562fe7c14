namespace NewsMonitor.Core.Search;

/// <summary>A day as it is searched: its file, and what has changed since.</summary>
/// <param name="day">The UTC day.</param>
/// <param name="file">Its file; null if it has none or one without articles.</param>
/// <param name="held">The changes; null if there can be none, or the day is not in the index.</param>
/// <param name="isComplete">Whether all its articles can be found.</param>
internal sealed class OpenDay(DateOnly day, SegmentLease? file, LiveDays.Held? held, bool isComplete) : IDisposable
{
    public DateOnly Day => day;

    public bool IsComplete => isComplete;

    private readonly SegmentLease? _live = held?.Live.Use();

    /// <summary>The articles of the day that fit a request, by segment.</summary>
    public IEnumerable<FoundDocs> Match(SearchRequest request, SearchContext context)
    {
        if (file is not null)
            yield return Match(file.Segment, request, context, [.. held?.Live.Changed ?? []]);
        if (_live is not null)
            yield return Match(_live.Segment, request, context, []);
    }

    public void Dispose()
    {
        _live?.Dispose();
        held?.Dispose();
        file?.Dispose();
    }

    private static FoundDocs Match(Segment segment, SearchRequest request, SearchContext context, IReadOnlyList<string> changed)
    {
        var columns = context.Verdicts.Correct(segment.Columns);
        var docs = Find(columns);
        var judged = context.Verdicts.Judged(columns).Where(docs.Has).ToHashSet();
        if (columns != segment.Columns)
        {
            var before = Find(segment.Columns);
            judged.UnionWith(context.Verdicts.Judged(columns).Where(before.Has));
        }

        LeaveOut(columns, context.Hidden, docs);
        return new FoundDocs(segment, columns, docs, [.. judged.Select(doc => columns.IdOf(doc))]);

        DocSet Find(SegmentColumns known)
        {
            var found = segment.Match(request.Query, known, context);
            LeaveOut(known, changed, found);
            return request.Stored == StoredSpan.Always
                ? found
                : found.And(known.Where(article => request.Stored.Has(article.StoredAt)));
        }
    }

    private static void LeaveOut(SegmentColumns columns, IEnumerable<string> ids, DocSet docs)
    {
        foreach (var id in ids)
            if (columns.Find(id) is { } doc)
                docs.Remove(doc);
    }
}
