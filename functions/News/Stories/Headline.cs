using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>What a headline tells.</summary>
internal static class Headline
{
    /// <summary>The longest name of an outlet, in words.</summary>
    private const int LongestOutlet = 4;

    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;
    private static readonly string[] BeforeOutlets = [" - ", " | ", " — "];

    /// <summary>
    /// Whether it states something. "What we know about ..." and "5 things to know" do not, and neither do a question or
    /// names with what they own: "Jeffrey Epstein's Bankers".
    /// </summary>
    /// <param name="headline">The headline.</param>
    /// <param name="entities">The article's entities.</param>
    public static bool States(string headline, IEnumerable<TaggedEntity> entities)
    {
        var text = WithoutOutlet(headline).TrimEnd();
        return !text.EndsWith('?')
            && !text.Contains("? ", StringComparison.Ordinal)
            && !Asks(text)
            && HasPredicate(text, NamesIn(text, entities));
    }
    /// <summary>The name of the outlet that some sites add to a headline: "ABC News"; null if there is none.</summary>
    public static string? Outlet(string headline) =>
        WithoutOutlet(headline) is var own && own.Length < headline.Length
            ? headline[own.Length..].Trim(' ', '-', '|', '—')
            : null;


    /// <summary>The headline without the outlet's name that some sites add to it: " - ABC News".</summary>
    public static string WithoutOutlet(string headline)
    {
        var end = BeforeOutlets.Max(mark => headline.LastIndexOf(mark, StringComparison.Ordinal));
        return end > 0 && Words.Count(headline[end..]) <= LongestOutlet && Words.Count(headline[..end]) > LongestOutlet
            ? headline[..end]
            : headline;
    }

    // "What we know", "5 things to know".
    private static bool Asks(string headline)
    {
        var words = new WordScanner(headline);
        if (!words.Next() || Vocabulary.Sentences.Questions.Contains(Hash.OfLower(words.Word)))
            return true;
        return char.IsAsciiDigit(words.Word[0]) && words.Next() && Vocabulary.Phrases.Vague.Contains(Hash.OfLower(words.Word));
    }

    // A word that is neither part of a name nor what the name before it owns.
    private static bool HasPredicate(string text, bool[] isName)
    {
        var words = new WordScanner(text);
        var isOwned = false;
        while (words.Next())
        {
            var word = Hash.OfLower(words.Word);
            var isSmall = Vocabulary.Quotes.Determiners.Contains(word) || Vocabulary.Quotes.Prepositions.Contains(word);
            if (!isName[words.Start] && !isOwned && !isSmall)
                return true;
            isOwned = Hash.Straighten(words.Word[^1]) == 's' && words.Length > 2 && Hash.Straighten(words.Word[^2]) == '\'';
        }

        return false;
    }

    // Of each UTF-16 code unit, whether it is part of a name.
    private static bool[] NamesIn(string text, IEnumerable<TaggedEntity> entities)
    {
        var isName = new bool[text.Length];
        foreach (var name in entities.Where(entity => entity.InTitle).Select(entity => entity.Name))
        {
            for (var at = Find(0); at >= 0; at = Find(at + name.Length))
                isName.AsSpan(at, name.Length).Fill(true);

            int Find(int from) => text.IndexOf(name, from, StringComparison.Ordinal);
        }

        return isName;
    }
}
