using System.Collections.Frozen;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Summaries;

/// <summary>Tells the sentences of a text from what a page adds to it.</summary>
internal static class Furniture
{
    private const int LongestPhrase = 4;

    /// <summary>
    /// Whether a sentence is a link, a request, a credit or a caption: it does not end like a sentence, or has words that only
    /// those have.
    /// </summary>
    public static bool Is(Document document, int sentence) =>
        !SentenceEnd.Marks.Contains(SentenceEnd.Of(document, document.Sentences[sentence]))
        || HasItsWords(document, sentence)
        || IsCredited(document, sentence + 1);

    public static bool HasItsWords(Document document, int number)
    {
        var sentence = document.Sentences[number];
        var words = document.Vocabulary.Sentences;
        if (StartsWith(document, sentence.Start, sentence.End, words.FurnitureOpenings))
            return true;
        return HasPart(document, sentence);
    }

    /// <summary>Whether a credit ends the line of the sentence before it, which is a caption then.</summary>
    private static bool IsCredited(Document document, int number) =>
        number < document.Sentences.Count
        && document[document.Sentences[number].Start].BreaksBefore == 0
        && HasPart(document, document.Sentences[number]);

    private static bool HasPart(Document document, TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (StartsWith(document, i, sentence.End, document.Vocabulary.Sentences.FurnitureParts))
                return true;
        return false;
    }

    private static bool StartsWith(Document document, int at, int limit, FrozenSet<uint> phrases)
    {
        for (var end = at + 1; end <= Math.Min(limit, at + LongestPhrase); end++)
            if (phrases.Contains(document.Joined(at, end)))
                return true;
        return false;
    }
}
