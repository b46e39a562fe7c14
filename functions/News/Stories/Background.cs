using System.Collections.Frozen;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>What a sentence only mentions to say who or what is meant, or what was before its news.</summary>
internal static class Background
{
    private const string Marks = ",;:—–";

    private static readonly SentenceWords Sentences = KnownLanguages.Default.Vocabulary.Sentences;

    /// <summary>
    /// Whether a fact is in parentheses, in a relative clause ("the bar where 40 died"), or in a sentence of a text after a word
    /// such as "after" ("The vote came after Kroll resigned"). A headline puts its news there: "Gold rises after Kroll resigns".
    /// </summary>
    public static bool Has(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Text, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var before = fact.Sentence.AsSpan(0, at);
        if (before.LastIndexOf('(') > before.LastIndexOf(')'))
            return true;
        var clause = before[(before.LastIndexOfAny(Marks) + 1)..];
        return HasAny(clause, Sentences.Relatives) || (!fact.InTitle && HasAny(clause, Sentences.Preceding));
    }

    /// <summary>Whether a person in a text is one of many, as "a" or "an" after the name says: "Katrin Oort, a farmer".</summary>
    public static bool IsBystander(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Text, StringComparison.Ordinal);
        if (fact.Kind != FactKind.Person || fact.InTitle || at < 0)
            return false;
        var after = fact.Sentence.AsSpan(at + fact.Text.Length);
        var words = new WordScanner(after);
        return after.StartsWith(", ") && words.Next() && Sentences.Indefinite.Contains(Hash.OfLower(words.Word));
    }

    /// <summary>Whether a sentence is about a poll or a study, which tells another matter than the event it is about.</summary>
    public static bool IsOfSurvey(string sentence) => HasAny(sentence, Sentences.Surveys);

    private static bool HasAny(ReadOnlySpan<char> text, FrozenSet<uint> cues)
    {
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (cues.Contains(Hash.OfLower(words.Word)))
                return true;
        }

        return false;
    }
}
