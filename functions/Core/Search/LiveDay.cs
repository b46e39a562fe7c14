using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search;

/// <summary>
/// What was written under a day since its file was made, in memory: all of today, and the changes of other days. Only what is new
/// since the last look is read.
/// </summary>
internal sealed class LiveDay(DateOnly day, string file, DateTimeOffset through, ArticleHeads heads, ArticleTexts texts)
    : IDisposable
{
    /// <summary>The most texts that one search reads for a day; the next one goes on.</summary>
    public const int MostTexts = 2_000;

    /// <summary>
    /// Rows are read again that were written up to this long before the last one: the service may show two rows in another order
    /// than that of their times.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly SharedSegment _shared = new(Segment.Create(day, path: null));
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private DateTimeOffset _through = through;

    /// <summary>The hash of the file that this continues; empty if the day has none.</summary>
    public string File => file;

    /// <summary>The articles whose place in the file does not count.</summary>
    public IEnumerable<string> Changed => _seen.Keys;

    /// <summary>Whether there is more than one search may read.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>When it was read last, as <see cref="TimeProvider.GetTimestamp"/> says; null if never.</summary>
    public long? ReadAt { get; private set; }

    public SegmentLease Use() => _shared.Use();

    /// <summary>Reads what is new: one request, and one for each new text.</summary>
    public async Task RefreshAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        var since = Since(_through);
        var changed = await heads
            .ReadAsync(day, since, cancellationToken)
            .Where(head => !_seen.TryGetValue(head.Id, out var written) || written != head.WrittenAt)
            .OrderBy(head => head.WrittenAt)
            .ToListAsync(cancellationToken);
        IsBehind = changed.Count > MostTexts;
        var next = changed.Take(MostTexts).ToList();
        var indexed = await texts.ReadAsync(next, cancellationToken);
        using var lease = _shared.Use();
        lease.Segment.Apply(indexed, []);
        foreach (var head in next)
            _seen[head.Id] = head.WrittenAt;
        _through = next.Select(head => head.WrittenAt).Append(_through).Max();
        ReadAt = IsBehind ? null : now;
    }

    /// <summary>From when on rows are read that may be newer than these.</summary>
    public static DateTimeOffset Since(DateTimeOffset through) =>
        through == DateTimeOffset.MinValue ? through : through - Overlap;

    public void Dispose() => _shared.Release();
}
