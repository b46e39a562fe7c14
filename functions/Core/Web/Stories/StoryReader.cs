using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>Reads the story of an article.</summary>
internal sealed class StoryReader(
    ClaimStore claims,
    ArticleStore articles,
    IDigestSource source,
    StoryDays days,
    VerdictStore verdicts
) : IStoryMembers
{
    /// <summary>The most original texts, and the most copies, whose rows are read: the earliest.</summary>
    public const int MostRows = 60;

    private const int MostEvents = 8;

    /// <summary>The story; null if the article does not exist.</summary>
    /// <param name="id">The ID of one of its articles; digests take that of the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StoryRead?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (
            await FindAsync(id, cancellationToken)
            is not { Day: var day, Around: var around, Events: var events, Members: var members }
        )
            return null;
        var said = await verdicts.LoadAsync(cancellationToken);
        var originals = await RowsAsync(members.Originals.Select(i => around[i]), said, cancellationToken);
        if (originals.Count == 0)
            return null;
        var ids = All(members).Select(i => around[i].Id).ToHashSet(StringComparer.Ordinal);
        return new StoryRead(
            around[All(members).Min()].Id,
            day,
            originals,
            await RowsAsync(members.Copies.Select(i => around[i]), said, cancellationToken),
            await ExactCopiesAsync(day, ids, cancellationToken),
            Math.Max(0, members.Originals.Count - MostRows) + Math.Max(0, members.Copies.Count - MostRows),
            await RelatedAsync(around, events, members, cancellationToken),
            [.. said.All.Where(verdict => verdict.Stands && IsIn(verdict))]
        );

        bool IsIn(Verdict verdict) =>
            ids.Contains(verdict.Article) || ids.Contains(verdict.Story ?? "") || ids.Contains(verdict.Joins ?? "");
    }

    /// <summary>The IDs of its articles; null if the article does not exist.</summary>
    async Task<IReadOnlySet<string>?> IStoryMembers.FindAsync(string story, CancellationToken cancellationToken) =>
        await FindAsync(story, cancellationToken) is { Around: var around, Members: var members }
            ? All(members).Select(i => around[i].Id).ToHashSet(StringComparer.Ordinal)
            : null;

    private async Task<Found?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!Segments.Id(id, out _) || await claims.FindAsync(id, cancellationToken) is not { } claim)
            return null;
        var (around, events) = await days.AroundAsync(claim.Day, id, cancellationToken);
        return events.FirstOrDefault(one => All(one).Any(i => around[i].Id == id)) is { } members
            ? new Found(claim.Day, around, events, members)
            : null;
    }

    private sealed record Found(
        DateOnly Day,
        IReadOnlyList<StoryPlace> Around,
        IReadOnlyList<StoryMembers> Events,
        StoryMembers Members
    );

    private static IEnumerable<int> All(StoryMembers members) => members.Originals.Concat(members.Copies);

    // A row is filed under the day on which it was stored, or the one before.
    private async Task<IReadOnlyList<StoredArticle>> RowsAsync(
        IEnumerable<StoryPlace> stories,
        Verdicts said,
        CancellationToken cancellationToken
    )
    {
        var rows = await Task.WhenAll(stories.Take(MostRows).Select(story => FindAsync(story, cancellationToken)));
        return
        [
            .. rows.OfType<StoredArticle>()
                .Where(article => article.SupersededBy is null)
                .Select(said.Judge)
                .OfType<StoredArticle>(),
        ];
    }

    private async Task<StoredArticle?> FindAsync(StoryPlace story, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(story.StoredAt.UtcDateTime);
        return await articles.FindAsync(day, story.Id, cancellationToken)
            ?? await articles.FindAsync(day.AddDays(-ArticleStore.MaxFilingLag), story.Id, cancellationToken);
    }

    private async Task<IReadOnlyList<UnstoredBlob>> ExactCopiesAsync(
        DateOnly day,
        HashSet<string> ids,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = StoryDays.SpanOf(day);
        return await source
            .UnstoredAsync(from, to, cancellationToken)
            .Where(blob => blob.DuplicateOf is { } of && ids.Contains(of))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<RelatedStory>> RelatedAsync(
        IReadOnlyList<StoryPlace> around,
        IReadOnlyList<StoryMembers> events,
        StoryMembers members,
        CancellationToken cancellationToken
    )
    {
        var related = events
            .Where(one => one != members && one.Storyline == members.Storyline)
            .OrderByDescending(one => one.Originals.Count)
            .Take(MostEvents)
            .ToList();
        var rows = await Task.WhenAll(related.Select(one => FindAsync(around[one.Originals[0]], cancellationToken)));
        return
        [
            .. related
                .Zip(rows)
                .Where(one => one.Second is not null)
                .Select(one => new RelatedStory(one.Second!, All(one.First).Count())),
        ];
    }
}

/// <summary>A story and its articles.</summary>
/// <param name="Id">The ID of its first article.</param>
/// <param name="Day">The UTC day around which it was looked for.</param>
/// <param name="Originals">Its original texts, the earliest first; at least one.</param>
/// <param name="Copies">Shortened or edited copies of these.</param>
/// <param name="ExactCopies">Files with the same text as one of them.</param>
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
);

/// <summary>An event of the same storyline.</summary>
/// <param name="First">Its first text.</param>
/// <param name="Articles">How many articles it has.</param>
internal sealed record RelatedStory(StoredArticle First, int Articles);
