using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>Opens days for searching.</summary>
internal sealed class IndexReader(
    IndexStore store,
    SegmentCache cache,
    LiveDays live,
    ArticleHeads heads,
    SearchOptions options,
    TimeProvider time
)
{
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<DateOnly, (IndexMonth Month, long At)> _months = [];
    private DateOnly? _first;

    /// <summary>The days of a span that may have articles.</summary>
    public async Task<DaySpan> WithArticlesAsync(DaySpan days, CancellationToken cancellationToken)
    {
        // The first day never changes, except from none to one.
        _first ??= await heads.FirstDayAsync(cancellationToken);
        return _first is { } first ? days.And(new DaySpan(first, DateOnly.MaxValue)) : DaySpan.None;
    }

    /// <summary>
    /// Opens days, the newest first; files are downloaded several at a time. Dispose of each day before asking for the next.
    /// </summary>
    public async IAsyncEnumerable<OpenDay> OpenAsync(DaySpan days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = Enumerable.Range(0, days.Count).Select(ago => days.Last.AddDays(-ago));
        Dictionary<DateOnly, IndexMonth> months = [];
        foreach (var some in all.Chunk(AtOnce))
        {
            foreach (var month in some.Select(MonthOf).Distinct().Where(month => !months.ContainsKey(month)))
                months[month] = await MonthAsync(month, options.Fresh, cancellationToken);
            var files = await Task.WhenAll(some.Select(day => FileAsync(day, months[MonthOf(day)], cancellationToken)));
            try
            {
                for (var at = 0; at < some.Length; at++)
                {
                    var day = await OpenAsync(some[at], files[at], cancellationToken);
                    files[at] = files[at] with { Lease = null };
                    yield return day;
                }
            }
            finally
            {
                foreach (var file in files)
                    file.Lease?.Dispose();
            }
        }
    }

    private async Task<OpenDay> OpenAsync(DateOnly day, DayFile file, CancellationToken cancellationToken)
    {
        if (file.Blob is null && file.AsOf >= IndexBlob.ClosedFrom(day))
            return new OpenDay(day, null, null, isComplete: false);
        if (file.Blob is { } blob && !blob.IsBehind(file.MarkedAt))
        {
            live.Forget(day);
            return new OpenDay(day, file.Lease, null, isComplete: true);
        }

        var held = await live.HoldAsync(day, file.Blob, cancellationToken);
        return new OpenDay(day, file.Lease, held, isComplete: !held.Live.IsBehind);
    }

    private async Task<DayFile> FileAsync(DateOnly day, IndexMonth month, CancellationToken cancellationToken)
    {
        if (await TryFileAsync(day, month, cancellationToken) is { } file)
            return file;

        // It was replaced since the month was listed, or is damaged and was removed.
        month = await MonthAsync(MonthOf(day), TimeSpan.Zero, cancellationToken);
        return await TryFileAsync(day, month, cancellationToken) ?? new DayFile(null, null, month.MarkOf(day), month.AsOf);
    }

    private async Task<DayFile?> TryFileAsync(DateOnly day, IndexMonth month, CancellationToken cancellationToken)
    {
        var blob = month.Blobs.GetValueOrDefault(day);
        var lease = blob is { Length: > 0 } ? await cache.OpenAsync(blob, cancellationToken) : null;
        return blob is { Length: > 0 } && lease is null ? null : new DayFile(blob, lease, month.MarkOf(day), month.AsOf);
    }

    private async Task<IndexMonth> MonthAsync(DateOnly month, TimeSpan fresh, CancellationToken cancellationToken)
    {
        if (_months.TryGetValue(month, out var listed) && time.GetElapsedTime(listed.At) < fresh)
            return listed.Month;
        var at = time.GetTimestamp();
        var read = await store.ListAsync(month, cancellationToken);
        _months[month] = (read, at);
        return read;
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private readonly record struct DayFile(IndexBlob? Blob, SegmentLease? Lease, DateTimeOffset? MarkedAt, DateTimeOffset AsOf);
}
