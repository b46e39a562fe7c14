using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>Reads the story of an article.</summary>
internal sealed class StoryReader(
    ClaimStore claims,
    ArticleStore articles,
    ArticleFinder finder,
    IDigestSource source,
    StoryDays days,
    VerdictStore verdicts
) : IStoryMembers
{
    /// <summary>The most original texts, and the most copies, whose rows are read: the earliest.</summary>
    public const int MostRows = 60;

    private const int MostEvents = 8;

    // Of a related event, how many texts are looked at for one that stands.
    private const int MostTried = 3;

    /// <summary>The story; null if the article does not exist, or is in none.</summary>
    /// <param name="id">The ID of one of its articles, or of an earlier version of one; digests take that of the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StoryRead?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found)
            return null;
        var said = await verdicts.LoadAsync(cancellationToken);
        var originals = await RowsAsync(found.Originals, said, cancellationToken);
        var copies = await RowsAsync(found.Copies, said, cancellationToken);
        copies = [.. copies.ExceptBy(originals.Select(one => one.Article.Id), one => one.Article.Id)];
        // The original may have been withdrawn since.
        if (originals.Count == 0)
            (originals, copies) = (copies.Take(1).ToList(), copies.Skip(1).ToList());
        if (originals.Count == 0)
            return null;
        var versions = VersionsOf(originals.Concat(copies));
        var standing = said.All.Where(verdict => verdict.Stands).ToList();
        var leftOut = found.LeftOut.Where(one => standing.Exists(verdict => verdict.Id == one.Verdict)).ToList();
        return new StoryRead(
            found.First,
            found.Day,
            [.. originals.Select(one => one.Article)],
            [.. copies.Select(one => one.Article)],
            await ExactCopiesAsync(found, versions, cancellationToken),
            found.NotRead,
            await RelatedAsync(found, said, cancellationToken),
            [.. standing.Where(verdict => IsIn(verdict) || leftOut.Exists(one => one.Verdict == verdict.Id))]
        )
        {
            LeftOut = leftOut.Count,
        };

        bool IsIn(Verdict verdict) =>
            ((string?[])[verdict.Article, verdict.Story, verdict.Joins]).Any(one =>
                one is not null && (found.Ids.Contains(one) || versions.ContainsKey(one))
            );
    }

    /// <summary>Why an article is in no story: the verdicts that it is not relevant; none if that is not the reason.</summary>
    public async Task<IReadOnlyList<Verdict>> HiddenByAsync(string id, CancellationToken cancellationToken)
    {
        if (await finder.FindRowAsync(id, cancellationToken) is not { } row)
            return [];
        var current = await finder.CurrentAsync(row, cancellationToken) ?? row;
        var said = await verdicts.LoadAsync(cancellationToken);
        return [.. said.Of(current).Where(verdict => verdict.Kind == VerdictKind.NotRelevant)];
    }

    /// <summary>
    /// The IDs of its articles and their earlier versions, and of those that readers left out; null if the article does not
    /// exist.
    /// </summary>
    async Task<IReadOnlySet<string>?> IStoryMembers.FindAsync(string story, CancellationToken cancellationToken) =>
        await FindAsync(story, cancellationToken) is { } found
            ? found.Ids.Concat(found.LeftOut.SelectMany(one => one.Place.Ids)).ToHashSet(StringComparer.Ordinal)
            : null;

    // One that was replaced since stories were found, or long after it came in, leads to the story of the next version.
    private async Task<FoundStory?> FindAsync(string id, CancellationToken cancellationToken)
    {
        for (var versions = 0; versions <= ArticleFinder.MostVersions; versions++)
        {
            if (!Segments.Id(id, out _) || await claims.FindAsync(id, cancellationToken) is not { } claim)
                return null;
            var around = await days.AroundAsync(claim.Day, id, cancellationToken);
            if (FoundStory.Of(id, claim.Day, around) is { } found)
                return found;
            if (await articles.FindAsync(claim.Day, id, cancellationToken) is not { SupersededBy: { } by } || by == id)
                return null;
            id = by;
        }

        return null;
    }

    private async Task<List<(StoryPlace Place, StoredArticle Article)>> RowsAsync(
        IEnumerable<StoryPlace> places,
        Verdicts said,
        CancellationToken cancellationToken
    )
    {
        var some = places.Take(MostRows).ToList();
        var rows = await Task.WhenAll(some.Select(place => FindAsync(place, said, cancellationToken)));
        return [.. some.Zip(rows).Where(one => one.Second is not null).Select(one => (one.First, one.Second!)).DistinctBy(Id)];

        static string Id((StoryPlace, StoredArticle Article) one) => one.Article.Id;
    }

    // A row is filed under the day on which it was stored, or the one before; a later version may have replaced it since.
    private async Task<StoredArticle?> FindAsync(StoryPlace place, Verdicts said, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(place.StoredAt.UtcDateTime);
        var row =
            await articles.FindAsync(day, place.Id, cancellationToken)
            ?? await articles.FindAsync(day.AddDays(-ArticleStore.MaxFilingLag), place.Id, cancellationToken);
        var current = row is null ? null : await finder.CurrentAsync(row, cancellationToken);
        return current is null ? null : said.Judge(current);
    }

    // The article that stands, by the IDs of all its versions.
    private static Dictionary<string, string> VersionsOf(IEnumerable<(StoryPlace Place, StoredArticle Article)> rows)
    {
        Dictionary<string, string> current = new(StringComparer.Ordinal);
        foreach (var (place, article) in rows)
        foreach (var id in place.Ids.Append(article.Id))
            current.TryAdd(id, article.Id);
        return current;
    }

    private async Task<IReadOnlyList<UnstoredBlob>> ExactCopiesAsync(
        FoundStory found,
        Dictionary<string, string> versions,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = StoryDays.SpanOf(found.Day);
        return await source
            .UnstoredAsync(from, to, cancellationToken)
            .Where(blob => blob.DuplicateOf is { } of && (found.Ids.Contains(of) || versions.ContainsKey(of)))
            .Select(blob => blob with { DuplicateOf = versions.GetValueOrDefault(blob.DuplicateOf!, blob.DuplicateOf!) })
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<RelatedStory>> RelatedAsync(
        FoundStory found,
        Verdicts said,
        CancellationToken cancellationToken
    )
    {
        var related = found.Related.OrderByDescending(one => one.Originals.Count).Take(MostEvents).ToList();
        var first = await Task.WhenAll(related.Select(one => FirstAsync(found.Places(one.Originals), said, cancellationToken)));
        return
        [
            .. related
                .Zip(first)
                .Where(one => one.Second is not null)
                .Select(one => new RelatedStory(one.Second!, one.First.Originals.Count + one.First.Copies.Count)),
        ];
    }

    private async Task<StoredArticle?> FirstAsync(
        IEnumerable<StoryPlace> places,
        Verdicts said,
        CancellationToken cancellationToken
    )
    {
        foreach (var place in places.Take(MostTried))
            if (await FindAsync(place, said, cancellationToken) is { } article)
                return article;
        return null;
    }
}

/// <summary>A story and its articles.</summary>
/// <param name="Id">The ID of its first article.</param>
/// <param name="Day">The UTC day around which it was looked for.</param>
/// <param name="Originals">
/// Its original texts, the earliest first; at least one. One that was corrected is in the place of its first version.
/// </param>
/// <param name="Copies">Shortened or edited copies of these.</param>
/// <param name="ExactCopies">Files with the same text as one of them, or as an earlier version of it.</param>
/// <param name="NotRead">How many more articles it has.</param>
/// <param name="Related">Other events of its storyline, those with most texts first.</param>
/// <param name="Verdicts">What readers said about its articles, and about those that they took out of it.</param>
internal sealed record StoryRead(
    string Id,
    DateOnly Day,
    IReadOnlyList<StoredArticle> Originals,
    IReadOnlyList<StoredArticle> Copies,
    IReadOnlyList<UnstoredBlob> ExactCopies,
    int NotRead,
    IReadOnlyList<RelatedStory> Related,
    IReadOnlyList<Verdict> Verdicts
)
{
    /// <summary>How many articles readers left out of it, since they are not relevant.</summary>
    public int LeftOut { get; init; }

    /// <summary>
    /// The text that was published first, as far as its date says the time; one without counts as published when it came in. A
    /// correction stays in the place of what it corrects.
    /// </summary>
    public StoredArticle First =>
        Originals[0].Corrects is null
            ? Originals.MinBy(article => article.Published is { } time && !PublishedDay.Is(time) ? time : article.StoredAt)!
            : Originals[0];
}

/// <summary>An event of the same storyline.</summary>
/// <param name="First">Its first text.</param>
/// <param name="Articles">How many articles it has.</param>
internal sealed record RelatedStory(StoredArticle First, int Articles);
