using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Web.Days;

/// <summary>What the page of a day shows.</summary>
/// <param name="Summary">How many articles there are and what they are about, in words.</param>
/// <param name="Coverage">What came in, was rejected and waits, in words.</param>
/// <param name="AsOf">When it was put together.</param>
/// <param name="Stories">The most important ones, in order.</param>
/// <param name="WatchLists">Those with matches.</param>
/// <param name="AlsoMatched">Names further ones; empty if there are none.</param>
/// <param name="NoMatches">Names the other watch-lists; empty if there are none.</param>
/// <param name="Movers">Who is in the news differently from usual.</param>
/// <param name="Groups">Articles that are in no listed story, by topic.</param>
/// <param name="Sections">People, organizations and places.</param>
/// <param name="Rejected">What could not be read.</param>
internal sealed record DayView(
    string Summary,
    string Coverage,
    Moment AsOf,
    IReadOnlyList<StoryItem> Stories,
    IReadOnlyList<WatchListItem> WatchLists,
    string AlsoMatched,
    string NoMatches,
    IReadOnlyList<MoverItem> Movers,
    IReadOnlyList<GroupItem> Groups,
    IReadOnlyList<SectionItem> Sections,
    IReadOnlyList<RejectedView> Rejected
)
{
    private const int MostArticles = 60;
    private const int MostNames = 8;
    private static readonly IWords Words = RenderingWords.Default;

    /// <param name="digest">The digest of a day.</param>
    /// <param name="zone">The readers' zone.</param>
    /// <param name="usual">How many articles watch-lists usually find on the day, by their IDs.</param>
    public static DayView Of(Digest digest, ReaderZone zone, IReadOnlyDictionary<string, double> usual)
    {
        var sentences = Words.For(digest);
        return new DayView(
            sentences.Summary,
            sentences.Coverage,
            zone.Show(digest.Window.To),
            [.. digest.Stories.Select(story => StoryItem.Of(story, zone))],
            WatchListItem.Of(digest, usual),
            WatchListView.AlsoMatched(digest, Words, WatchListItem.Most),
            WatchListView.NoMatches(digest, Words),
            [.. MoverView.From(digest, Words).Select(MoverItem.Of)],
            GroupsOf(digest, zone),
            SectionsOf(digest),
            [.. digest.Rejected.Select(files => RejectedView.From(files, Words))]
        );
    }

    private static IReadOnlyList<GroupItem> GroupsOf(Digest digest, ReaderZone zone)
    {
        var headings = GroupView.From(digest, Words, Words.For(digest));
        var shown = GroupListing.Cut([.. digest.Groups.Select(group => group.Articles)], MostArticles);
        return [.. digest.Groups.Select((group, i) => GroupOf(group, headings[i], shown[i], zone))];
    }

    private static GroupItem GroupOf(DigestGroup group, GroupView heading, IReadOnlyList<DigestArticle> shown, ReaderZone zone) =>
        new(
            heading.Heading,
            heading.Count,
            [.. shown.Select(article => ArticleItem.Of(article, zone, Brief.Sentence(article)))],
            group.Size > shown.Count ? Words.More(group.Size - shown.Count) : ""
        );

    private static IReadOnlyList<SectionItem> SectionsOf(Digest digest)
    {
        SectionItem[] all =
        [
            Section(Words.Labels.People, digest.People),
            Section(Words.Labels.Organizations, digest.Organizations),
            Section(Words.Labels.Places, digest.Places),
        ];
        return [.. all.Where(section => section.Names.Count > 0)];
    }

    private static SectionItem Section(string heading, IReadOnlyList<DigestEntity> names) =>
        new(
            heading,
            [
                .. names
                    .Take(MostNames)
                    .Select(name => new NameItem(name.Name, NameItem.AddressOf(name.Name), EntityView.From(name, Words).Verdict)),
            ]
        );
}

/// <summary>Articles of a topic.</summary>
internal sealed record GroupItem(string Heading, string Count, IReadOnlyList<ArticleItem> Articles, string More);

/// <summary>People, organizations or places.</summary>
internal sealed record SectionItem(string Heading, IReadOnlyList<NameItem> Names);

/// <summary>A name that is in the news differently from usual.</summary>
internal sealed record MoverItem(string Name, string Address, string Sign, string Change, string Color)
{
    public static MoverItem Of(MoverView mover) =>
        new(mover.Name, NameItem.AddressOf(mover.Name), mover.Sign, mover.Change, mover.Color);
}
