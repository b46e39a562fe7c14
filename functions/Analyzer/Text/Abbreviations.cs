using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Words with a period of their own, and which of them never end a sentence.</summary>
internal sealed class Abbreviations(TokenWords words)
{
    private const int LongestFirstName = 40;

    /// <summary>
    /// Whether the period after this word is part of it: a known abbreviation, letters with inner periods, or an initial.
    /// </summary>
    public bool TakesPeriod(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length == 1)
            return char.IsUpper(word[0])
                && !EndsText(text, end + 1)
                && (!words.SingleLetters.Contains(Hash.Of(word)) || IsInitial(text, start, end + 1));
        if (word.Length > 6)
            return false;
        if (word.Length >= 3 && word[^2] == '.')
            return true;
        var lower = Hash.OfLower(word);
        if (words.AbbreviationsInsideSentences.Contains(lower))
            return !EndsText(text, end + 1)
                && (char.IsUpper(word[0]) || words.AbbreviationsBeforeCapitals.Contains(lower) || !StartsCapital(text, end + 1));
        return words.Abbreviations.Contains(lower) && char.IsUpper(word[0]) && !IsWordBeforeCapital(text, word, end + 1);
    }

    /// <summary>"Gov. Cuomo": the sentence continues.</summary>
    public bool GoesOn(uint lowerWithoutPeriod) => words.AbbreviationsInsideSentences.Contains(lowerWithoutPeriod);

    /// <summary>"Sun" and "Miss" are words too: their period ends a sentence when a capital follows.</summary>
    private bool IsWordBeforeCapital(string text, ReadOnlySpan<char> word, int after) =>
        words.AbbreviationsLikeWords.Contains(Hash.Of(word)) && (EndsText(text, after) || StartsCapital(text, after));

    /// <summary>"Jeffrey I. Shinder", but neither "World War I. Germany" nor "So did I. The": whether it stands in a name.</summary>
    private bool IsInitial(string text, int start, int after)
    {
        var first = start - 1;
        while (first > 0 && start - first <= LongestFirstName && Tokenizer.IsWordPart(text[first - 1]))
            first--;
        if (first < 0 || start - first < 3 || text[start - 1] != ' ' || !char.IsUpper(text[first]) || !StartsCapital(text, after))
            return false;
        while (text[after] == ' ')
            after++;
        var end = after;
        while (end < text.Length && end - after <= LongestFirstName && Tokenizer.IsWordPart(text[end]))
            end++;
        return !words.Numbered.Contains(Hash.OfLower(text.AsSpan(first, start - 1 - first)))
            && !words.SentenceStarters.Contains(Hash.OfLower(text.AsSpan(after, end - after)));
    }

    private static bool EndsText(string text, int at)
    {
        for (var i = at; i < text.Length && i < at + 3; i++)
            if (text[i] is '\n' or '\r')
                return true;
            else if (!char.IsWhiteSpace(text[i]))
                return false;
        return at >= text.Length;
    }

    private static bool StartsCapital(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && char.IsUpper(text[at]);
    }
}
