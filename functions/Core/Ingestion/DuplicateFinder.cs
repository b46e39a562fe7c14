using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// Finds the article with the same text, or claims the text for the day. A claim is not a lock: if its article is not stored yet,
/// the next try finishes the work under the claim's day, and inserting the row decides who was first.
/// </summary>
public sealed class DuplicateFinder(
    ClaimStore claims,
    ArticleStore articles,
    CopyStore copies,
    ArticleRemains remains,
    TimeProvider time
)
{
    /// <summary>The outcome of a text that an operator had forgotten.</summary>
    internal static ArticleOutcome.Rejected Forgotten(string articleId) =>
        new(
            new Rejection(
                RejectionKind.Forgotten,
                "An operator had this text forgotten; newsmonitor forget ARTICLE --allow lets it in again."
            )
        )
        {
            Refuses = articleId,
        };

    /// <param name="articleId">The article's id: the fingerprint of its text.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<ClaimedText> FindAsync(string articleId, Origin origin, CancellationToken cancellationToken)
    {
        using var step = NewsTelemetry.Step(Steps.RecognizeDuplicates);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var claim = await claims.ClaimAsync(articleId, today, cancellationToken);
        if (claim.IsNew)
            return new ClaimedText(articleId, claim.Day, null);

        if ((await articles.FindStampedAsync(claim.Day, articleId, cancellationToken))?.Article is { } article)
        {
            if (!IsMisfiled(article, origin))
                return new ClaimedText(articleId, claim.Day, article);
            await remains.RemoveAsync(claim.Day, articleId, cancellationToken);
            await articles.RemoveAsync(article, cancellationToken);
            today = DateOnly.FromDateTime(article.StoredAt.UtcDateTime);
        }

        if (claim.Day > today || claim.Day.AddDays(ArticleStore.MaxFilingLag) < today)
            claim = await RefileAsync(articleId, claim, today, cancellationToken);
        return new ClaimedText(articleId, claim.Day, null);
    }

    /// <summary>
    /// The outcome of a text that was read from <paramref name="origin"/> and is already stored as <paramref name="article"/>:
    /// stored if it was read from there or from an earlier version of the same blob, otherwise a duplicate.
    /// </summary>
    internal async Task<ArticleOutcome> OutcomeAsync(StoredArticle article, Origin origin, CancellationToken cancellationToken)
    {
        if (article.ForgottenAt is not null)
            return await RefuseAsync(article, cancellationToken);

        // A later version has replaced it just now, or it was withdrawn.
        if (article.Retired is not null)
            return new ArticleOutcome.Duplicate(article.Id, article.Day);

        // The text was overwritten in its first blob and is back here, so it now belongs to this blob.
        if (article.SupersededBy is not null)
            await articles.ReviveAsync(article, origin, cancellationToken);
        else if (IsKept(article.Origin, origin))
            await articles.MoveAsync(article, origin, cancellationToken);
        else if (article.Origin != origin)
            return await CopyAsync(article, origin, cancellationToken);
        return new ArticleOutcome.Stored(article.Id, article.Day);
    }

    // The article's blob may be overwritten just now: either its new text finds the copy's row, or the copy finds the article
    // superseded.
    private async Task<ArticleOutcome> CopyAsync(StoredArticle article, Origin origin, CancellationToken cancellationToken)
    {
        if (article.Blob.Name != origin.Blob.Name)
        {
            await copies.WriteAsync(article.Id, origin, cancellationToken);
            var now = await articles.FindStampedAsync(article.Day, article.Id, cancellationToken);
            if (now?.Article is { SupersededBy: not null } gone)
                return await OutcomeAsync(gone, origin, cancellationToken);
        }

        return new ArticleOutcome.Duplicate(article.Id, article.Day);
    }

    // This try, or one that died, may have written something before it came to the blank row.
    private async Task<ArticleOutcome> RefuseAsync(StoredArticle forgotten, CancellationToken cancellationToken)
    {
        await remains.RemoveAsync(forgotten.Day, forgotten.Id, cancellationToken);
        return Forgotten(forgotten.Id);
    }

    /// <summary>
    /// Whether no digest looks for the row under its day: its machine was suspended for days after the claim, or its clock is
    /// wrong. <see cref="FindAsync"/> files it again.
    /// </summary>
    internal static bool IsMisfiled(StoredArticle article, Origin origin) =>
        article.ForgottenAt is null && article.Origin == origin && !ArticleStore.IsLookedFor(article.Day, article.StoredAt);

    // A blob that is written again with the same text is not a copy of itself; two parts of one version with the same text are.
    private static bool IsKept(Origin stored, Origin read) =>
        stored.Blob.Name == read.Blob.Name && stored.Blob.ETag != read.Blob.ETag;

    // A digest looks one day back for rows that were begun but not finished. Anything older is filed under a new day.
    private async Task<Claim> RefileAsync(string articleId, Claim claim, DateOnly today, CancellationToken cancellationToken)
    {
        await remains.RemoveAsync(claim.Day, articleId, cancellationToken);
        return await claims.MoveAsync(articleId, claim, today, cancellationToken);
    }
}

/// <summary>A text and the day it is filed under.</summary>
/// <param name="ArticleId">Its fingerprint.</param>
/// <param name="Day">The UTC day.</param>
/// <param name="Standing">The article, if the text is already stored; otherwise null.</param>
public sealed record ClaimedText(string ArticleId, DateOnly Day, StoredArticle? Standing);
