using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <param name="Value">A number.</param>
/// <param name="Label">What it counts.</param>
/// <param name="Color">The name of a <see cref="SentimentLabel"/>; empty if it counts no sentiment.</param>
/// <param name="Usual">The usual number, in words; empty if unknown.</param>
internal sealed record TileView(string Value, string Label, string Color, string Usual)
{
    /// <summary>Articles, stories, the three main sentiments, and the other sentiments that occur.</summary>
    public static IReadOnlyList<TileView> From(Digest digest, IWords words)
    {
        var (articles, stories) = (digest.Counts.Articles, digest.StoryCounts.All);
        List<TileView> tiles =
        [
            new(words.Number(articles), words.Noun(Counted.Article, articles), "", Usual(digest.Usual?.Articles)),
        ];
        if (stories > 0)
            tiles.Add(new TileView(words.Number(stories), words.Noun(Counted.Story, stories), "", ""));
        tiles.AddRange(
            digest
                .Counts.Sentiment.Parts()
                .Where(part => part.Count > 0 || IsMain(part.Label))
                .OrderBy(part => !IsMain(part.Label))
                .Select(Tile)
        );
        return tiles;

        TileView Tile((SentimentLabel Label, int Count) part) =>
            new(
                words.Number(part.Count),
                words.Sentiment(part.Label),
                part.Label.ToString(),
                Usual(
                    part.Label switch
                    {
                        SentimentLabel.Positive => digest.Usual?.Positive,
                        SentimentLabel.Negative => digest.Usual?.Negative,
                        _ => null,
                    }
                )
            );

        string Usual(double? count) => count is { } usual ? words.Usually(usual) : "";
    }

    private static bool IsMain(SentimentLabel label) =>
        label is SentimentLabel.Positive or SentimentLabel.Neutral or SentimentLabel.Negative;
}

/// <summary>A part of a bar.</summary>
/// <param name="Color">The name of a <see cref="SentimentLabel"/>.</param>
/// <param name="Percent">Its width.</param>
internal sealed record BarPart(string Color, int Percent)
{
    /// <summary>Parts in whole percent that sum to 100; each sentiment that occurs gets at least one.</summary>
    public static IReadOnlyList<BarPart> From(SentimentCounts counts)
    {
        var parts = counts.Parts().Where(part => part.Count > 0).ToList();
        var total = parts.Sum(part => (long)part.Count);
        var bar = parts.ConvertAll(part => new BarPart(part.Label.ToString(), (int)Math.Max(1, part.Count * 100L / total)));
        if (bar.Count == 0)
            return bar;
        var widest = bar.IndexOf(bar.MaxBy(part => part.Percent)!);
        bar[widest] = bar[widest] with { Percent = bar[widest].Percent + 100 - bar.Sum(part => part.Percent) };
        return bar;
    }
}
