using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// Later versions of articles replace earlier ones, in whatever order and in whatever blobs they arrive. Before an article is
/// stored, <see cref="CheckAsync"/> compares it with the latest version; <see cref="SettleAsync"/> then makes it the latest. An
/// earlier version is superseded only after the row of the later one is written, so no crash loses both.
/// </summary>
public sealed class ArticleVersions(
    VersionStore store,
    VersionComparison comparison,
    ArticleStore articles,
    MentionStore mentions,
    VerdictStore verdicts,
    ArticleRemains remains,
    TimeProvider time
)
{
    /// <summary>Whether an article may be stored, and what it replaces.</summary>
    /// <param name="candidate">The article.</param>
    /// <param name="cancellationToken">Stops the search; nothing is written.</param>
    internal async Task<VersionCheck> CheckAsync(VersionCandidate candidate, CancellationToken cancellationToken)
    {
        var check = new VersionCheck(Relation.First, null, null);
        foreach (var name in candidate.Names)
        {
            var latest = candidate.Latest[name] = await store.FindAsync(name, cancellationToken);
            var relation = await comparison.RelateAsync(candidate, name, latest?.Version, cancellationToken);
            if (relation <= check.Relation)
                continue;
            var earlier = latest is null ? null : await comparison.FindAsync(candidate, latest.Version, cancellationToken);
            check = new VersionCheck(relation, latest?.Version, earlier);
        }

        return check;
    }

    /// <summary>What readers said about the version that an article replaces holds for it, too, before anybody sees it.</summary>
    /// <param name="check">What it replaces.</param>
    /// <param name="later">Its row, before it is stored or comes back.</param>
    /// <param name="cancellationToken">Stops it; repeating the call finishes the work.</param>
    internal Task RepeatVerdictsAsync(VersionCheck check, StoredArticle later, CancellationToken cancellationToken) =>
        check is { Relation: Relation.Newer, Earlier.Row.Id: var earlier } && earlier != later.Id
            ? verdicts.RepeatAsync(earlier, later, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Makes a stored article the latest version, unless a later one or a withdrawal has arrived.</summary>
    /// <param name="candidate">The article.</param>
    /// <param name="standing">Its row.</param>
    /// <param name="cancellationToken">Stops between two writes; repeating the call finishes the work.</param>
    /// <returns>Stored, or rejected if it was withdrawn in the meantime.</returns>
    internal async Task<ArticleOutcome> SettleAsync(
        VersionCandidate candidate,
        StoredArticle standing,
        CancellationToken cancellationToken
    )
    {
        var version = candidate with { Version = candidate.Version with { Day = standing.Day } };
        ArticleOutcome outcome = new ArticleOutcome.Stored(standing.Id, standing.Day);
        foreach (var name in candidate.Names)
            outcome = await SettleNameAsync(version, name, standing, cancellationToken) ?? outcome;
        return outcome;
    }

    /// <summary>A text was read again after it had been replaced or withdrawn.</summary>
    internal async Task<ArticleOutcome> ReturnAsync(
        VersionCandidate candidate,
        StoredArticle standing,
        CancellationToken cancellationToken
    )
    {
        var returning = candidate with { IsReturning = true };
        var check = await CheckAsync(returning, cancellationToken);
        if (check.Relation == Relation.Newer)
        {
            await RepeatVerdictsAsync(check, standing, cancellationToken);
            await mentions.SaveAsync(standing, cancellationToken);
            await articles.ReviveAsync(standing, candidate.Version.Origin, cancellationToken);

            // It may have been forgotten before the mentions were written.
            if (await articles.FindAsync(standing.Day, standing.Id, cancellationToken) is null)
            {
                await remains.RemoveAsync(standing.Day, standing.Id, cancellationToken);
                return DuplicateFinder.Forgotten(standing.Id);
            }

            return await SettleAsync(returning, standing with { SupersededBy = null, Retired = null }, cancellationToken);
        }

        if (standing.Retired == Retirement.Withdrawn)
            return Withdrawals.Refused(standing.Id);
        return standing.Blob.Name == candidate.Version.Origin.Blob.Name
            ? new ArticleOutcome.Stored(standing.Id, standing.Day) { Newer = standing.SupersededBy }
            : new ArticleOutcome.Duplicate(standing.Id, standing.Day);
    }

    /// <summary>Removes a stored version from digests.</summary>
    internal async Task RetireAsync(StoredArticle article, string by, Retirement why, CancellationToken cancellationToken)
    {
        if (article.Retired == why && article.SupersededBy == by)
            return;
        await mentions.RemoveAsync(article, cancellationToken);
        await articles.SupersedeAsync(article, by, (why, time.GetUtcNow()), cancellationToken);
    }

    // The outcome if the article is not the latest version; otherwise null.
    private async Task<ArticleOutcome?> SettleNameAsync(
        VersionCandidate candidate,
        ArticleName name,
        StoredArticle standing,
        CancellationToken cancellationToken
    )
    {
        if (!candidate.Latest.Remove(name, out var latest))
            latest = await store.FindAsync(name, cancellationToken);
        while (true)
        {
            var relation = await comparison.RelateAsync(candidate, name, latest?.Version, cancellationToken);
            switch (relation)
            {
                case Relation.Same or Relation.Excerpt:
                    return null;
                case Relation.Older:
                    await RetireAsync(standing, latest!.Version.ArticleId, Retirement.Corrected, cancellationToken);
                    return new ArticleOutcome.Stored(standing.Id, standing.Day) { Newer = latest.Version.ArticleId };
                case Relation.Withdrawn:
                    await RetireAsync(standing, standing.Id, Retirement.Withdrawn, cancellationToken);
                    return Withdrawals.Refused(standing.Id);
                case Relation.Newer when await comparison.FindAsync(candidate, latest!.Version, cancellationToken) is { } earlier:
                    // A text that comes back is its own earlier version.
                    if (earlier.Row.Id != standing.Id)
                        await RetireAsync(earlier.Row, standing.Id, Retirement.Corrected, cancellationToken);
                    break;
            }

            if (await store.TryWriteAsync(name, candidate.Version, latest, cancellationToken))
                return null;
            latest = await store.FindAsync(name, cancellationToken);
        }
    }
}

/// <summary>How an article stands to what arrived before.</summary>
/// <param name="Relation">To the version that matters most.</param>
/// <param name="Latest">That version; null if there is none.</param>
/// <param name="Earlier">Its row and text; null if it has none.</param>
internal sealed record VersionCheck(Relation Relation, ArticleVersion? Latest, EarlierVersion? Earlier)
{
    /// <summary>The row of an article with what it says about versions.</summary>
    public StoredArticle Apply(StoredArticle row, Article text, DateTimeOffset now) =>
        Relation switch
        {
            Relation.Older => row with { SupersededBy = Latest!.ArticleId, Retired = Retirement.Corrected, RetiredAt = now },
            Relation.Newer when Earlier is { } earlier => row with
            {
                Corrects = earlier.Row.Id,
                Changes = earlier.ChangesTo(text),
            },
            _ => row,
        };
}
