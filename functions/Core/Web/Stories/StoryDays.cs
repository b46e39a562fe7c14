using NewsMonitor.News.Digests;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>
/// The events around a UTC day: three days before it and four after it. They take as many requests as the earlier stories of a
/// digest, so a process keeps the last few for a while.
/// </summary>
internal sealed class StoryDays(IDigestSource source, TimeProvider time) : IDisposable
{
    /// <summary>How old they may be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>About 45 megabytes; of more articles, the last are left out.</summary>
    private const int MostArticles = 20_000;

    private const int MostKept = 3;
    private static readonly TimeSpan Before = ReportedEarlier.LookBack;
    private static readonly TimeSpan After = TimeSpan.FromDays(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly List<Kept> _kept = [];

    /// <summary>The articles, the earliest first, and the events as indices into them.</summary>
    public async Task<(List<StoryArticle> Articles, List<StoryMembers> Events)> AroundAsync(
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            _kept.RemoveAll(kept => now - kept.At >= Fresh);
            if (_kept.Find(kept => kept.Day == day) is { } known)
                return (known.Articles, known.Events);
            var (from, to) = SpanOf(day);
            var articles = await source
                .EarlierAsync(from, to < now ? to : now, cancellationToken)
                .Take(MostArticles)
                .ToListAsync(cancellationToken);
            var (sorted, events) = EventFinder.Find(articles);
            if (_kept.Count == MostKept)
                _kept.RemoveAt(0);
            _kept.Add(new Kept(day, now, sorted, events));
            return (sorted, events);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The time in which the articles were stored, as far as it has passed.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) SpanOf(DateOnly day)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return (midnight - Before, midnight + After);
    }

    /// <summary>Has them found again when they are next needed: something that changes them was decided.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        _kept.Clear();
        _one.Release();
    }

    public void Dispose() => _one.Dispose();

    private sealed record Kept(DateOnly Day, DateTimeOffset At, List<StoryArticle> Articles, List<StoryMembers> Events);
}
