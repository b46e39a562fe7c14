using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Rendering;

public sealed partial class DigestColorsTests
{
    [Theory]
    [InlineData(3, 0, 0, 0, "positive", "c p")]
    [InlineData(3, 2, 0, 0, "mostly positive", "c p")]
    [InlineData(0, 1, 3, 0, "mostly negative", "c g")]
    [InlineData(1, 3, 2, 0, "more negative than positive", "c g")]
    [InlineData(1, 2, 0, 1, "partly positive", "c p")]
    [InlineData(1, 5, 2, 0, "mostly neutral", "c n")]
    [InlineData(2, 1, 2, 0, "mixed", "c x")]
    [InlineData(0, 4, 0, 0, "neutral", "c n")]
    [InlineData(0, 0, 0, 2, "not judged", "c o")]
    public async Task AStoryHasTheWordsAndTheColorOfItsSentimentAndBothCanBeRead(
        int positive,
        int neutral,
        int negative,
        int none,
        string words,
        string classes
    )
    {
        var digest = await DigestBuilder.BuildAsync(
            new NewsSource(Enumerable.Range(0, 40).Select(SampleNews.Article)),
            DefaultSubscription.From(new DigestOptions()).Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
        var html = DigestRenderer
            .Render(
                digest with
                {
                    Stories = [digest.Stories[0] with { Sentiment = new SentimentCounts(positive, neutral, negative, 0, none) }],
                    Groups = [],
                }
            )
            .Html;

        var chip = new HtmlParser().ParseDocument(html).QuerySelectorAll(".c").ShouldHaveSingleItem();
        (chip.TextContent, chip.ClassName).ShouldBe((words, classes));
        Contrast(chip.GetAttribute("style")!).ShouldBeGreaterThanOrEqualTo(4.5);
        Contrast(Regex.Match(html, $@"(?m)^\.{classes[^1]}\{{([^}}]*)\}}").Groups[1].Value).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    // WCAG 2.2, definitions of contrast ratio and relative luminance.
    private static double Contrast(string style)
    {
        var (one, other) = (
            Luminance(Background().Match(style).Groups[1].Value),
            Luminance(Color().Match(style).Groups[1].Value)
        );
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Linear(int at)
        {
            var part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Linear(0)) + (0.7152 * Linear(2)) + (0.0722 * Linear(4));
    }

    [GeneratedRegex("background:#([0-9a-f]{6})")]
    private static partial Regex Background();

    [GeneratedRegex("(?<![a-z-])color:#([0-9a-f]{6})")]
    private static partial Regex Color();
}
