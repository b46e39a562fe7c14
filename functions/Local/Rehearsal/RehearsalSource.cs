using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>Articles in memory, as if each had been stored when it was published, and all files had been read at once.</summary>
/// <param name="articles">In any order.</param>
internal sealed class RehearsalSource(IEnumerable<StoredArticle> articles) : IDigestSource
{
    private readonly ILookup<DateOnly, StoredArticle> _days = articles.ToLookup(article => article.Day);
    private readonly Dictionary<DateOnly, DayRollup> _rollups = [];

    public IAsyncEnumerable<StoredArticle> ArticlesAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) => Between(from, to).ToAsyncEnumerable();

    public IAsyncEnumerable<StoryArticle> EarlierAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) => Between(from, to).Select(article => article.ToStoryArticle()).ToAsyncEnumerable();

    public IAsyncEnumerable<StoredArticle> WithdrawnAsync(
        IReadOnlyCollection<WithdrawnArticle> withdrawn,
        CancellationToken cancellationToken
    ) => AsyncEnumerable.Empty<StoredArticle>();

    public Task<NameDecisions> NamesAsync(CancellationToken cancellationToken) => Task.FromResult(NameDecisions.None);

    public IAsyncEnumerable<DayRollup> RollupsAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        Days(first, last).Select(Rollup).ToAsyncEnumerable();

    public IAsyncEnumerable<BlobVersion> UnprocessedAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        IReadOnlySet<VersionMark> handled,
        CancellationToken cancellationToken
    ) => AsyncEnumerable.Empty<BlobVersion>();

    public IAsyncEnumerable<UnstoredBlob> UnstoredAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    ) => AsyncEnumerable.Empty<UnstoredBlob>();

    private IEnumerable<StoredArticle> Between(DateTimeOffset from, DateTimeOffset to) =>
        Days(DateOnly.FromDateTime(from.UtcDateTime), DateOnly.FromDateTime(to.UtcDateTime))
            .SelectMany(day => _days[day])
            .Where(article => article.StoredAt >= from && article.StoredAt < to);

    // Each is part of the baselines of a month.
    private DayRollup Rollup(DateOnly day)
    {
        if (_rollups.TryGetValue(day, out var known))
            return known;
        var tally = new RollupTally();
        foreach (var article in _days[day])
            tally.Add(article);
        return _rollups[day] = tally.Sum();
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }
}
