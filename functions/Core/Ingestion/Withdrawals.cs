using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// What a provider withholds or cancels leaves the digests. If the withdrawal arrives first, the article is not stored when it
/// comes.
/// </summary>
public sealed class Withdrawals(VersionStore store, VersionComparison comparison, ArticleVersions versions)
{
    /// <summary>The outcome of an article that was withdrawn before.</summary>
    internal static ArticleOutcome.Rejected Refused(string articleId) =>
        new(
            new Rejection(
                RejectionKind.Withdrawn,
                "The provider has withdrawn or embargoed this article; only a version with a later number or date is stored."
            )
        )
        {
            Refuses = articleId,
        };

    /// <summary>Withdraws what is stored of an article.</summary>
    /// <param name="withdrawal">What the item says.</param>
    /// <param name="text">The text of the item; null if it has none.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="cancellationToken">Stops between two writes; repeating the call finishes the work.</param>
    public async Task<ArticleOutcome> WithdrawAsync(
        Withdrawal withdrawal,
        Article? text,
        Origin origin,
        CancellationToken cancellationToken
    )
    {
        var candidate = VersionCandidate.Of(withdrawal, text, origin);
        StoredArticle? withdrawn = null;
        foreach (var name in candidate.Names)
            withdrawn = (await WithdrawAsync(candidate, name, cancellationToken))?.Row ?? withdrawn;
        var reason = Reason(withdrawal.Status, candidate.Names.Count > 0, withdrawn is not null);
        return new ArticleOutcome.Rejected(new Rejection(RejectionKind.Withdrawn, reason))
        {
            Withdraws = withdrawn is null ? null : Named(withdrawn),
        };
    }

    /// <summary>
    /// An embargo holds for all versions of an article, as IPTC has it: what is stored of it leaves the digests, and earlier
    /// versions do not come out before it ends.
    /// </summary>
    /// <param name="article">The version that waits.</param>
    /// <param name="until">When the embargo ends.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="cancellationToken">Stops between two writes; repeating the call finishes the work.</param>
    /// <returns>What left the digests because of it; null if nothing did, or something else had withdrawn it before.</returns>
    public async Task<WithdrawnArticle?> WithholdAsync(
        Article article,
        DateTimeOffset until,
        Origin origin,
        CancellationToken cancellationToken
    )
    {
        var withdrawal = new Withdrawal(ArticleReference.Of(article), PublicationStatus.Withheld);
        var candidate = VersionCandidate.Of(withdrawal, article, origin);
        candidate = candidate with { Version = candidate.Version with { WithheldUntil = until } };
        WithdrawnArticle? withheld = null;
        foreach (var name in candidate.Names)
            if (await WithdrawAsync(candidate, name, cancellationToken) is { IsNew: true } withdrawn)
                withheld = Named(withdrawn.Row);
        return withheld;
    }

    private static WithdrawnArticle Named(StoredArticle article) => new(article.Id, article.Day);

    // Repeated after a crash, it finds what it has withdrawn itself.
    private async Task<(StoredArticle Row, bool IsNew)?> WithdrawAsync(
        VersionCandidate candidate,
        ArticleName name,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var latest = await store.FindAsync(name, cancellationToken);
            var relation = await comparison.RelateAsync(candidate, name, latest?.Version, cancellationToken);
            if (relation is Relation.Another or Relation.Older)
                return null;
            var row = latest is null ? null : (await comparison.FindAsync(candidate, latest.Version, cancellationToken))?.Row;
            (StoredArticle, bool)? withdrawn = row is null
                ? null
                : (
                    row,
                    row.Retired != Retirement.Withdrawn
                        || VersionComparison.IsFrom(latest!.Version.Origin, candidate.Version.Origin)
                );
            if (row is not null)
                await versions.RetireAsync(row, row.Id, Retirement.Withdrawn, cancellationToken);
            if (relation is Relation.Withdrawn)
                return withdrawn;

            // The article's ID stays: what comes back later is compared with its text.
            var version = candidate.Version with
            {
                ArticleId = row?.Id ?? "",
                Day = row?.Day ?? default,
            };
            if (await store.TryWriteAsync(name, version, latest, cancellationToken))
                return withdrawn;
        }
    }

    private static string Reason(PublicationStatus status, bool isNamed, bool isStored) =>
        (status == PublicationStatus.Withheld, isNamed, isStored) switch
        {
            (true, _, true) => "The provider withholds the article until further notice: it has left the digests. "
                + "Its next version comes back.",
            (true, _, false) => "The provider withholds the article until further notice; drop its next version.",
            (false, _, true) => "The provider has canceled the article: it has left the digests.",
            (false, true, false) => "The provider has canceled the article, and no version of it is stored.",
            _ => "The provider has canceled the article, and the file does not say which one; do not use it.",
        };
}
