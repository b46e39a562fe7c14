using System.Collections.Frozen;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>Whether two sentences tell the same.</summary>
internal static class Wording
{
    private const int FewestLetters = 4;

    /// <summary>"Said Monday night".</summary>
    private const int MostAfterVerb = 2;

    /// <summary>"To the".</summary>
    private const int MostAfterAccording = 2;

    /// <summary>"Leeds Gov. Katrin Oort resigns"; with more, there may be a verb: "Brandt leaves the Oort agency".</summary>
    private const int MostBeforeActor = 2;
    private static readonly QuoteWords Quotes = KnownLanguages.Default.Vocabulary.Quotes;
    private static readonly SentenceWords Sentences = KnownLanguages.Default.Vocabulary.Sentences;

    // "Oort to mediate".
    private static readonly FrozenSet<uint> Future = KnownLanguages.Default.Vocabulary.Sentiments.To;
    private static readonly string[] ClauseEnds = [". ", ": ", "; ", " | ", " — "];

    /// <summary>
    /// Whether a headline or sentence already tells a fact, or says mostly the same as its sentence. Part of a name is enough
    /// ("Brandt" for "Willy Brandt"), and so is a name from the same stem: "Russian" for "Russia".
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="above">The headline or sentence above it.</param>
    public static bool Repeats(Fact fact, string above)
    {
        if (fact.Kind == FactKind.Figure)
        {
            var own = Figures.In(fact.Sentence).Find(figure => figure.Hash == fact.Hash);
            if (Figures.In(above).Exists(own.IsRounded))
                return true;
            // A headline in the same words with another figure is another fact.
            if (fact.InTitle)
                return false;
        }

        var words = HeadlineWords.Of(fact.Sentence);
        var told = HeadlineWords.Of(above);
        var same = words.Intersect(told).ToList();
        return 2 * same.Count > words.Count
            || SaysMost(told, words, same, fact)
            || Words(fact.Text).Exists(word => Words(above).Exists(other => IsSame(word, other)));
    }

    // The same headline with a name.
    private static bool SaysMost(List<uint> told, List<uint> words, List<uint> same, Fact fact) =>
        2 * same.Count > told.Count && 2 * same.Except(fact.Words).Count() > words.Except(fact.Words).Count();

    /// <summary>
    /// Whether a name is who or what acts: it begins the headline or its clause, and something is said of it: "Bank lawyer Katrin
    /// Oort resigns", neither "Leeds names its roof for Katrin Oort" nor "Winners: Oort, Brandt" nor "Mayor Oort on her roof".
    /// </summary>
    public static bool Acts(Fact fact)
    {
        var clause = ClauseOf(fact);
        var at = clause.IndexOf(fact.Text, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var after = clause.AsSpan(at + fact.Text.Length);
        var next = new WordScanner(after);
        return Text.Words.Count(clause[..at]) <= MostBeforeActor
            && !clause.AsSpan(0, at).Contains(',')
            && after.StartsWith(" ")
            && next.Next()
            && next.Start == 1
            && (Future.Contains(Hash.OfLower(next.Word)) || !Quotes.Prepositions.Contains(Hash.OfLower(next.Word)));
    }

    /// <summary>Whether a name is not said to do anything: "Oslo is in limbo".</summary>
    public static bool IsOnlyDescribed(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Text, StringComparison.OrdinalIgnoreCase);
        var next = new WordScanner(fact.Sentence.AsSpan(Math.Max(0, at) + fact.Text.Length));
        return next.Next() && Quotes.Auxiliaries.Contains(Hash.OfLower(next.Word));
    }

    /// <summary>Whether a sentence has a figure that is above it, too.</summary>
    public static bool HasFigureOf(string sentence, string above)
    {
        var told = Figures.In(above);
        return Figures.In(sentence).Exists(figure => told.Exists(figure.IsRounded));
    }

    /// <summary>The part of the fact's sentence that has the fact: "Leeds votes" of "Leeds votes; rain in Bilbao".</summary>
    public static string ClauseOf(Fact fact)
    {
        var text = fact.Sentence;
        var at = Math.Max(0, text.IndexOf(fact.Text, StringComparison.OrdinalIgnoreCase));
        var start = ClauseEnds.Max(end => text.LastIndexOf(end, at, StringComparison.Ordinal));
        var next = ClauseEnds.Select(end => text.IndexOf(end, at, StringComparison.Ordinal)).Where(end => end >= 0);
        return text[Math.Max(0, start)..next.DefaultIfEmpty(text.Length).Min()];
    }

    /// <summary>
    /// Whether a name only says where the rest of the sentence is from: "Two hurt in Leeds fire, Kroll finds", "The agency
    /// reported two hurt", "Two were hurt, mayor Oort said on Friday", "Brandt told the agency", "according to the agency",
    /// "Kroll: Two hurt in Leeds fire".
    /// </summary>
    public static bool IsSource(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Text, StringComparison.Ordinal);
        if (at < 0)
            return false;
        if (fact.Kind == FactKind.Name && Quotes.HearerVerbs.Contains(WordBefore(fact.Sentence, at)))
            return true;
        if (Sentences.Via.Contains(WordBefore(fact.Sentence, at)))
            return true;
        if (IsAfterAccording(fact.Sentence.AsSpan(0, at)))
            return true;
        var after = fact.Sentence.AsSpan(at + fact.Text.Length);
        if (at == 0 && after.StartsWith(": "))
            return true;
        var words = new WordScanner(after);
        if (!words.Next())
            return false;
        var verb = Hash.OfLower(words.Word);
        return (fact.Kind == FactKind.Name && Sentences.Reports.Contains(verb))
            || (Quotes.Verbs.Contains(verb) && fact.Sentence.AsSpan(0, at).Contains(',') && IsEnd(words))
            || (fact.Sentence.AsSpan(0, at).TrimEnd().EndsWith(',') && !words.Next());
    }

    // "Said Monday night."
    private static bool IsEnd(WordScanner verb)
    {
        for (var count = 0; verb.Next(); count++)
        {
            if (count == MostAfterVerb)
                return false;
        }

        return true;
    }

    // "According to the Kroll agency": among the last words before the name.
    private static bool IsAfterAccording(ReadOnlySpan<char> before)
    {
        var (isAfter, since) = (false, 0);
        var words = new WordScanner(before);
        while (words.Next())
        {
            if (Quotes.According.Contains(Hash.OfLower(words.Word)))
                (isAfter, since) = (true, 0);
            else
                since++;
        }

        return isAfter && since <= MostAfterAccording;
    }

    /// <summary>Whether a name only says whose something is, or is a ticker: "Kroll's roof", "post-Kroll", "(KRL)".</summary>
    public static bool IsAside(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Text, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var after = fact.Sentence.AsSpan(at + fact.Text.Length);
        var before = fact.Sentence.AsSpan(0, at).TrimEnd();
        return before.EndsWith('(')
            || before.EndsWith('-')
            || (fact.InTitle && after.Length > 1 && Hash.Straighten(after[0]) == '\'' && after[1] == 's');
    }

    /// <summary>
    /// Whether a name only says under what circumstances the rest happened: "Gold rises amid turmoil at Kroll", "Amid the Kroll
    /// turmoil, gold rises".
    /// </summary>
    public static bool IsCircumstance(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Text, StringComparison.Ordinal);
        var words = new WordScanner(fact.Sentence.AsSpan(0, Math.Max(0, at)));
        for (var first = true; words.Next(); first = false)
        {
            var isOver = first && fact.Sentence.AsSpan(0, at).Contains(',');
            if (!isOver && Sentences.Circumstances.Contains(Hash.OfLower(words.Word)))
                return true;
        }

        return false;
    }

    private static uint WordBefore(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \"“‘'");
        return Hash.OfLower(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsSame(string word, string other)
    {
        var shorter = Math.Min(word.Length, other.Length);
        return word.Equals(other, StringComparison.OrdinalIgnoreCase)
            || word.AsSpan().CommonPrefixLength(other) >= Math.Max(FewestLetters, shorter - 1);
    }

    private static List<string> Words(string text)
    {
        var found = new List<string>();
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (words.Length >= FewestLetters || char.IsUpper(words.Word[0]))
                found.Add(words.Word.ToString());
        }

        return found;
    }
}
