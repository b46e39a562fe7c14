using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>
/// The events around a UTC day: three days before it and four after it. They take as many requests as the earlier stories of a
/// digest, so a process keeps the last few for a while.
/// </summary>
internal sealed class StoryDays(IDigestSource source, TimeProvider time) : IDisposable
{
    /// <summary>How old they may be, unless the time is over or they take long to find: see <see cref="Freshness"/>.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>About 45 megabytes; of more articles, the last are left out.</summary>
    private const int MostArticles = 20_000;

    private const int MostKept = 3;
    private static readonly TimeSpan Before = ReportedEarlier.LookBack;
    private static readonly TimeSpan After = TimeSpan.FromDays(5);

    private readonly Kept<DateOnly, (List<StoryArticle> Articles, List<StoryMembers> Events)> _kept = new(MostKept, time);

    /// <summary>The articles, the earliest first, and the events as indices into them.</summary>
    public Task<(List<StoryArticle> Articles, List<StoryMembers> Events)> AroundAsync(
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        _kept.GetAsync(
            day,
            async () =>
            {
                var began = time.GetTimestamp();
                var found = await FindAsync(day, cancellationToken);
                var usual = SpanOf(day).To < time.GetUtcNow() ? DayDigests.Settled : Fresh;
                return (found, Freshness.Of(usual, time.GetElapsedTime(began)));
            },
            cancellationToken
        );

    /// <summary>The time in which the articles were stored, as far as it has passed.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) SpanOf(DateOnly day)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return (midnight - Before, midnight + After);
    }

    /// <inheritdoc cref="Kept{TKey, T}.ForgetAsync" />
    public Task ForgetAsync(CancellationToken cancellationToken) => _kept.ForgetAsync(cancellationToken);

    public void Dispose() => _kept.Dispose();

    private async Task<(List<StoryArticle> Articles, List<StoryMembers> Events)> FindAsync(
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var (now, (from, to)) = (time.GetUtcNow(), SpanOf(day));
        var articles = await source
            .EarlierAsync(from, to < now ? to : now, cancellationToken)
            .Take(MostArticles)
            .ToListAsync(cancellationToken);
        return EventFinder.Find(articles);
    }
}
