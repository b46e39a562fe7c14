using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>A story by outlet.</summary>
internal static class StoryOutlets
{
    private const int Most = 40;
    private static readonly IWords Words = RenderingWords.Default;

    /// <summary>How many outlets have an article or a copy of it.</summary>
    public static int Count(StoryRead story) =>
        story
            .Originals.Concat(story.Copies)
            .Select(article => article.Source)
            .Concat(story.ExactCopies.Select(copy => copy.Source))
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();

    /// <summary>The outlets with most articles first.</summary>
    public static IReadOnlyList<OutletRow> Rows(StoryRead story)
    {
        var articles = story.Originals.Concat(story.Copies).ToLookup(article => NameOf(article.Source), Comparer);
        var exact = story.ExactCopies.ToLookup(copy => NameOf(copy.Source), Comparer);
        var texts = story.Originals.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. articles
                .Select(outlet => outlet.Key)
                .Union(exact.Select(outlet => outlet.Key), Comparer)
                .OrderByDescending(outlet => articles[outlet].Count())
                .ThenBy(outlet => outlet, Comparer)
                .Take(Most)
                .Select(Row),
        ];

        OutletRow Row(string outlet)
        {
            var own = articles[outlet].Count(article => texts.Contains(article.Id));
            var sentiment = SentimentTally.Count(articles[outlet].Select(article => article.Tags.Sentiment.Label));
            var any = articles[outlet].Any();
            return new OutletRow(
                outlet,
                Words.Number(own),
                Words.Number(articles[outlet].Count() - own + exact[outlet].Count()),
                any ? Words.Overall(sentiment) : "–",
                any ? sentiment.Leading().ToString() : ""
            );
        }
    }

    public static string NameOf(string? outlet) =>
        outlet is not null && UntrustedText.Line(outlet, TextLengths.Outlet) is { Length: > 0 } name
            ? name
            : Words.StoryPage.Labels.NoOutlet;

    private static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;
}
