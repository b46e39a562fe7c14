using System.Collections.Concurrent;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Opens what the service does not have, or has otherwise than readers say: new, changed and judged articles.</summary>
internal sealed class FedDays(
    FeedCursors cursors,
    LiveDays live,
    JudgedDocuments judged,
    ArticleHeads heads,
    SearchOptions options,
    TimeProvider time
)
{
    private readonly ConcurrentDictionary<DateOnly, (FedMonth Month, long At)> _months = [];
    private DateOnly? _first;

    /// <summary>The days of a span that may have articles, the newest first, with the state of their months.</summary>
    public async Task<List<(DateOnly Day, FedMonth Month)>> ListAsync(DaySpan days, CancellationToken cancellationToken)
    {
        // The first day never changes, except from none to one.
        _first ??= await heads.FirstDayAsync(cancellationToken);
        if (_first is not { } first)
            return [];
        var span = days.And(new DaySpan(first, DateOnly.MaxValue));
        List<(DateOnly, FedMonth)> all = [];
        for (var ago = 0; ago < span.Count; ago++)
            all.Add((span.Last.AddDays(-ago), await MonthAsync(span.Last.AddDays(-ago), cancellationToken)));
        return all;
    }

    /// <summary>Opens a day. Dispose of it before opening the next one.</summary>
    /// <param name="day">The day.</param>
    /// <param name="month">Its month.</param>
    /// <param name="said">The IDs of the articles with verdicts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<UnfedDay> OpenAsync(
        DateOnly day,
        FedMonth month,
        IReadOnlyCollection<string> said,
        CancellationToken cancellationToken
    )
    {
        var fed = month.Days.GetValueOrDefault(day);
        if (fed is null && month.AsOf >= IndexBlob.ClosedFrom(day))
            return new UnfedDay(new OpenDay(day, null, null, isComplete: false), said);
        var lease = said.Count == 0 ? null : await judged.UseAsync(day, fed, said, cancellationToken);
        if (fed is not null && !month.IsBehind(day))
        {
            live.Forget(day);
            return new UnfedDay(new OpenDay(day, lease, null, isComplete: true), said);
        }

        try
        {
            var held = await live.HoldAsync(day, fed?.State ?? "", fed?.Through ?? DateTimeOffset.MinValue, cancellationToken);
            return new UnfedDay(new OpenDay(day, lease, held, !held.Live.IsBehind), [.. said, .. held.Live.Changed]);
        }
        catch
        {
            lease?.Dispose();
            throw;
        }
    }

    private async Task<FedMonth> MonthAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        if (_months.TryGetValue(month, out var listed) && time.GetElapsedTime(listed.At) < options.Fresh)
            return listed.Month;
        var at = time.GetTimestamp();
        var read = await cursors.ListAsync(month, cancellationToken);
        _months[month] = (read, at);
        return read;
    }
}

/// <summary>What is searched of a day besides the service.</summary>
/// <param name="Day">The day.</param>
/// <param name="Ids">The articles that the service is not to find.</param>
internal sealed record UnfedDay(OpenDay Day, IReadOnlyCollection<string> Ids) : IDisposable
{
    public void Dispose() => Day.Dispose();
}
