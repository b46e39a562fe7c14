using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Which figures are news: neither "two" nor "five" by itself, nor "dozens" in a text, nor a duration, nor a lower count than that
/// of the headline, since tolls only rise.
/// </summary>
internal static class NewFigure
{
    /// <summary>A lower count of thousands is that of the headline, told otherwise.</summary>
    private const int LeastLarge = 1000;

    /// <param name="fact">A figure with its sentence.</param>
    /// <param name="headline">The headline above it.</param>
    public static bool Is(Fact fact, string headline)
    {
        var text = fact.Sentence;
        var figure = FigureOf(fact);
        return (fact.InTitle || char.IsAsciiDigit(text[figure.Start]))
            && !FigureContext.IsSmallCount(text, figure)
            && !FigureContext.IsOfTime(text, figure)
            && !FigureContext.IsOfOffer(text, figure)
            && !FigureContext.IsOfMeasure(text, figure)
            && !IsHigherIn(headline, text, figure);
    }

    /// <summary>Whether the text above it has a higher count of the same.</summary>
    public static bool IsHigherIn(string above, Fact fact) =>
        fact.Kind == FactKind.Figure && FigureOf(fact) is { Length: > 0 } figure && IsHigherIn(above, fact.Sentence, figure);

    private static Figure FigureOf(Fact fact) => Figures.In(fact.Sentence).Find(figure => figure.Hash == fact.Hash);

    private static bool IsHigherIn(string above, string text, Figure figure) =>
        Figures
            .In(above)
            .Exists(higher =>
                higher.Value > figure.Value
                && (
                    higher.IsLike(figure) || figure.Value >= LeastLarge || FigureContext.CountTheSame(above, higher, text, figure)
                )
            );
}
