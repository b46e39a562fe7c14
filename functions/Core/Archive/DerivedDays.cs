using System.Globalization;
using Azure;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// What takes long to compute of a day: <c>_days/2026/11/25.json.gz</c> and <c>_stories/2026/11/25.json.gz</c>. All of it is
/// derived and can be deleted at any time.
/// </summary>
public sealed class DerivedDays(StorageAccount account, DerivedStatistics statistics)
{
    // An article is filed under the UTC day on which it was stored, or the one before; readers' days begin up to 14 hours off.
    private const int FiledBefore = 1;
    private const int FiledAfter = 2;

    private readonly DerivedBlobs _blobs = new(account);

    /// <summary>What is kept of a day.</summary>
    public Task<DerivedDay> FindAsync(DerivedKind kind, DateOnly day, CancellationToken cancellationToken) =>
        _blobs.FindAsync(NameOf(kind, day), cancellationToken);

    /// <summary>What is known of a month's days without reading them.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, DerivedFacts>> ListAsync(
        DerivedKind kind,
        DateOnly month,
        CancellationToken cancellationToken
    )
    {
        Dictionary<DateOnly, DerivedFacts> known = [];
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{FolderOf(kind)}/{month:yyyy/MM}/");
        await foreach (var (name, facts) in _blobs.ListAsync(prefix, cancellationToken))
            if (int.TryParse(name.AsSpan(prefix.Length, 2), CultureInfo.InvariantCulture, out var day))
                known[new DateOnly(month.Year, month.Month, day)] = facts;
        return known;
    }

    /// <summary>Keeps what was made of a day, unless another process did, or it was cleared, since it was looked up.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="day">A UTC day for stories, one in the readers' zone for a page.</param>
    /// <param name="seen">What was found before anything was read for it.</param>
    /// <param name="facts">What is known of it without reading it.</param>
    /// <param name="json">Its bytes; null to note only the facts.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public Task KeepAsync(
        DerivedKind kind,
        DateOnly day,
        DerivedDay seen,
        DerivedFacts facts,
        byte[]? json,
        CancellationToken cancellationToken
    ) => _blobs.KeepAsync(NameOf(kind, day), seen, facts, json, cancellationToken);

    /// <summary>
    /// Clears everything that may say something of an article that is filed under a day, because it was forgotten: also the
    /// statistics. Call it after its row has changed.
    /// </summary>
    public async Task ClearAsync(DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            await statistics.ClearAsync(cancellationToken);
            foreach (var kind in Enum.GetValues<DerivedKind>())
                for (var off = -FiledBefore; off <= FiledAfter; off++)
                    await _blobs.EmptyAsync(NameOf(kind, day.AddDays(off)), cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Without the container, nothing is kept.
        }
    }

    /// <summary>
    /// Has the days of a range, and those around them whose pages show the same articles, made again when they are next needed.
    /// They are cleared, not deleted, so that what was read before <see cref="ClearAsync"/> is still not kept. So are the
    /// statistics of the last days.
    /// </summary>
    public async Task DropAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        (first, last) = (first.AddDays(-FiledBefore), last.AddDays(FiledAfter));
        await statistics.DropAsync(cancellationToken);
        foreach (var kind in Enum.GetValues<DerivedKind>())
            for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
                foreach (
                    var day in (await ListAsync(kind, month, cancellationToken)).Keys.Where(day => day >= first && day <= last)
                )
                    await _blobs.EmptyAsync(NameOf(kind, day), cancellationToken);
    }

    private static string FolderOf(DerivedKind kind) =>
        kind switch
        {
            DerivedKind.Page => "_days",
            DerivedKind.Stories => "_stories",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "nothing of this kind is kept of days"),
        };

    private static string NameOf(DerivedKind kind, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{FolderOf(kind)}/{day:yyyy/MM/dd}.json.gz");
}

/// <summary>What is computed of days.</summary>
public enum DerivedKind
{
    /// <summary>What the page of a day in the readers' zone shows.</summary>
    Page,

    /// <summary>The stories around a UTC day.</summary>
    Stories,
}

/// <summary>What is kept of a day, or of the last ones, or that nothing is.</summary>
/// <param name="Now">When it was looked for, by the service's clock.</param>
/// <param name="Version">Its version; null if there is no blob.</param>
/// <param name="Facts">What is known of it; null if there is none of this version, or the day was cleared.</param>
public sealed record DerivedDay(DateTimeOffset Now, ETag? Version, DerivedFacts? Facts)
{
    /// <summary>Its bytes, packed; null if only the facts are kept.</summary>
    public BinaryData? Content { get; init; }

    /// <summary>
    /// Whether a time is over for all machines. The machine's own clock may be ahead, and rows that were written before it may
    /// become visible somewhat later.
    /// </summary>
    /// <param name="end">The end of what was looked for.</param>
    /// <param name="now">The machine's time.</param>
    public bool IsOver(DateTimeOffset end, DateTimeOffset now) => end < now && end + DigestWindow.GracePeriod < Now;
}
