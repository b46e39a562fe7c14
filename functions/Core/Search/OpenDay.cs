using NewsMonitor.News.Queries;

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

    /// <summary>The articles of the day that fit a query, by segment.</summary>
    public IEnumerable<(Segment Segment, DocSet Docs)> Match(QueryNode query, SearchContext context)
    {
        if (file is not null)
        {
            var docs = file.Segment.Match(query, context);
            LeaveOut(file.Segment, held?.Live.Changed ?? [], docs);
            LeaveOut(file.Segment, context.Hidden, docs);
            yield return (file.Segment, docs);
        }

        if (_live is not null)
        {
            var docs = _live.Segment.Match(query, context);
            LeaveOut(_live.Segment, context.Hidden, docs);
            yield return (_live.Segment, docs);
        }
    }

    public void Dispose()
    {
        _live?.Dispose();
        held?.Dispose();
        file?.Dispose();
    }

    private static void LeaveOut(Segment segment, IEnumerable<string> ids, DocSet docs)
    {
        foreach (var id in ids)
            if (segment.Columns.Find(id) is { } doc)
                docs.Remove(doc);
    }
}
