using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Versions;

/// <summary>Whether two texts tell the same story in most of the same words, so that one can be a version of the other.</summary>
public static class Likeness
{
    /// <summary>The share of the shorter text's runs of four words that the longer one must have.</summary>
    private const double SharedRuns = 0.4;

    /// <summary>A shorter text is compared word by word.</summary>
    private const int FewestRuns = 30;

    private const double SharedWords = 0.6;
    private const double SharedTitle = 0.5;

    /// <summary>A text that is so much shorter is an excerpt, which must not replace the whole.</summary>
    private const double Excerpt = 0.5;

    public static bool AreBodiesAlike(Article one, Article other)
    {
        var (a, b) = (Sketch.Of(one.Body.Value), Sketch.Of(other.Body.Value));
        return Math.Min(a.Hashes.Length, b.Hashes.Length) >= FewestRuns
            ? a.SharedRuns(b) >= SharedRuns
            : Shared(WordsOf(one.Title.Value, one.Body.Value), WordsOf(other.Title.Value, other.Body.Value)) >= SharedWords;
    }

    public static bool AreTitlesAlike(Article one, Article other) =>
        Shared(WordsOf(one.Title.Value), WordsOf(other.Title.Value)) >= SharedTitle;

    /// <summary>Whether a text is less than half as long as another.</summary>
    public static bool IsExcerpt(Article text, Article of) => Words.Count(text.Body.Value) < Excerpt * Words.Count(of.Body.Value);

    /// <summary>The share of the words of the smaller set that the other one has, 0 to 1.</summary>
    private static double Shared(HashSet<uint> one, HashSet<uint> other)
    {
        var fewest = Math.Min(one.Count, other.Count);
        return fewest == 0 ? 0 : one.Count(other.Contains) / (double)fewest;
    }

    private static HashSet<uint> WordsOf(params ReadOnlySpan<string> texts)
    {
        HashSet<uint> hashes = [];
        foreach (var text in texts)
        {
            var words = new WordScanner(text);
            while (words.Next())
                hashes.Add(words.Hash);
        }

        return hashes;
    }
}
