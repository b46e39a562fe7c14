using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Reprocessing;

/// <summary>
/// Replaces what is stored about an article by what today's code makes of its text. Who it is stays: its ID, its day, the time it
/// was stored, where it was read, its outlet and what superseded it.
/// </summary>
public sealed class ArticleRewrite(
    ArticleTagging tagging,
    ArticleStore articles,
    DetailsStore details,
    MentionStore mentions,
    ArticleRemains remains
)
{
    private const string OverCeiling = "the month's text records are used up";

    /// <summary>
    /// Analyzes and stores an article again. The row is replaced last: after a crash, everything can be repeated.
    /// </summary>
    /// <param name="standing">The row as it was read; if it has changed since, its current version counts.</param>
    /// <param name="text">The article as it was read again.</param>
    /// <param name="mentionKeys">The keys of its stored mentions.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>Why it was left alone, in one line; null if it was replaced, or no longer exists.</returns>
    /// <exception cref="Exception">Storage or a service is unavailable.</exception>
    public async Task<string?> RunAsync(
        StampedArticle standing,
        Article text,
        IEnumerable<string> mentionKeys,
        CancellationToken cancellationToken
    )
    {
        var (day, id) = (standing.Article.Day, standing.Article.Id);
        var tagged = await tagging.TagAsync(id, day, text, standing.Article.Origin, cancellationToken);

        // The embedded analyzer's tags would replace better ones.
        if (tagged.Row.Tags.Analyzer == AnalyzerNames.EmbeddedOverCeiling)
            return OverCeiling;
        using var step = NewsTelemetry.Step(Steps.Store);
        for (var seen = standing; seen is not null; seen = await articles.FindStampedAsync(day, id, cancellationToken))
        {
            if (seen.Article.ForgottenAt is not null)
                break;
            if (await TryStoreAsync(tagged, seen, mentionKeys, cancellationToken))
                return null;
        }

        // It was filed under another day, or an operator has removed it or had it forgotten.
        await ForgetAsync(day, id, cancellationToken);
        return null;
    }

    /// <summary>Removes what an earlier run wrote of an article while it was forgotten.</summary>
    public Task ForgetAsync(DateOnly day, string id, CancellationToken cancellationToken) =>
        remains.RemoveAsync(day, id, cancellationToken);

    private async Task<bool> TryStoreAsync(
        TaggedArticle tagged,
        StampedArticle seen,
        IEnumerable<string> mentionKeys,
        CancellationToken cancellationToken
    )
    {
        var old = seen.Article;
        var row = tagged.Row with
        {
            Origin = old.Origin,
            Source = old.Source ?? tagged.Row.Source,
            Details = old.Details,
            StoredAt = old.StoredAt,
            SupersededBy = old.SupersededBy,
            Retired = old.Retired,
            RetiredAt = old.RetiredAt,
            Corrects = old.Corrects,
            Changes = old.Changes,
        };
        await details.SaveAsync(row, tagged.Details, cancellationToken);
        if (row.Retired is null)
            await mentions.ReplaceAsync(row, mentionKeys.Concat(MentionStore.KeysOf(old)), cancellationToken);
        return await articles.TryReplaceAsync(row, seen.ETag, cancellationToken);
    }
}
