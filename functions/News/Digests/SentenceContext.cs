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
    /// Whether it refers to nothing before it ("He", "But"), is nobody's opinion without saying whose ("we", "!", a quotation
    /// without a speaker), and asks nothing.
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
        var isFirst = true;
        var isAttributed = false;
        var words = new WordScanner(sentence);
        while (words.Next())
        {
            var word = Hash.OfLower(words.Word);
            if (isFirst && Vocabulary.Sentences.References.Contains(Hash.OfLower(Stem(words.Word))))
                return false;
            isFirst = false;
            if (quotes.Units[words.Start])
                continue;
            if (IsOfWriter(words.Word))
                return false;
            isAttributed |= Vocabulary.Quotes.Verbs.Contains(word) || Vocabulary.Quotes.According.Contains(word);
        }

        return isAttributed || quotes.Longest < FewestQuoted;
    }

    /// <summary>
    /// Whether it tells something: it is neither the caption or the credit of a photo nor as short as "Kroll told the AP", and
    /// its end is not cut off.
    /// </summary>
    public static bool IsReport(string sentence) =>
        !sentence.EndsWith('…') && HeadlineWords.Of(sentence).Count >= FewestTelling && !IsFurniture(sentence);

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

    private static bool IsOfWriter(ReadOnlySpan<char> word) =>
        Vocabulary.Sentences.Writers.Contains(Hash.OfLower(word))
        || Vocabulary.Sentences.Writers.Contains(Hash.OfLower(Stem(word)));

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
            if (
                words.Length == 4
                && int.TryParse(words.Word, CultureInfo.InvariantCulture, out var number)
                && number >= 1900
                && number < year
            )
                return true;
            isPointed = Vocabulary.Sentences.Over.Contains(word);
        }

        return false;
    }

    private static bool IsFurniture(string sentence)
    {
        using var document = Document.Read(sentence, Vocabulary);
        return document.Sentences.Index().Any(found => Furniture.HasItsWords(document, found.Index));
    }

    // "We" of "we've".
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) =>
        word.IndexOfAny('\'', '’') is > 0 and var at ? word[..at] : word;

    /// <summary>What is in quotation marks; null if a mark has no other half.</summary>
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

        return open < 0 ? new Quoted(quoted, longest) : null;
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
