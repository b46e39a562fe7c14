using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Compares an article with the latest version that has one of its names.</summary>
public sealed class VersionComparison(ArticleStore articles, DetailsStore details, Succession succession, IServiceClock clock)
{
    /// <summary>How a candidate stands to the latest version.</summary>
    internal async Task<Relation> RelateAsync(
        VersionCandidate candidate,
        ArticleName name,
        ArticleVersion? latest,
        CancellationToken cancellationToken
    )
    {
        if (latest is null)
            return Relation.First;
        var version = candidate.Version;
        if (latest.ArticleId == version.ArticleId && latest.ArticleId.Length > 0 && latest.Withdrawn is null)
            return Relation.Same;
        if (await OtherAsync(candidate, name, latest, cancellationToken) is { } other)
            return other;
        if (await IsNewerAsync(candidate, latest, cancellationToken))
            return Relation.Newer;
        return latest.Withdrawn is null ? Relation.Older : Relation.Withdrawn;
    }

    /// <summary>An earlier version; null if its row is gone.</summary>
    internal async Task<EarlierVersion?> FindAsync(
        VersionCandidate candidate,
        ArticleVersion earlier,
        CancellationToken cancellationToken
    )
    {
        if (earlier.ArticleId.Length == 0)
            return null;
        if (candidate.Earlier.TryGetValue(earlier.ArticleId, out var known))
            return known;
        var row = await articles.FindAsync(earlier.Day, earlier.ArticleId, cancellationToken);
        var text = row is null || candidate.Text is null ? null : await details.FindTextAsync(row, cancellationToken);
        return candidate.Earlier[earlier.ArticleId] = row is null ? null : new EarlierVersion(row, text);
    }

    // Names are not enough: a live blog has one address for all entries, and careless programs number their articles each day.
    private async Task<Relation?> OtherAsync(
        VersionCandidate candidate,
        ArticleName name,
        ArticleVersion latest,
        CancellationToken cancellationToken
    )
    {
        var version = candidate.Version;
        if (name.IsAddress && version.IsAnother(latest))
            return Relation.Another;
        var isWithdrawn = version.Withdrawn is not null || latest.Withdrawn is not null;
        if (candidate.Text is null || (!name.IsAddress && (isWithdrawn || version.IsCountedWith(latest))))
            return null;
        if (await FindAsync(candidate, latest, cancellationToken) is not { } earlier)
            return isWithdrawn ? null : Relation.Another;
        return earlier.Text is { } text ? Other(candidate, name, latest, text) : Relation.Another;
    }

    private static Relation? Other(VersionCandidate candidate, ArticleName name, ArticleVersion latest, Article earlier)
    {
        var text = candidate.Text!;
        if (!Likeness.AreBodiesAlike(text, earlier) && (name.IsAddress || !Likeness.AreTitlesAlike(text, earlier)))
            return Relation.Another;
        return candidate.Version is { Withdrawn: null } version && version.Order(latest) <= 0 && Likeness.IsExcerpt(text, earlier)
            ? Relation.Excerpt
            : null;
    }

    /// <summary>Whether two are the same: what one of them withheld, nothing else has changed since.</summary>
    internal static bool IsFrom(Origin one, Origin other) =>
        one.Blob.Name == other.Blob.Name && one.Blob.ETag == other.Blob.ETag && one.Part == other.Part;

    private async Task<bool> IsNewerAsync(VersionCandidate candidate, ArticleVersion latest, CancellationToken cancellationToken)
    {
        var (version, blob) = (candidate.Version, latest.Origin.Blob);
        if (latest.Withdrawn == PublicationStatus.Withheld && IsFrom(version.Origin, latest.Origin))
            return true;
        if (version.Order(latest) is not 0 and var order)
            return order > 0;
        if (version.Origin.Blob.Name == blob.Name && version.Origin.Blob.ETag != blob.ETag)
            return await succession.IsNewerAsync(version.Origin.Blob, blob, cancellationToken);

        // An embargo that is over withholds nothing any more, whichever of the files with this version was written last.
        if (version.Withdrawn is null && latest.WithheldUntil is { } end && end <= await clock.NowAsync(cancellationToken))
            return true;

        // A canceled article comes back only if its provider says so.
        return !candidate.IsReturning
            && latest.Withdrawn is not PublicationStatus.Canceled
            && version.Origin.Blob.LastModified >= blob.LastModified;
    }
}

/// <summary>How an article stands to the latest version that has the same name.</summary>
internal enum Relation
{
    /// <summary>There is none.</summary>
    First,

    /// <summary>It is that version.</summary>
    Same,

    /// <summary>It is another article.</summary>
    Another,

    /// <summary>It is the beginning or a summary of that version, which stays the latest.</summary>
    Excerpt,

    Newer,

    Older,

    /// <summary>The provider withdrew it.</summary>
    Withdrawn,
}
