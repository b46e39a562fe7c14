using System.Collections.Concurrent;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.Reading;

namespace NewsMonitor.Core.Reprocessing;

/// <summary>
/// Reads stored articles again: from their blobs if these have not changed since, otherwise from the texts that were kept.
/// </summary>
public sealed class SourceTexts(InboxStore inbox, ArticleReader reader, DetailsStore details, RetryOptions options)
{
    private const string NoText = "its blob is gone or has changed, and its text is no longer kept";

    /// <summary>Reads some articles. A blob with many of them is read once.</summary>
    /// <returns>By ID, the text of each article or why it cannot be read.</returns>
    public async Task<IReadOnlyDictionary<string, SourceText>> ReadAsync(
        IEnumerable<StoredArticle> articles,
        CancellationToken cancellationToken
    )
    {
        using var step = NewsTelemetry.Step(Steps.Read);
        var texts = new ConcurrentDictionary<string, SourceText>(StringComparer.Ordinal);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce(), CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(articles.GroupBy(article => article.Blob), limits, ReadBlobAsync);
        return texts;

        async ValueTask ReadBlobAsync(IGrouping<BlobVersion, StoredArticle> blob, CancellationToken _)
        {
            try
            {
                await foreach (var (article, read) in FromBlobAsync(blob.Key, blob, cancellationToken))
                    texts[article.Id] = new SourceText(read, null);
                foreach (var article in blob.Where(article => !texts.ContainsKey(article.Id)))
                    texts[article.Id] = await KeptAsync(article, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                foreach (var article in blob)
                    texts.TryAdd(article.Id, new SourceText(null, ArticleTries.Reason(fault)));
            }
        }
    }

    private async IAsyncEnumerable<(StoredArticle Stored, Article Read)> FromBlobAsync(
        BlobVersion version,
        IEnumerable<StoredArticle> articles,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var blob = await inbox.OpenAsync(version.Name, cancellationToken);
        if (blob?.Version.ETag != version.ETag)
            yield break;
        var byPart = articles.ToLookup(article => article.Origin.Part, StringComparer.Ordinal);
        var left = byPart.Count;
        await foreach (var part in reader.ReadAsync(version.Name, blob.Content, blob.Version.Length, cancellationToken))
        {
            if (!byPart.Contains(part.Name))
                continue;
            if (part.Result.Article is { } read)
            {
                foreach (var stored in byPart[part.Name])
                    yield return (stored, read);
            }

            if (--left == 0)
                yield break;
        }
    }

    private async Task<SourceText> KeptAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        if (article.ForgottenAt is not null)
            return new SourceText(null, null);
        var kept = await details.FindTextAsync(article, cancellationToken);
        return new SourceText(kept, kept is null ? NoText : null);
    }
}

/// <summary>The text of a stored article.</summary>
/// <param name="Article">The article as it was read; null if it cannot be read.</param>
/// <param name="Fault">Why it cannot be read, in one line; null if it was read.</param>
public sealed record SourceText(Article? Article, string? Fault);
