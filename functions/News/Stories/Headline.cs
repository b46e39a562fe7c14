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

    private const int FewestInSentence = 5;
    private const string AndMore = " and more";

    /// <summary>The number of the last word that can say what kind of text a headline is above.</summary>
    private const int LatestGenre = 4;

    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;
    private static readonly string[] Dashes = [" -- ", " – ", " — "];
    private static readonly string[] BeforeOutlets = [" - ", " | ", " — "];

    /// <summary>
    /// Whether it states something. "What we know about ...", "Leeds fire: How it started" and "5 things to know" do not, and
    /// neither do a question without a statement before it or names with what they own: "Jeffrey Epstein's Bankers".
    /// </summary>
    /// <param name="headline">The headline.</param>
    /// <param name="entities">The article's entities.</param>
    public static bool States(string headline, IEnumerable<TaggedEntity> entities)
    {
        var text = Statement(WithoutOutlet(headline).TrimEnd());
        return text.Length > 0 && !Asks(text) && !IsTitle(text) && HasPredicate(text, NamesIn(text, entities));
    }

    /// <summary>
    /// Whether it is of what is told while it happens ("Storm in Leeds - live") or every day ("Markets today: Shares rise"), or
    /// tells several things: "Shares rise; rain in Leeds; a vote in Bilbao".
    /// </summary>
    public static bool IsRoundup(string headline)
    {
        if (headline.Count(c => c == ';') > 1 || headline.Contains(AndMore, StringComparison.OrdinalIgnoreCase))
            return true;
        var label = headline.IndexOf(':', StringComparison.Ordinal);
        var words = new WordScanner(headline);
        while (words.Next())
        {
            var word = Hash.OfLower(words.Word);
            if (Vocabulary.Sentences.Live.Contains(word) || (words.Start < label && IsOfMany(word)))
                return true;
        }

        return false;
    }

    private static bool IsOfMany(uint word) => Vocabulary.Dates.Days.Contains(word) || Vocabulary.Sentences.Labels.Contains(word);

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

    // "Aid saved 5 million jobs in Leeds. Did it?" states what it asks about; "Can Gov. Brandt win?" has no sentence before, and
    // "Tired of rain? Leeds builds its first roof" has one after it. A question in quotes is not the headline's own.
    private static string Statement(string headline)
    {
        var question = headline.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
            return headline;
        if (IsDamagedQuote(headline, question) && headline.IndexOf('?', question + 1) is > 0 and var closing)
            return Statement(headline.Remove(closing, 1).Remove(question, 1));
        var quote = LastOpening(headline.AsSpan(0, question));
        if (quote > 0 && headline[..quote].TrimEnd().EndsWith(',') && Words.Count(headline[..quote]) >= FewestInSentence)
            return headline[..quote];
        var end = Math.Max(headline.AsSpan(0, question).LastIndexOfAny('.', ':', ';'), LastDash(headline[..question]));
        var before = end > 0 ? headline[..end].TrimEnd() : "";
        return Words.Count(before) >= FewestInSentence && IsSentence(before, headline[end])
            ? before
            : After(headline[(question + 1)..]);
    }

    // "Brandt: ?It is over?": a wrong decoding can leave this of quotation marks.
    private static bool IsDamagedQuote(string headline, int mark) =>
        mark > 0 && headline[mark - 1] == ' ' && mark + 1 < headline.Length && char.IsLetter(headline[mark + 1]);

    private static int LastDash(string text) => Dashes.Max(dash => text.LastIndexOf(dash, StringComparison.Ordinal));

    // A mark after a space begins a quote; others end one, or are apostrophes.
    private static int LastOpening(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if ("'‘\"“".Contains(text[i]) && text[i - 1] == ' ')
                return i;
        }

        return -1;
    }

    // "Here's what we know", "See its path" and "Read more" address the reader.
    private static string After(string text)
    {
        var words = new WordScanner(text);
        for (var first = true; words.Next(); first = false)
        {
            var word = Hash.OfLower(words.Word);
            if (
                (Vocabulary.Sentences.Writers.Contains(word) && !Capitals.IsAcronym(words.Word))
                || (first && !Capitals.IsAcronym(words.Word) && Vocabulary.Sentences.References.Contains(WithoutIs(words.Word)))
            )
                return "";
        }

        return Words.Count(text) >= FewestInSentence && !text.Contains('?', StringComparison.Ordinal) ? text : "";
    }

    private static uint WithoutIs(ReadOnlySpan<char> word) =>
        Hash.OfLower(word.Length > 2 && Hash.Straighten(word[^2]) == '\'' && word[^1] == 's' ? word[..^2] : word);

    // The full stop of "U.S." ends no sentence. What is before a colon may be a subject: "The fifth debate of the candidates".
    private static bool IsSentence(string text, char end)
    {
        if (end is '.')
            return char.IsLower(text[^1]);
        if (end is not ':')
            return true;
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (Vocabulary.Quotes.Auxiliaries.Contains(Hash.OfLower(words.Word)))
                return true;
        }

        return false;
    }

    // "What we know", "5 things to know", "Everything you need to know", "Leeds fire: How it started".
    private static bool Asks(string headline)
    {
        var colon = headline.IndexOf(": ", StringComparison.Ordinal);
        var words = new WordScanner(headline);
        if (!words.Next() || BeginsWithQuestion(headline) || (colon > 0 && BeginsWithQuestion(headline[colon..])))
            return true;
        if (char.IsAsciiDigit(words.Word[0]))
            return words.Next() && IsVague(words.Word);
        return IsVague(words.Word) && words.Next() && Vocabulary.Sentences.Writers.Contains(Hash.OfLower(words.Word));
    }

    // "Statement by the mayor", "Leeds council issues statement on fire".
    private static bool IsTitle(string headline)
    {
        var words = new WordScanner(headline);
        var isGenre = false;
        for (var count = 0; count <= LatestGenre && words.Next(); count++)
        {
            var word = Hash.OfLower(words.Word);
            if (isGenre && Vocabulary.Quotes.Prepositions.Contains(word))
                return true;
            isGenre = Vocabulary.Sentences.Genres.Contains(word);
        }

        return false;
    }

    private static bool IsVague(ReadOnlySpan<char> word) => Vocabulary.Phrases.Vague.Contains(Hash.OfLower(word));

    private static bool BeginsWithQuestion(string text)
    {
        var words = new WordScanner(text);
        return words.Next()
            && Vocabulary.Sentences.Questions.Contains(Hash.OfLower(words.Word))
            && !(Capitals.IsAcronym(words.Word) && text.Any(char.IsLower));
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
