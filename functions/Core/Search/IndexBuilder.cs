using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Makes the files of the index from rows and texts. Several machines may do so at the same time: a file replaces only the
/// version that its maker has seen, so one of them wins and the others have worked in vain.
/// </summary>
public sealed class IndexBuilder : IIndexBuilder
{
    /// <summary>The time after which a run leaves the rest to the next one.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(20);

    private readonly IndexStore _store;
    private readonly DayBuilder _day;
    private readonly ArticleHeads _heads;
    private readonly TimeProvider _time;
    private readonly ILogger<IndexBuilder> _logger;

    internal IndexBuilder(IndexStore store, DayBuilder day, ArticleHeads heads, TimeProvider time, ILogger<IndexBuilder> log) =>
        (_store, _day, _heads, _time, _logger) = (store, day, heads, time, log);

    /// <summary>
    /// Brings the index up to date, the newest day first: days without a file, days under which articles may still be filed, and
    /// days that have changed.
    /// </summary>
    public async Task<IndexRun> RunAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var run = new IndexRun();
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        await foreach (
            var (day, month) in DaysAsync(today.AddDays(1 - SearchRequest.MaxDays), today.AddDays(1), cancellationToken)
        )
        {
            if (_time.GetElapsedTime(started) > LongestRun)
            {
                run = run with { IsDone = false };
                break;
            }

            var blob = month.Blobs.GetValueOrDefault(day);
            if (blob is null || blob.IsBehind(month.MarkOf(day)))
                run = run.With(await _day.BuildAsync(day, month, fromScratch: false, cancellationToken));
        }

        _logger.IndexBuilt(run.Days, run.Articles);
        return run;
    }

    /// <summary>Makes the files of some days again, from nothing but rows and texts, the newest first.</summary>
    /// <param name="days">UTC days.</param>
    /// <param name="cancellationToken">Stops before the next day.</param>
    public async IAsyncEnumerable<(DateOnly Day, int Articles)> ReindexAsync(
        DaySpan days,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var (day, month) in DaysAsync(days.First, days.Last, cancellationToken))
        {
            var built = await _day.BuildAsync(day, month, fromScratch: true, cancellationToken);
            if (built.Articles > 0)
                yield return (day, built.Articles);
        }
    }

    /// <summary>
    /// Makes the file of a day again until it is this one that stands, so that nothing is left in it of what was removed before.
    /// </summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="cancellationToken">Stops before the file is stored.</param>
    public async Task RebuildAsync(DateOnly day, CancellationToken cancellationToken)
    {
        while (true)
        {
            var month = await _store.ListAsync(day, cancellationToken);
            if ((await _day.BuildAsync(day, month, fromScratch: true, cancellationToken)).IsStored)
                return;
        }
    }

    private async IAsyncEnumerable<(DateOnly Day, IndexMonth Month)> DaysAsync(
        DateOnly first,
        DateOnly last,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (await _heads.FirstDayAsync(cancellationToken) is not { } start)
            yield break;
        IndexMonth? month = null;
        for (var day = last; day >= first && day >= start; day = day.AddDays(-1))
        {
            if (month is null || day.AddDays(1).Month != day.Month)
                month = await _store.ListAsync(day, cancellationToken);
            yield return (day, month);
        }
    }
}

/// <summary>What a run has done.</summary>
/// <param name="Days">The files that it made or changed.</param>
/// <param name="Articles">The articles that it read.</param>
public sealed record IndexRun(int Days = 0, int Articles = 0)
{
    /// <summary>Whether the index is up to date; false if the run took too long, so that the next one has to go on.</summary>
    public bool IsDone { get; init; } = true;

    internal IndexRun With(DayBuild day) => this with { Days = Days + (day.IsStored ? 1 : 0), Articles = Articles + day.Read };
}
