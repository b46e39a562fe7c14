using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Web.Keeping;

/// <summary>When the articles of the last days were stored. Each day is read at most once, so it serves one run.</summary>
internal sealed class StoredTimes(ArticleHeads heads, CancellationToken cancellationToken)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<DateTimeOffset>> _days = [];

    /// <summary>Whether at least so many articles were stored from one instant up to another, superseded ones left out.</summary>
    public async Task<bool> HaveAsync(int least, DateTimeOffset from, DateTimeOffset to)
    {
        var first = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-ArticleStore.MaxFilingLag);
        var count = 0;
        for (var day = DateOnly.FromDateTime(to.UtcDateTime); day >= first && count < least; day = day.AddDays(-1))
        {
            if (!_days.TryGetValue(day, out var times))
                _days[day] = times = await heads.ReadTimesAsync(day, cancellationToken);
            count += times.Count(stored => stored >= from && stored < to);
        }

        return count >= least;
    }
}
