using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search;

/// <summary>Reads the texts of articles for the index, several at a time.</summary>
internal sealed class ArticleTexts(DetailsStore details)
{
    private const int AtOnce = 16;

    /// <summary>The articles with their texts: one request for each that is not superseded.</summary>
    public async Task<IReadOnlyList<IndexedArticle>> ReadAsync(
        IReadOnlyList<ArticleHead> heads,
        CancellationToken cancellationToken
    )
    {
        var indexed = new IndexedArticle[heads.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            heads.Count,
            options,
            async (at, stop) => indexed[at] = new IndexedArticle(heads[at], await TextAsync(heads[at], stop))
        );
        return indexed;
    }

    /// <summary>Whether the text of an article still is in storage.</summary>
    public async Task<bool> IsThereAsync(ArticleHead head, CancellationToken cancellationToken) =>
        await details.FindTextAsync(head.Details, cancellationToken) is not null;

    // Blobs with texts are deleted after some time if the operator says so; the headline is in the row.
    private async Task<string> TextAsync(ArticleHead head, CancellationToken cancellationToken) =>
        head.IsSuperseded ? "" : (await details.FindTextAsync(head.Details, cancellationToken))?.Body.Value ?? "";
}
