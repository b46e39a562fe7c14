using System.Globalization;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>Which sentences can be shown without those around them and without their writer.</summary>
internal static class SentenceContext
{
    private const string Opening = "\"“‘«";

    /// <summary>With fewer words, what is in quotation marks is a term or a title, not a statement.</summary>
    private const int FewestQuoted = 4;

    private const int FewestTelling = 4;

    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;

    /// <summary>
    /// Whether it refers to nothing before it ("He", "But", "on that list"), is nobody's opinion without saying whose ("we", "!", a
    /// quotation without a speaker), asks nothing, and is no remark on the text ("NOTE: …") or turn to another matter ("Now, …").
    /// </summary>
    public static bool IsIndependent(string sentence)
    {
        if (
            sentence.StartsWith('(')
            || sentence.EndsWith('?')
            || sentence.EndsWith('!')
            || ReadQuotes(sentence) is not { } quotes
        )
            return false;
        var isAcronym = HasLowercase(sentence);
        var isAttributed = false;
        var before = 0u;
        var words = new WordScanner(sentence);
        while (words.Next())
        {
            var word = Hash.OfLower(words.Word);
            if (before == 0 && (IsReference(words.Word, isAcronym) || IsAside(sentence, words)))
                return false;
            if (!quotes.Units[words.Start] && (IsOfWriter(words.Word) || PointsBack(before, word, sentence, words)))
                return false;
            before = word;
            if (quotes.Units[words.Start])
                continue;
            isAttributed |= Vocabulary.Quotes.Verbs.Contains(word) || Vocabulary.Quotes.According.Contains(word);
        }

        return isAttributed || quotes.Longest < FewestQuoted;
    }

    /// <summary>
    /// Whether it tells something: it is neither the credit of a photo nor its caption, which gives the whole date, nor as short
    /// as "Kroll told the AP", and its end is not cut off.
    /// </summary>
    public static bool IsReport(string sentence) =>
        !sentence.EndsWith('…')
        && HeadlineWords.Of(sentence).Count >= FewestTelling
        && !IsFurniture(sentence)
        && !WholeDate.IsIn(sentence);

    /// <summary>Whether most of it is what someone said, which tells a view rather than what happened.</summary>
    public static bool IsMostlyQuoted(string sentence) =>
        ReadQuotes(sentence) is { } quotes && 2 * quotes.Units.Count(isQuoted => isQuoted) > sentence.Length;

    /// <summary>Whether it speaks as the writer or to the reader: "We tried 60 phones", "Update your phone".</summary>
    public static bool IsPersonal(string headline)
    {
        var quotes = ReadQuotes(headline);
        var words = new WordScanner(headline);
        while (words.Next())
        {
            if (quotes?.Units[words.Start] != true && IsOfWriter(words.Word))
                return true;
        }

        return false;
    }

    // "US" is the country; in a headline that is all in capitals, it is left open.
    private static bool IsOfWriter(ReadOnlySpan<char> word) =>
        !Capitals.IsAcronym(word)
        && (
            Vocabulary.Sentences.Writers.Contains(Hash.OfLower(word))
            || Vocabulary.Sentences.Writers.Contains(Hash.OfLower(Stem(word)))
        );

    // "IT firms" is no reference, unless all is in capitals.
    private static bool IsReference(ReadOnlySpan<char> word, bool hasAcronyms) =>
        !(hasAcronyms && Capitals.IsAcronym(word)) && Vocabulary.Sentences.References.Contains(Hash.OfLower(Stem(word)));

    // "NOTE: …" and "Now, onto …".
    private static bool IsAside(string sentence, WordScanner first)
    {
        var after = sentence.AsSpan(first.Start + first.Length);
        var word = Hash.OfLower(first.Word);
        return (after.StartsWith(":") && Vocabulary.Sentences.Remarks.Contains(word))
            || (after.StartsWith(",") && Vocabulary.Sentences.Turns.Contains(word));
    }

    // "On that list", but not "that the list" or "at that"; "in this city" may be anywhere.
    private static bool PointsBack(uint before, uint word, string sentence, WordScanner at)
    {
        if (!Vocabulary.Quotes.Prepositions.Contains(before) || !Vocabulary.Sentences.PointingInside.Contains(word))
            return false;
        var next = new WordScanner(sentence.AsSpan(at.Start + at.Length));
        return next.Next()
            && char.IsLower(next.Word[0])
            && Hash.OfLower(next.Word) is var noun
            && !Vocabulary.Dates.Spans.Contains(noun)
            && !Vocabulary.Dates.Days.Contains(noun)
            && !Vocabulary.Quotes.Determiners.Contains(noun)
            && !Vocabulary.Quotes.Auxiliaries.Contains(noun)
            && !Vocabulary.Quotes.Prepositions.Contains(noun)
            && !Vocabulary.Sentences.References.Contains(noun)
            && !Vocabulary.Sentences.Writers.Contains(noun);
    }

    private static bool HasLowercase(string text) => text.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Whether it is about what was before: "had voted", "previously", "last year", "in 1964".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="year">The year it was published in.</param>
    public static bool LooksBack(string sentence, int year)
    {
        var isPointed = false;
        var words = new WordScanner(sentence);
        while (words.Next())
        {
            var word = Hash.OfLower(words.Word);
            if (Vocabulary.Sentences.Past.Contains(word) || (isPointed && Vocabulary.Dates.Spans.Contains(word)))
                return true;
            if (IsYearBefore(words.Word, year))
                return true;
            isPointed = Vocabulary.Sentences.Over.Contains(word);
        }

        return false;
    }

    /// <summary>Whether it begins with another year: "In January 1939, the paper ...".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="year">The year it was published in.</param>
    public static bool BeginsInThePast(string sentence, int year) =>
        sentence.IndexOf(',', StringComparison.Ordinal) is > 0 and var end && LooksBackByYear(sentence[..end], year);

    private static bool LooksBackByYear(string text, int year)
    {
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (IsYearBefore(words.Word, year))
                return true;
        }

        return false;
    }

    private static bool IsYearBefore(ReadOnlySpan<char> word, int year) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1900
        && number < year;

    private static bool IsFurniture(string sentence)
    {
        using var document = Document.Read(sentence, Vocabulary);
        return document.Sentences.Index().Any(found => Furniture.HasItsWords(document, found.Index));
    }

    // "We" of "we've".
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) =>
        word.IndexOfAny('\'', '’') is > 0 and var at ? word[..at] : word;

    /// <summary>
    /// What is in quotation marks; null if a mark has no other half. Where a sentence is cut, a quotation ends that is open.
    /// </summary>
    private static Quoted? ReadQuotes(string sentence)
    {
        var quoted = new bool[sentence.Length];
        var (open, longest) = (-1, 0);
        for (var at = 0; at < sentence.Length; at++)
        {
            if (open < 0 ? IsClosing(sentence, at) : Opens(sentence, at) && sentence[at] != '"')
                return null;
            if (open < 0 && Opens(sentence, at))
                open = at;
            else if (open >= 0 && Closes(sentence, at, sentence[open]))
            {
                longest = Math.Max(longest, Words.Count(sentence[open..at]));
                quoted.AsSpan(open, at - open).Fill(true);
                open = -1;
            }
        }

        if (open < 0)
            return new Quoted(quoted, longest);
        if (!sentence.EndsWith('…'))
            return null;
        quoted.AsSpan(open).Fill(true);
        return new Quoted(quoted, Math.Max(longest, Words.Count(sentence[open..])));
    }

    private static bool Opens(string sentence, int at) =>
        Opening.Contains(sentence[at], StringComparison.Ordinal) && (at == 0 || !char.IsLetterOrDigit(sentence[at - 1]));

    private static bool Closes(string sentence, int at, char opening) =>
        opening switch
        {
            '“' => sentence[at] == '”',
            '«' => sentence[at] == '»',
            '‘' => sentence[at] == '’' && (at + 1 == sentence.Length || !char.IsLetter(sentence[at + 1])),
            _ => sentence[at] == '"',
        };

    // A straight mark after a letter or a full stop belongs to a quotation that began before the sentence.
    private static bool IsClosing(string sentence, int at) =>
        sentence[at] is '”' or '»'
        || (sentence[at] == '"' && at > 0 && !char.IsWhiteSpace(sentence[at - 1]) && !Opens(sentence, at));

    /// <param name="Units">Of each UTF-16 code unit, whether it is in quotation marks.</param>
    /// <param name="Longest">The words of the longest quotation.</param>
    private sealed record Quoted(bool[] Units, int Longest);
}
