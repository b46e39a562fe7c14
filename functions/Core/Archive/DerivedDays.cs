using System.Globalization;
using System.IO.Compression;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// What takes long to compute of a day, beside the statistics of days: <c>_days/2026/11/25.json.gz</c>. All of it is derived and
/// can be deleted at any time. A blob replaces only the version that was there before its rows were read, so a process that
/// stalls in between, for however long, writes nothing if the day was cleared in the meantime.
/// </summary>
public sealed class DerivedDays(StorageAccount account)
{
    /// <summary>Of the contents; those of another version are made again.</summary>
    private const string Format = "1";

    // An article is filed under the UTC day on which it was stored, or the one before; readers' days begin up to 14 hours off.
    private const int DaysBefore = 1;
    private const int DaysAfter = 2;

    private const string Statistics = "_statistics/last.json.gz";

    private static readonly DerivedKind[] OfDays = [DerivedKind.Page, DerivedKind.Stories];

    private readonly BlobContainerClient _container = account.Digests;

    /// <summary>What is kept of a day.</summary>
    public async Task<DerivedDay> FindAsync(DerivedKind kind, DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _container.GetBlobClient(NameOf(kind, day)).DownloadContentAsync(cancellationToken);
            var (details, now) = (answer.Value.Details, answer.GetRawResponse().Headers.Date ?? DateTimeOffset.MinValue);
            return new DerivedDay(now, details.ETag, DerivedFacts.Read(details.Metadata, Format))
            {
                Content = details.ContentLength > 0 ? answer.Value.Content : null,
            };
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return new DerivedDay(fault.GetRawResponse()?.Headers.Date ?? DateTimeOffset.MinValue, null, null);
        }
    }

    /// <summary>What is known of a month's days without reading them.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, DerivedFacts>> ListAsync(
        DerivedKind kind,
        DateOnly month,
        CancellationToken cancellationToken
    )
    {
        Dictionary<DateOnly, DerivedFacts> known = [];
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{FolderOf(kind)}/{month:yyyy/MM}/");
        var options = new GetBlobsOptions { Prefix = prefix, Traits = BlobTraits.Metadata };
        try
        {
            await foreach (var blob in _container.GetBlobsAsync(options, cancellationToken))
            {
                var isDay = int.TryParse(blob.Name.AsSpan(prefix.Length, 2), CultureInfo.InvariantCulture, out var day);
                if (isDay && DerivedFacts.Read(blob.Metadata, Format) is { } facts)
                    known[new DateOnly(month.Year, month.Month, day)] = facts;
            }
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Without the container, nothing is kept.
        }

        return known;
    }

    /// <summary>Keeps what was made of a day, unless another process did, or it was cleared, since it was looked up.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="day">The day.</param>
    /// <param name="seen">What was found before anything was read for it.</param>
    /// <param name="facts">What is known of it without reading it.</param>
    /// <param name="json">Its bytes; null to note only the facts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task KeepAsync(
        DerivedKind kind,
        DateOnly day,
        DerivedDay seen,
        DerivedFacts facts,
        byte[]? json,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var options = new BlobUploadOptions
            {
                Metadata = facts.Write(Format),
                Conditions = seen.Version is { } version
                    ? new BlobRequestConditions { IfMatch = version }
                    : new BlobRequestConditions { IfNoneMatch = ETag.All },
            };
            await _container.GetBlobClient(NameOf(kind, day)).UploadAsync(Packed(json), options, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.IsConflict())
        {
            // Without the container, nothing is kept. Somebody else was first, or the day was cleared.
        }
    }

    /// <summary>
    /// Clears everything that may say something of an article that is filed under a day, because it was forgotten. Call it after
    /// its row has changed.
    /// </summary>
    public async Task ClearAsync(DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            await EmptyAsync(Statistics, cancellationToken);
            foreach (var kind in OfDays)
                for (var off = -DaysBefore; off <= DaysAfter; off++)
                    await EmptyAsync(NameOf(kind, day.AddDays(off)), cancellationToken);
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
        (first, last) = (first.AddDays(-DaysBefore), last.AddDays(DaysAfter));
        if ((await FindAsync(DerivedKind.Statistics, last, cancellationToken)).Facts is not null)
            await EmptyAsync(Statistics, cancellationToken);
        foreach (var kind in OfDays)
            for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
                foreach (
                    var day in (await ListAsync(kind, month, cancellationToken)).Keys.Where(day => day >= first && day <= last)
                )
                    await EmptyAsync(NameOf(kind, day), cancellationToken);
    }

    /// <summary>The JSON that was kept; null if there is none, or it is damaged.</summary>
    public static byte[]? Unpacked(BinaryData? content)
    {
        if (content is null)
            return null;
        try
        {
            using var unpacking = new GZipStream(content.ToStream(), CompressionMode.Decompress);
            using var json = new MemoryStream();
            unpacking.CopyTo(json);
            return json.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task EmptyAsync(string name, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(name).UploadAsync(BinaryData.Empty, overwrite: true, cancellationToken);

    private static BinaryData Packed(byte[]? json)
    {
        if (json is null)
            return BinaryData.Empty;
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(json);
        return new BinaryData(packed.ToArray());
    }

    private static string FolderOf(DerivedKind kind) => kind == DerivedKind.Page ? "_days" : "_stories";

    private static string NameOf(DerivedKind kind, DateOnly day) =>
        kind == DerivedKind.Statistics
            ? Statistics
            : string.Create(CultureInfo.InvariantCulture, $"{FolderOf(kind)}/{day:yyyy/MM/dd}.json.gz");
}

/// <summary>What is computed of days.</summary>
public enum DerivedKind
{
    /// <summary>What the page of a day in the readers' zone shows.</summary>
    Page,

    /// <summary>The stories around a UTC day.</summary>
    Stories,

    /// <summary>The statistics of the last days: the same for every day.</summary>
    Statistics,
}

/// <summary>What is kept of a day, or that nothing is.</summary>
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
