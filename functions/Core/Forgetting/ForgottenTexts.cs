using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.Reading;

namespace NewsMonitor.Core.Forgetting;

/// <summary>Finds the articles that a request means.</summary>
public sealed class ForgottenTexts(
    ForgottenStore notes,
    ClaimStore claims,
    ArticleStore articles,
    ArticlePages pages,
    ReceiptStore receipts,
    PartStore parts,
    InboxStore inbox,
    ArticleReader reader
)
{
    /// <summary>An article and its other versions, by ID; empty if no text with that ID was ever claimed.</summary>
    public async Task<IReadOnlyList<string>> VersionsAsync(string id, CancellationToken cancellationToken)
    {
        List<string> found = [];
        Queue<string> next = new([id]);
        while (next.TryDequeue(out var one))
        {
            if (found.Contains(one) || await claims.FindAsync(one, cancellationToken) is not { } claim)
                continue;
            found.Add(one);
            foreach (var other in await OthersAsync(one, claim.Day, cancellationToken))
                next.Enqueue(other);
        }

        return found;
    }

    /// <summary>The articles of a blob by ID, stored or not; null if the blob does not exist.</summary>
    public async Task<IReadOnlySet<string>?> InBlobAsync(string name, CancellationToken cancellationToken)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        var receipt = (await receipts.FindAsync(name, cancellationToken))?.Receipt;
        if (receipt?.Settled?.ArticleId is { } id)
            found.Add(id);
        await foreach (var part in parts.ReadAsync(name, cancellationToken))
        {
            if (part.Settled.ArticleId is { } article)
                found.Add(article);
        }

        found.UnionWith(await pages.FindIdsAsync(name, cancellationToken));
        using var blob = await inbox.OpenAsync(name, cancellationToken);
        if (blob is null)
            return receipt is null && found.Count == 0 ? null : found;
        await foreach (var part in reader.ReadAsync(name, blob.Content, blob.Version.Length, cancellationToken))
        {
            if (part.Result.Article is { } article)
                found.Add(Fingerprint.Of(article));
        }

        return found;
    }

    // A blank row does not say which versions there were, but its note does.
    private async Task<IEnumerable<string>> OthersAsync(string id, DateOnly day, CancellationToken cancellationToken)
    {
        var known = (await notes.FindAsync(id, cancellationToken))?.Versions ?? [];
        if (await articles.FindAsync(day, id, cancellationToken) is not { } article)
            return known;
        var later = article.Retired == Retirement.Corrected ? article.SupersededBy : null;
        return [.. known, .. new[] { article.Corrects, later }.OfType<string>()];
    }
}
