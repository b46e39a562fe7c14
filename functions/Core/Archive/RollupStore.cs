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
/// rows of that day and what readers decided, so losing it or making it twice does no harm.
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
    private readonly ArticleHeads _heads = new(account);

    /// <summary>The rollups of a range of days, both ends included; days that were not counted yet are counted now.</summary>
    public IAsyncEnumerable<DayRollup> ReadAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        ReadAsync(first, last, _ => null, cancellationToken).Select(day => day.Rollup);

    /// <summary>The same, except for days that the caller knows already.</summary>
    /// <param name="first">The first UTC day.</param>
    /// <param name="last">The last one.</param>
    /// <param name="known">What is known of a day, by what is stored of it; null to read or count it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async IAsyncEnumerable<CountedDay> ReadAsync(
        DateOnly first,
        DateOnly last,
        Func<StoredRollup, CountedDay?> known,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (kept, asOf) = await KeptAsync(first, last, cancellationToken);
        (NameDecisions, Verdicts)? decided = null;
        DateOnly? filed = null;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var blob = kept.GetValueOrDefault(day);
            var stored = new StoredRollup(
                day,
                blob is { Properties.ContentLength: > 0 } ? blob.Properties.ETag?.Unquoted() : null,
                asOf
            );
            if (known(stored) is { } counted)
                yield return counted;
            else if (stored.Version is not null && await FindAsync(day, cancellationToken) is { } rollup)
                yield return new CountedDay(stored, rollup);
            else if (blob is null && day < (filed ??= await FirstDayAsync(cancellationToken)))
                yield return new CountedDay(stored, new RollupTally().Sum());
            else
            {
                decided ??= (await names.LoadAsync(cancellationToken), await verdicts.LoadAsync(cancellationToken));
                yield return await CountAsync(day, blob, asOf, decided.Value, cancellationToken);
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
        foreach (
            var (day, blob) in kept.Where(one => one.Key >= first && one.Key <= last && one.Value.Properties.ContentLength > 0)
        )
        {
            var rollup = await SumAsync(day, decided, cancellationToken);
            if (!IsSame(rollup, await FindAsync(day, cancellationToken)))
                await KeepAsync(day, rollup, blob.Properties.ETag, [], cancellationToken);
        }
    }

    // A new installation has no days to count, nor to keep.
    private async Task<DateOnly> FirstDayAsync(CancellationToken cancellationToken) =>
        await _heads.FirstDayAsync(cancellationToken) ?? DateOnly.MaxValue;

    private async Task<CountedDay> CountAsync(
        DateOnly day,
        BlobItem? blob,
        DateTimeOffset asOf,
        (NameDecisions Names, Verdicts Articles) decided,
        CancellationToken cancellationToken
    )
    {
        var rollup = await SumAsync(day, decided, cancellationToken);
        var closed = new DateTimeOffset(day.AddDays(1 + ArticleStore.MaxFilingLag), TimeOnly.MinValue, TimeSpan.Zero) + Settle;
        DateTimeOffset? marked = blob is null ? null : StaleDays.MarkedAt(blob);
        var isClosed = asOf >= closed && (marked is not { } at || asOf - at > Settle);
        // A day that only was counted is none whose rows may have changed.
        var metadata = StaleDays.Metadata(marked);
        var version = isClosed ? await KeepAsync(day, rollup, blob?.Properties.ETag, metadata, cancellationToken) : null;
        return new CountedDay(new StoredRollup(day, version, asOf), rollup);
    }

    private async Task<DayRollup> SumAsync(
        DateOnly day,
        (NameDecisions Names, Verdicts Articles) decided,
        CancellationToken cancellationToken
    )
    {
        // An article with two names that are the same counts once. Decisions since are applied when rollups are read.
        var tally = new RollupTally();
        tally.Decide(decided.Names);
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
    private async Task<(Dictionary<DateOnly, BlobItem> Blobs, DateTimeOffset AsOf)> KeptAsync(
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        Dictionary<DateOnly, BlobItem> kept = [];
        DateTimeOffset? asOf = null;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            foreach (var page in await ListAsync(month, cancellationToken))
            {
                asOf ??= page.GetRawResponse().Headers.Date;
                foreach (var blob in page.Values)
                {
                    if (StaleDays.DayOf(blob.Name) is { } day)
                        kept[day] = blob;
                }
            }
        }

        return (kept, asOf ?? DateTimeOffset.MinValue);
    }

    // Before the first digest, the container does not exist.
    private async Task<IReadOnlyList<Page<BlobItem>>> ListAsync(DateOnly month, CancellationToken cancellationToken)
    {
        try
        {
            return await _container
                .GetBlobsAsync(StaleDays.Listing(month), cancellationToken)
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
            return PackedJson.Unpack(blob.Value.Content) is { } json
                ? JsonSerializer.Deserialize(json, RollupJson.Default.DayRollup)
                : null;
        }
        catch (JsonException)
        {
            // A later version has counted it in another way: it is counted again.
            return null;
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
    private async Task<string?> KeepAsync(
        DateOnly day,
        DayRollup rollup,
        ETag? seen,
        Dictionary<string, string> metadata,
        CancellationToken cancellationToken
    )
    {
        var packed = PackedJson.Pack(Json(rollup));
        try
        {
            var onlyIf = seen is null
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = seen };
            var written = await _container
                .GetBlobClient(StaleDays.RollupName(day))
                .UploadAsync(packed, new BlobUploadOptions { Conditions = onlyIf, Metadata = metadata }, cancellationToken);
            return written.Value.ETag.Unquoted();
        }
        catch (RequestFailedException fault) when (fault.IsMissing() || fault.IsConflict())
        {
            // The day was marked, or counted by another process, after it was listed.
            return null;
        }
    }
}

/// <summary>What is stored of the statistics of a day.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Version">Its version; null if nothing is stored, since rows of the day may still change.</param>
/// <param name="AsOf">When it was looked up, by the service's clock; the minimum time without the container.</param>
internal readonly record struct StoredRollup(DateOnly Day, string? Version, DateTimeOffset AsOf);

/// <summary>The statistics of a day.</summary>
/// <param name="Stored">What is stored of them; without a version, they were only counted.</param>
/// <param name="Rollup">The statistics.</param>
internal sealed record CountedDay(StoredRollup Stored, DayRollup Rollup);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DayRollup))]
internal sealed partial class RollupJson : JsonSerializerContext;
