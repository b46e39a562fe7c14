using System.Security.Cryptography;
using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search;

/// <summary>What became of a day's file.</summary>
/// <param name="IsStored">Whether it was stored; false if nothing has changed, or another machine was first.</param>
/// <param name="Articles">The articles in it.</param>
/// <param name="Read">The articles that were read for it.</param>
internal readonly record struct DayBuild(bool IsStored, int Articles, int Read);

/// <summary>Makes the file of a day, or brings it up to date.</summary>
internal sealed class DayBuilder(IndexStore store, IndexFolder folder, ArticleHeads heads, ArticleTexts texts)
{
    // So many texts are in memory at a time.
    private const int AtOnce = 500;

    /// <summary>Reads what was written since the day's file was made, and stores the file.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="month">Its month, listed before.</param>
    /// <param name="fromScratch">Whether everything is read again.</param>
    /// <param name="cancellationToken">Stops it; nothing is stored then.</param>
    public async Task<DayBuild> BuildAsync(DateOnly day, IndexMonth month, bool fromScratch, CancellationToken cancellationToken)
    {
        var known = month.Blobs.GetValueOrDefault(day);
        var path = folder.NewPath();
        try
        {
            var again = fromScratch || await HasLostTextsAsync(known, cancellationToken);
            var last = again ? null : await OpenLastAsync(known, path, cancellationToken);
            using var segment = last ?? Segment.Create(day, path);
            var isFresh = again || (last is null && known is not { Length: 0 });
            var start = isFresh ? null : known;
            var build = await ChangeAsync(segment, start, cancellationToken);
            var seen = known?.ETag ?? (month.Others.TryGetValue(day, out var other) ? other : null);
            var isStored = await StoreAsync(segment, path, build, month.AsOf, start, seen, cancellationToken);
            if (isStored)
                folder.RemoveOthers(day);
            return new DayBuild(isStored, segment.Columns.Count, build.Read);
        }
        finally
        {
            IndexFolder.Remove(path);
        }
    }

    // An operator may have texts deleted after some time, and the index with them, by the age of its files. A file that is only
    // brought up to date would be young again and keep the words of texts that are gone.
    private async Task<bool> HasLostTextsAsync(IndexBlob? known, CancellationToken cancellationToken)
    {
        if (known is not { Length: > 0, IsClosed: true })
            return false;
        var head = await heads.FindOneAsync(known.Day, cancellationToken);
        return head is not null && !await texts.IsThereAsync(head, cancellationToken);
    }

    // A damaged file is made again.
    private async Task<Segment?> OpenLastAsync(IndexBlob? blob, string path, CancellationToken cancellationToken)
    {
        if (blob is not { Length: > 0 } || !await store.TryDownloadAsync(blob, path, cancellationToken))
            return null;
        var segment = await IndexFolder.IsAsync(path, blob.Hash, cancellationToken)
            ? Segment.TryOpen(blob.Day, path, isReadOnly: false)
            : null;
        if (segment is null)
            IndexFolder.Remove(path);
        return segment;
    }

    private async Task<Change> ChangeAsync(Segment segment, IndexBlob? since, CancellationToken cancellationToken)
    {
        var through = since?.Through ?? DateTimeOffset.MinValue;
        var changed = await heads
            .ReadAsync(segment.Day, LiveDay.Since(through), cancellationToken)
            .OrderBy(head => head.Id, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
        foreach (var some in changed.Chunk(AtOnce))
            segment.Apply(await texts.ReadAsync(some, cancellationToken), []);
        var gone = since is null ? [] : await GoneAsync(segment, cancellationToken);
        segment.Apply([], gone);
        return new Change(changed.Count, gone.Count, changed.Select(head => head.WrittenAt).Append(through).Max());
    }

    // A row that was removed leaves no trace in the table.
    private async Task<List<string>> GoneAsync(Segment segment, CancellationToken cancellationToken)
    {
        if (segment.Columns.Count == 0)
            return [];
        var standing = await heads.ReadIdsAsync(segment.Day, cancellationToken);
        return [.. segment.Columns.Ids.Where(id => !standing.Contains(id))];
    }

    private async Task<bool> StoreAsync(
        Segment segment,
        string path,
        Change change,
        DateTimeOffset asOf,
        IndexBlob? start,
        Azure.ETag? seen,
        CancellationToken cancellationToken
    )
    {
        if (start is not null && change.Read + change.Gone == 0)
        {
            await store.TryTouchAsync(start, IndexBlob.Metadata(start.Hash, asOf, start.Through), cancellationToken);
            return false;
        }

        var content = Content(segment, path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var metadata = IndexBlob.Metadata(hash, asOf, change.Through);
        return await store.TryUploadAsync(segment.Day, new BinaryData(content), metadata, seen, cancellationToken);
    }

    private static byte[] Content(Segment segment, string path)
    {
        if (segment.Columns.Count == 0)
            return [];
        segment.Compact();
        return File.ReadAllBytes(path);
    }

    private readonly record struct Change(int Read, int Gone, DateTimeOffset Through);
}
