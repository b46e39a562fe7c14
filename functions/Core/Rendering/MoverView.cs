using System.Globalization;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Rendering;

/// <param name="Name">Who or what.</param>
/// <param name="Sign">An arrow, beside words that say the same.</param>
/// <param name="Change">What is different, in words, with the numbers.</param>
/// <param name="Tone">A tone's word where the tone is different; else empty.</param>
internal sealed record MoverView(string Name, string Sign, string Change, string Tone)
{
    public static IReadOnlyList<MoverView> Of(Digest digest) => [.. digest.Movers.Select(Of)];

    private static MoverView Of(Mover mover)
    {
        var articles = ToneWords.Count(mover.Articles, "article");
        return mover.Kind switch
        {
            MoverKind.Up => new(mover.Name, "▲", $"more than usual: {articles}, usually {Number(mover.Usual)}", ""),
            MoverKind.New => new(mover.Name, "▲", $"new: {articles}, none in the {Baseline.Days} days before", ""),
            MoverKind.Down => new(mover.Name, "▼", $"less than usual: {articles}, usually {Number(mover.Usual)}", ""),
            MoverKind.Better => new(
                mover.Name,
                "▲",
                "better than usual: " + Share(mover.Positive, mover.PositiveBefore, mover, "positive"),
                "positive"
            ),
            _ => new(
                mover.Name,
                "▼",
                "worse than usual: " + Share(mover.Negative, mover.NegativeBefore, mover, "negative"),
                "negative"
            ),
        };
    }

    private static string Share(int now, int before, Mover mover, string tone) =>
        $"{ToneWords.Number(now)} of {ToneWords.Count(mover.Articles, "article")} {tone}, before {ToneWords.Number(before)} of {ToneWords.Number(mover.Before)}";

    public static string Number(double number) => number.ToString(number < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture);
}
