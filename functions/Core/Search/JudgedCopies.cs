using System.Collections.Concurrent;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Finds the articles that verdicts for copies hold for. The index does not have what shows a copy, so the rows of the days
/// around such a verdict are read: all once in a process and after a new verdict, then what was written since.
/// </summary>
internal sealed class JudgedCopies(ArticleHeads heads, TimeProvider time) : IDisposable
{
    /// <summary>How long the copies of a day that is over count; rows of such a day hardly change.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<DateOnly, DayCopies> _days = [];

    /// <summary>The verdicts for copies that hold for articles of a day, by article.</summary>
    public async Task<ILookup<string, Verdict>> OnAsync(DateOnly day, Verdicts said, CancellationToken cancellationToken)
    {
        List<Verdict> asked = [.. said.ForCopiesOn(day)];
        if (asked.Count == 0)
            return Enumerable.Empty<Verdict>().ToLookup(_ => "");
        var copies = _days.GetOrAdd(day, _ => new DayCopies(day));
        await copies.Turn.WaitAsync(cancellationToken);
        try
        {
            var isOver = time.GetUtcNow() >= IndexBlob.ClosedFrom(day);
            if (!copies.Knows(asked) || !isOver || time.GetElapsedTime(copies.ReadAt) >= Settled)
                await copies.ReadAsync(heads, said, asked, time.GetTimestamp(), cancellationToken);
            return copies.Of(asked);
        }
        finally
        {
            copies.Turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var copies in _days.Values)
            copies.Turn.Dispose();
    }

    /// <summary>The copies of a day, as far as verdicts have asked for them; one caller at a time.</summary>
    private sealed class DayCopies(DateOnly day)
    {
        private readonly HashSet<int> _asked = [];
        private readonly Dictionary<string, IReadOnlyList<int>> _verdicts = new(StringComparer.Ordinal);
        private DateTimeOffset _through = DateTimeOffset.MinValue;

        public SemaphoreSlim Turn { get; } = new(1);

        public long ReadAt { get; private set; }

        public bool Knows(IEnumerable<Verdict> verdicts) => verdicts.All(verdict => _asked.Contains(verdict.Id));

        public ILookup<string, Verdict> Of(IReadOnlyList<Verdict> asked) =>
            _verdicts
                .SelectMany(
                    copy => asked.Where(verdict => copy.Value.Contains(verdict.Id)),
                    (copy, verdict) => (copy.Key, Verdict: verdict)
                )
                .ToLookup(one => one.Key, one => one.Verdict, StringComparer.Ordinal);

        public async Task ReadAsync(
            ArticleHeads heads,
            Verdicts said,
            IReadOnlyList<Verdict> asked,
            long now,
            CancellationToken cancellationToken
        )
        {
            var through = Knows(asked) ? _through : DateTimeOffset.MinValue;
            await foreach (var article in heads.ReadSketchesAsync(day, LiveDay.Since(through), cancellationToken))
            {
                if (article.WrittenAt > through)
                    through = article.WrittenAt;
                _verdicts.Remove(article.Id);
                List<int> found = article.Sketch is { } sketch
                    ? [.. said.ForCopies(article.Id, day, sketch).Select(verdict => verdict.Id)]
                    : [];
                if (found.Count > 0)
                    _verdicts[article.Id] = found;
            }

            _asked.UnionWith(asked.Select(verdict => verdict.Id));
            (_through, ReadAt) = (through, now);
        }
    }
}
