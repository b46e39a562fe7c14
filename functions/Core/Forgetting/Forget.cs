using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Forgetting;

/// <summary>
/// Removes everything that is kept of an article, such as because a person in it demands it: notes that → kept digests → row →
/// text and mentions → search index → kept days → verdicts → blobs. A note and a blank row stay, which keep the text out. It may
/// be run any number of times, on any number of machines at once, while the article is processed, and killed at any line: running
/// it again finishes the work.
/// </summary>
public sealed class Forget(
    ForgottenTexts texts,
    ForgottenStore notes,
    ClaimStore claims,
    ArticleStore articles,
    ArticleRemains remains,
    ArchiveRedaction digests,
    VersionStore versions,
    VerdictStore verdicts,
    IIndexBuilder index,
    DerivedDays derived,
    ForgottenBlobs blobs,
    TimeProvider time,
    ILogger<Forget> logger
)
{
    /// <summary>Forgets what a request names.</summary>
    /// <param name="request">A request without a <see cref="ForgetRequest.Fault"/>.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>What was done; null if no such article or blob is known.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage does not respond.</exception>
    /// <exception cref="UnreadableFileException">What readers said about articles cannot be read.</exception>
    public async Task<ForgetRun?> RunAsync(ForgetRequest request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request, cancellationToken) is not { } ids)
            return null;
        foreach (var id in ids)
        {
            var note = new ForgottenArticle(id, time.GetUtcNow(), request.By) { Versions = [.. ids.Where(one => one != id)] };
            await notes.AddAsync(note, cancellationToken);
        }

        HashSet<string> changed = new(StringComparer.Ordinal);
        foreach (var id in ids)
            changed.UnionWith(await RemoveAsync(id, cancellationToken));
        foreach (var id in ids)
            await verdicts.ForgetAsync(id, request.By, cancellationToken);
        var (removed, kept) = await blobs.FindAsync(ids, request, cancellationToken);
        logger.Forgotten(ids.Count, removed.Count, changed.Count);
        return new ForgetRun(ids, removed, kept, changed.Count);
    }

    /// <summary>Lets a text in again when it arrives again. What was removed stays removed.</summary>
    /// <returns>Whether it had been forgotten.</returns>
    public async Task<bool> AllowAsync(string id, CancellationToken cancellationToken)
    {
        if (await notes.FindAsync(id, cancellationToken) is null)
            return false;
        if (await claims.FindAsync(id, cancellationToken) is { } claim)
            await notes.AllowAsync(id, claim.Day, time.GetUtcNow(), cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<string>?> FindAsync(ForgetRequest request, CancellationToken cancellationToken)
    {
        if (request.Article is { } id)
            return await texts.VersionsAsync([id], cancellationToken) is { Count: > 0 } found ? [.. found] : null;
        if (await texts.InBlobAsync(request.Blob!, cancellationToken) is not { } all)
            return null;
        var versions = await texts.VersionsAsync(all, cancellationToken);
        return [.. all.Union(versions).Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var claim = await claims.ClaimAsync(id, today, cancellationToken);
        var standing = await articles.FindAsync(claim.Day, id, cancellationToken);
        string[]? names = standing is null ? null : [.. standing.Tags.Entities.Select(entity => entity.Name)];
        var storedAt = standing?.StoredAt ?? DateTimeOffset.MinValue;
        var changed = await digests.RunAsync(id, storedAt, names, cancellationToken);
        var day = await BlankAsync(id, claim, cancellationToken);
        await remains.RemoveAsync(day, id, cancellationToken);
        await versions.ForgetAsync(id, cancellationToken);
        await index.RebuildAsync(day, cancellationToken);
        await derived.ClearAsync(day, cancellationToken);
        return changed;
    }

    // The blank row comes first: a machine that finds no row and moves the claim to another day then fails, and looks again.
    private async Task<DateOnly> BlankAsync(string id, Claim claim, CancellationToken cancellationToken)
    {
        while (true)
        {
            await notes.BlankAsync(claim.Day, id, time.GetUtcNow(), cancellationToken);
            if (await claims.TryKeepAsync(id, claim, cancellationToken))
                return claim.Day;
            await remains.RemoveAsync(claim.Day, id, cancellationToken);
            claim = await claims.ClaimAsync(id, claim.Day, cancellationToken);
        }
    }
}
