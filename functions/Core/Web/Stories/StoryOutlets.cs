using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;
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

    /// <summary>The outlets with most articles first, in words.</summary>
    public static IReadOnlyList<OutletRow> Rows(StoryRead story) =>
        [
            .. Of(story)
                .Select(outlet => new OutletRow(
                    outlet.Name,
                    Words.Number(outlet.Articles),
                    Words.Number(outlet.Copies),
                    outlet.Sentiment != SentimentCounts.None ? Words.Overall(outlet.Sentiment) : "–",
                    outlet.Sentiment != SentimentCounts.None ? outlet.Sentiment.Leading().ToString() : ""
                )),
        ];

    /// <summary>The outlets with most articles first.</summary>
    public static IReadOnlyList<StoryOutlet> Of(StoryRead story)
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
                .Select(Outlet),
        ];

        StoryOutlet Outlet(string outlet)
        {
            var own = articles[outlet].Count(article => texts.Contains(article.Id));
            return new StoryOutlet(
                outlet,
                own,
                articles[outlet].Count() - own + exact[outlet].Count(),
                SentimentTally.Count(articles[outlet].Select(article => article.Tags.Sentiment.Label))
            );
        }
    }

    public static string NameOf(string? outlet) =>
        outlet is not null && UntrustedText.Line(outlet, TextLengths.Outlet) is { Length: > 0 } name
            ? name
            : Words.StoryPage.Labels.NoOutlet;

    private static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;
}

/// <summary>An outlet in a story.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Articles">Its original texts.</param>
/// <param name="Copies">Its copies of others, exact ones included.</param>
/// <param name="Sentiment">That of its articles without exact copies.</param>
internal sealed record StoryOutlet(string Name, int Articles, int Copies, SentimentCounts Sentiment);
