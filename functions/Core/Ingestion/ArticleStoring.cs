using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// The path of an article that was read: recognize duplicates → compare versions → analyze → tag → store. It may be run any
/// number of times, on any number of machines at once, and killed at any line.
/// </summary>
public sealed class ArticleStoring(
    DuplicateFinder duplicates,
    ArticleVersions versions,
    Overwriting overwriting,
    ArticleTagging tagging,
    MentionStore mentions,
    ArticleStore articles,
    DetailsStore details,
    TimeProvider time,
    IServiceClock clock
)
{
    /// <param name="article">What was read.</param>
    /// <param name="origin">The part of a blob that it was read from.</param>
    /// <param name="last">What became of that part's earlier version; null if there is none.</param>
    /// <param name="cancellationToken">Stops the work; unfinished work is done again at the next try.</param>
    public async Task<ArticleOutcome> RunAsync(
        Article article,
        Origin origin,
        Settlement? last,
        CancellationToken cancellationToken
    )
    {
        var candidate = VersionCandidate.Of(article, Fingerprint.Of(article), origin);
        var found = await duplicates.FindAsync(candidate.Version.ArticleId, origin, cancellationToken);
        if (found.Standing is { } known)
            return await OutcomeAsync(candidate, known, cancellationToken);
        var check = await versions.CheckAsync(candidate, cancellationToken);
        if (check.Relation == Relation.Withdrawn)
            return Withdrawals.Refused(found.ArticleId);

        var tagged = await tagging.TagAsync(found.ArticleId, found.Day, article, origin, cancellationToken);
        var row = check.Apply(tagged.Row, article, time.GetUtcNow());
        row = await overwriting.ApplyAsync(row, article, last, cancellationToken);
        await versions.RepeatVerdictsAsync(check, row, cancellationToken);
        var standing = await WriteAsync(row, tagged.Details, cancellationToken);
        return DuplicateFinder.IsMisfiled(standing, origin)
            ? await RunAsync(article, origin, last, cancellationToken)
            : await OutcomeAsync(candidate, standing, cancellationToken);
    }

    private async Task<ArticleOutcome> OutcomeAsync(
        VersionCandidate candidate,
        StoredArticle standing,
        CancellationToken cancellationToken
    )
    {
        if (standing is { Retired: not null, ForgottenAt: null })
            return await versions.ReturnAsync(candidate, standing, cancellationToken);
        var outcome = await duplicates.OutcomeAsync(standing, candidate.Version.Origin, cancellationToken);
        return outcome is ArticleOutcome.Stored ? await versions.SettleAsync(candidate, standing, cancellationToken) : outcome;
    }

    // The article's row is written last: it shows that everything else has been written. Another runner may have been first.
    private async Task<StoredArticle> WriteAsync(StoredArticle article, ArticleDetails texts, CancellationToken cancellationToken)
    {
        using var step = NewsTelemetry.Step(Steps.Store);
        await details.SaveAsync(article, texts, cancellationToken);
        if (article.Retired is null)
            await mentions.SaveAsync(article, cancellationToken);
        return await articles.InsertAsync(article with { StoredAt = time.GetUtcNow() }, clock.IsService, cancellationToken);
    }
}
