using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.News.Versions;

/// <summary>Compares a sentence with its later version word by word.</summary>
/// <param name="names">The words that the earlier text has with a capital inside sentences.</param>
/// <param name="laterNames">Those of the later text.</param>
internal sealed class SentenceComparison(HashSet<string> names, HashSet<string> laterNames)
{
    /// <summary>Longer differences are a new wording.</summary>
    private const int LongestDifference = 5;

    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;

    public IEnumerable<TextChange> Changes(WordTokens was, WordTokens now)
    {
        foreach (var difference in WordDifference.Find(was, now))
            if ((Quote(difference, was, now) ?? Figure(difference, was, now) ?? Name(difference, was, now)) is { } change)
                yield return change;
    }

    private static TextChange? Quote(WordDifference difference, WordTokens was, WordTokens now) =>
        was.QuoteAt(difference.Was.Place(was)) is { Length: > 0 } old
        && now.QuoteAt(difference.Now.Place(now)) is { Length: > 0 } later
        && old != later
            ? new(ChangeKind.Quote, old, later)
            : null;

    private static TextChange? Figure(WordDifference difference, WordTokens was, WordTokens now)
    {
        if (!IsShort(difference) || !HasFigure(was, difference.Was) || !HasFigure(now, difference.Now))
            return null;
        var last = difference.Now.Last;
        // What is counted: "15 dead".
        if (last + 1 < now.Count && difference.IsFollowed && char.IsLower(now[last + 1][0]))
            last++;
        return new(
            ChangeKind.Figure,
            was.Between(difference.Was.First, difference.Was.Last),
            now.Between(difference.Now.First, last)
        );
    }

    private TextChange? Name(WordDifference difference, WordTokens was, WordTokens now)
    {
        if (!IsShort(difference) || !HasName(was, difference.Was, names) || !HasName(now, difference.Now, laterNames))
            return null;
        var (before, after) = (0, 0);
        while (IsNameBefore(was, difference.Was, before) && IsNameBefore(now, difference.Now, before))
            before++;
        while (IsNameAfter(was, difference.Was, after) && IsNameAfter(now, difference.Now, after))
            after++;
        return new(
            ChangeKind.Name,
            was.Between(difference.Was.First - before, difference.Was.Last + after),
            now.Between(difference.Now.First - before, difference.Now.Last + after)
        );
    }

    private static bool IsShort(WordDifference difference) =>
        difference is { Was.Length: > 0 and <= LongestDifference, Now.Length: > 0 and <= LongestDifference };

    private static bool HasFigure(WordTokens sentence, WordRange range)
    {
        for (var word = range.First; word <= range.Last; word++)
        {
            if (
                sentence[word].ContainsAnyInRange('0', '9')
                || (Vocabulary.Numbers.Values.TryGetValue(Hash.OfLower(sentence[word]), out var value) && value > 1)
            )
                return true;
        }

        return false;
    }

    private static bool HasName(WordTokens sentence, WordRange range, HashSet<string> names)
    {
        for (var word = range.First; word <= range.Last; word++)
        {
            if (sentence.IsCapitalized(word) && (IsClearly(sentence, word) || names.Contains(sentence[word].ToString())))
                return true;
        }

        return false;
    }

    // A headline may have a capital in every word, and each sentence has one at its start: "Jon Smith", but not "The Mayor".
    private static bool IsClearly(WordTokens sentence, int word)
    {
        if (sentence.IsTitle || word > 0)
            return !sentence.IsTitle;
        return sentence.Count > 1
            && sentence.IsCapitalized(1)
            && IsJoined(sentence, 0)
            && !Vocabulary.Quotes.Determiners.Contains(Hash.OfLower(sentence[0]));
    }

    private static bool IsNameBefore(WordTokens sentence, WordRange range, int distance) =>
        range.First - distance - 1 is >= 0 and var word
        && sentence.IsCapitalized(word)
        && IsJoined(sentence, word)
        && (word > 0 || sentence.IsCapitalized(word + 1));

    private static bool IsNameAfter(WordTokens sentence, WordRange range, int distance) =>
        range.Last + distance + 1 is var word
        && word < sentence.Count
        && sentence.IsCapitalized(word)
        && IsJoined(sentence, word - 1);

    // Nothing but a space between a word and the next one.
    private static bool IsJoined(WordTokens sentence, int word) =>
        sentence.Words[word + 1].Start - sentence.Words[word].Start - sentence.Words[word].Length == 1;
}
