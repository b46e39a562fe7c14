using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Copies;
using NewsMonitor.Reading;

namespace NewsMonitor.Core.Forgetting;

/// <summary>Finds the articles that a request means.</summary>
public sealed class ForgottenTexts(
    ForgottenStore notes,
    ClaimStore claims,
    ArticlePages pages,
    ReceiptStore receipts,
    PartStore parts,
    InboxStore inbox,
    ArticleReader reader
)
{
    /// <summary>Articles and all their other versions, by ID, without those whose text was never claimed.</summary>
    public async Task<IReadOnlySet<string>> VersionsAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var links = await LinksAsync(cancellationToken);
        HashSet<string> found = new(StringComparer.Ordinal);
        Queue<string> next = new(ids);
        while (next.TryDequeue(out var one))
        {
            if (found.Contains(one) || await claims.FindAsync(one, cancellationToken) is null)
                continue;
            found.Add(one);

            // The blank row of a forgotten article does not say which versions there were, but its note does.
            var known = (await notes.FindAsync(one, cancellationToken))?.Versions ?? [];
            foreach (var other in known.Concat(links[one]))
                next.Enqueue(other);
        }

        return found;
    }

    /// <summary>The articles of a blob by ID, stored or not; null if the blob does not exist.</summary>
    public async Task<IReadOnlySet<string>?> InBlobAsync(string name, CancellationToken cancellationToken)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        var receipt = (await receipts.FindAsync(name, cancellationToken))?.Receipt;
        if (receipt?.Settled is { } settled)
            Add(settled);
        await foreach (var part in parts.ReadAsync(name, cancellationToken))
            Add(part.Settled);

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

        void Add(Settlement settled)
        {
            if ((settled.ArticleId ?? settled.Refuses) is { } id)
                found.Add(id);
        }
    }

    // From both ends: which of two versions names the other depends on which arrived first.
    private async Task<ILookup<string, string>> LinksAsync(CancellationToken cancellationToken)
    {
        var pairs = await pages.ReadVersionsAsync(cancellationToken).ToListAsync(cancellationToken);
        return pairs
            .SelectMany(pair => new[] { (Id: pair.One, pair.Other), (Id: pair.Other, Other: pair.One) })
            .ToLookup(link => link.Id, link => link.Other, StringComparer.Ordinal);
    }
}
