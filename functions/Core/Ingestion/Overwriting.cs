using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// A file that is overwritten with a corrected text, without a number or an address that shows versions: what it changed is known
/// before its receipt lets the earlier text go.
/// </summary>
public sealed class Overwriting(ArticleStore articles, DetailsStore texts, Succession succession)
{
    /// <summary>The row of an article with what it gives otherwise than the text that its file had before.</summary>
    /// <param name="row">The row, not yet stored.</param>
    /// <param name="text">The article.</param>
    /// <param name="last">How the file's last version ended; null if there is none.</param>
    /// <param name="cancellationToken">Stops the search; nothing is written.</param>
    internal async Task<StoredArticle> ApplyAsync(
        StoredArticle row,
        Article text,
        Settlement? last,
        CancellationToken cancellationToken
    ) =>
        row is { Corrects: null, Retired: null, Origin.Part: "" }
        && await FindAsync(row, last, cancellationToken) is { Text: { } was } earlier
        && IsVersion(was, text)
            ? row with
            {
                Changes = earlier.ChangesTo(text),
            }
            : row;

    // What stays because another file has it is not replaced.
    private async Task<EarlierVersion?> FindAsync(StoredArticle row, Settlement? last, CancellationToken cancellationToken)
    {
        if (last is not { Outcome: SettledAs.Stored, ArticleId: { } id, Newer: null, Origin.Part: "" } || id == row.Id)
            return null;
        if (await articles.FindAsync(last.Day, id, cancellationToken) is not { Retired: null, ForgottenAt: null } earlier)
            return null;
        return
            earlier.Blob.Name == row.Blob.Name
            && await succession.IsNewerAsync(row.Blob, last.Blob, cancellationToken)
            && !await succession.HasCopyAsync(earlier, cancellationToken)
            ? new EarlierVersion(earlier, await texts.FindTextAsync(earlier, cancellationToken))
            : null;
    }

    // Some programs write every article under one name.
    private static bool IsVersion(Article was, Article text) =>
        Likeness.AreBodiesAlike(text, was) || Likeness.AreTitlesAlike(text, was);
}
