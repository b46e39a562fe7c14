using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Keeps the statistics of each UTC day, as <c>_rollups/2026/11/21.json.gz</c> among the digests. A rollup is made only from the
/// rows of that day, so losing it or making it twice does no harm.
/// </summary>
/// <remarks>
/// <para>
/// Rows of a day are still written on the day after it (<see cref="ArticleStore.MaxFilingLag"/>), so a rollup is stored only from
/// an hour into the second day after. Later, a row changes only if its article is superseded or restored; before that,
/// <see cref="StaleDays"/> replaces the rollup with an empty blob. The day is counted again, and its rollup stored, only after
/// <see cref="Settle"/> has passed: by then, the change has been made or its try is dead. The rollup overwrites only the version
/// that existed before the rows were read, so a process that stalls between reading and writing, for however long, writes nothing
/// if the day was marked in the meantime.
/// </para>
/// <para>All times are the service's own, so the clocks of the machines do not matter.</para>
/// </remarks>
public sealed class RollupStore(StorageAccount account, ArticleStore articles, NameDecisionStore names, VerdictStore verdicts)
{
    /// <summary>A time longer than any try to store an article.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromHours(1);

    private readonly BlobContainerClient _container = account.Digests;

    /// <summary>The rollups of a range of days, both ends included; days that were not counted yet are counted now.</summary>
    public async IAsyncEnumerable<DayRollup> ReadAsync(
        DateOnly first,
        DateOnly last,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (kept, asOf) = await KeptAsync(first, last, cancellationToken);
        NameDecisions? decisions = null;
        Verdicts? said = null;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var blob = kept.GetValueOrDefault(day);
            if (blob is { ContentLength: > 0 } && await FindAsync(day, cancellationToken) is { } rollup)
                yield return rollup;
            else
            {
                decisions ??= await names.LoadAsync(cancellationToken);
                said ??= await verdicts.LoadAsync(cancellationToken);
                yield return await CountAsync(day, blob, asOf, (decisions, said), cancellationToken);
            }
        }
    }

    /// <summary>
    /// Counts the days of a range again that were counted before, both ends included, and keeps what says otherwise than before:
    /// a day that is written counts as one whose rows may have changed. Days that were marked are counted when they are read.
    /// </summary>
    public async Task RecountAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var (kept, _) = await KeptAsync(first, last, cancellationToken);
        var decided = (await names.LoadAsync(cancellationToken), await verdicts.LoadAsync(cancellationToken));
        foreach (var (day, blob) in kept.Where(one => one.Key >= first && one.Key <= last && one.Value.ContentLength > 0))
        {
            var rollup = await SumAsync(day, decided, cancellationToken);
            if (!IsSame(rollup, await FindAsync(day, cancellationToken)))
                await KeepAsync(day, rollup, blob.ETag, cancellationToken);
        }
    }

    private async Task<DayRollup> CountAsync(
        DateOnly day,
        BlobItemProperties? blob,
        DateTimeOffset asOf,
        (NameDecisions Names, Verdicts Articles) decided,
        CancellationToken cancellationToken
    )
    {
        var rollup = await SumAsync(day, decided, cancellationToken);
        var closed = new DateTimeOffset(day.AddDays(1 + ArticleStore.MaxFilingLag), TimeOnly.MinValue, TimeSpan.Zero) + Settle;
        if (asOf >= closed && (blob is null || asOf > blob.LastModified + Settle))
            await KeepAsync(day, rollup, blob?.ETag, cancellationToken);
        return rollup;
    }

    private async Task<DayRollup> SumAsync(
        DateOnly day,
        (NameDecisions Names, Verdicts Articles) decided,
        CancellationToken cancellationToken
    )
    {
        // The other decisions are applied when rollups are read, so that they can be undone.
        var tally = new RollupTally();
        tally.Decide(decided.Names.Splits);
        await foreach (var article in articles.ReadDayAsync(day, cancellationToken))
        {
            if (decided.Articles.Judge(article) is { } judged)
                tally.Add(judged);
        }

        return tally.Sum();
    }

    /// <summary>
    /// The blobs of these days (rollups and marks), and when the service listed them; the minimum time if it listed none.
    /// </summary>
    private async Task<(Dictionary<DateOnly, BlobItemProperties> Blobs, DateTimeOffset AsOf)> KeptAsync(
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        Dictionary<DateOnly, BlobItemProperties> kept = [];
        DateTimeOffset? asOf = null;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{StaleDays.Folder}/{month:yyyy/MM}/");
            foreach (var page in await ListAsync(prefix, cancellationToken))
            {
                asOf ??= page.GetRawResponse().Headers.Date;
                foreach (var blob in page.Values)
                {
                    if (StaleDays.DayOf(blob.Name) is { } day)
                        kept[day] = blob.Properties;
                }
            }
        }

        return (kept, asOf ?? DateTimeOffset.MinValue);
    }

    // Before the first digest, the container does not exist.
    private async Task<IReadOnlyList<Page<BlobItem>>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        try
        {
            return await _container
                .GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken)
                .AsPages()
                .ToListAsync(cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return [];
        }
    }

    private async Task<DayRollup?> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await _container.GetBlobClient(StaleDays.RollupName(day)).DownloadContentAsync(cancellationToken);
            // It was marked after it was listed.
            if (blob.Value.Details.ContentLength == 0)
                return null;
            await using var unpacked = new GZipStream(blob.Value.Content.ToStream(), CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync(unpacked, RollupJson.Default.DayRollup, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    private static bool IsSame(DayRollup rollup, DayRollup? known) =>
        known is not null && Json(rollup).SequenceEqual(Json(known));

    private static byte[] Json(DayRollup rollup) => JsonSerializer.SerializeToUtf8Bytes(rollup, RollupJson.Default.DayRollup);

    // A preview before the first digest writes nothing: without the container, nothing is kept.
    private async Task KeepAsync(DateOnly day, DayRollup rollup, ETag? seen, CancellationToken cancellationToken)
    {
        var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await JsonSerializer.SerializeAsync(packing, rollup, RollupJson.Default.DayRollup, cancellationToken);
        packed.Position = 0;
        try
        {
            var onlyIf = seen is null
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = seen };
            await _container
                .GetBlobClient(StaleDays.RollupName(day))
                .UploadAsync(packed, new BlobUploadOptions { Conditions = onlyIf }, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.IsConflict())
        {
            // The day was marked, or counted by another process, after it was listed.
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DayRollup))]
internal sealed partial class RollupJson : JsonSerializerContext;
