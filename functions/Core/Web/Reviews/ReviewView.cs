using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Searching;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Reviews;

/// <summary>A press review: as much as there is room for on a printed page (A4 or Letter).</summary>
/// <param name="Summary">What it is of, in words.</param>
/// <param name="Items">The most important first.</param>
/// <param name="More">How many there is no room for, in words; empty if there is for all.</param>
/// <param name="Watched">Watch-lists with matches.</param>
/// <param name="AsOf">When it was put together.</param>
/// <param name="Back">The page that it is of.</param>
internal sealed record ReviewView(
    string Summary,
    IReadOnlyList<ReviewItem> Items,
    string More,
    IReadOnlyList<ReviewLine> Watched,
    Moment AsOf,
    string Back
)
{
    // What fits on a page of either size, measured in Chromium: lines of both columns, and characters of a line.
    private const double Lines = 102;
    private const int SummaryWidth = 110;
    private const int TitleWidth = 42;
    private const int TextWidth = 50;

    private const int MostWatched = 8;
    private static readonly IWords Words = RenderingWords.Default;

    public static ReviewView Of(DayView day, string back)
    {
        IReadOnlyList<ReviewLine> watched =
        [
            .. day.WatchLists.Take(MostWatched).Select(list => new ReviewLine(list.Name, list.Verdict, list.Usual)),
        ];
        var all = day
            .Stories.Select(ReviewItem.Of)
            .Concat(day.Groups.SelectMany(group => group.Articles).Select(ReviewItem.Of))
            .ToList();
        var items = Fitting(all, RoomBeside(day.Summary) - (watched.Count > 0 ? 2 * (watched.Count + 2) : 0));
        return new ReviewView(day.Summary, items, MoreThan(items, all.Count), watched, day.AsOf, back);
    }

    public static ReviewView Of(SearchView search, int total, ReaderZone zone, string back)
    {
        var summary = string.Join(" · ", [search.Total, search.Days, .. search.Notes, .. search.Hidden.Select(name => name.Why)]);
        var items = Fitting(search.Hits.Select(ReviewItem.Of), RoomBeside(summary));
        return new ReviewView(summary, items, MoreThan(items, total), [], zone.Show(zone.Now), back);
    }

    private static double RoomBeside(string summary) => Lines - (2 * LinesOf(summary, SummaryWidth));

    private static IReadOnlyList<ReviewItem> Fitting(IEnumerable<ReviewItem> items, double room)
    {
        List<ReviewItem> fitting = [];
        foreach (var item in items)
        {
            // A line of facts, and half a line between two items.
            room -= LinesOf(item.Title, TitleWidth) + LinesOf(item.Text, TextWidth) + 1.5;
            if (room < 0)
                break;
            fitting.Add(item);
        }

        return fitting;
    }

    // Chinese, Japanese and Korean letters are about twice as wide as others.
    private static int LinesOf(string text, int width) => (text.Sum(c => c < '\u1100' ? 1 : 2) + width - 1) / width;

    private static string MoreThan(IReadOnlyList<ReviewItem> items, int all) =>
        all > items.Count ? Words.More(all - items.Count) : "";
}

/// <summary>A story or an article in a press review.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Address">Its page.</param>
/// <param name="Source">The outlet, and how many others have it, in words; empty if unknown.</param>
/// <param name="At">When it was published; unknown if it is not known.</param>
/// <param name="Sentiment">In words.</param>
/// <param name="Color">The name of that sentiment.</param>
/// <param name="Text">One sentence or passage; empty if there is none.</param>
internal sealed record ReviewItem(
    string Title,
    string Address,
    string Source,
    Moment At,
    string Sentiment,
    string Color,
    string Text
)
{
    private const int MaxTitle = 160;
    private const int MaxText = 220;

    public static ReviewItem Of(StoryItem story) =>
        Of(story.Lead) with
        {
            Address = story.Address,
            Source = $"{story.Lead.Source} {story.Outlets}".Trim(),
            Sentiment = story.Sentiment,
            Color = story.Color,
        };

    public static ReviewItem Of(ArticleItem article) =>
        new(
            UntrustedText.Line(article.Title, MaxTitle),
            article.Address,
            article.Source,
            article.At,
            article.Sentiment,
            article.Color,
            UntrustedText.Line(article.Summary, MaxText)
        );

    public static ReviewItem Of(HitItem hit) =>
        new(
            UntrustedText.Line(TextOf(hit.Title), MaxTitle),
            hit.Address,
            hit.Source,
            hit.At,
            hit.Sentiment,
            hit.Color,
            UntrustedText.Line(hit.Snippets.Count > 0 ? TextOf(hit.Snippets[0]) : "", MaxText)
        );

    private static string TextOf(IEnumerable<MatchedRun> runs) => string.Concat(runs.Select(run => run.Text));
}

/// <summary>A watch-list in a press review.</summary>
internal sealed record ReviewLine(string Name, string Verdict, string Usual);
