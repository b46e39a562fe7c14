using System.Collections.Frozen;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>The journalists below an article are not in the news: "(Reporting by Ann Lee in Oslo; Editing by Bo Berg)".</summary>
internal static class Credits
{
    private const int LongestPhrase = 4;

    /// <summary>Removes the names in credits; they must be in reading order.</summary>
    public static void Remove(Document document, List<EntitySpan> spans)
    {
        var (sentence, isCredit) = (-1, false);
        spans.RemoveAll(span =>
        {
            if (document.SentenceOf(span.First) is var next && next != sentence)
                (sentence, isCredit) = (next, Is(document, document.Sentences[next]));
            return isCredit;
        });
    }

    private static bool Is(Document document, TokenRange sentence)
    {
        var words = document.Vocabulary.Sentences;
        var first = sentence.Start;
        while (first < sentence.End - 1 && document[first].Kind == TokenKind.Punctuation)
            first++;
        if (StartsWith(document, first, sentence.End, words.CreditOpenings))
            return !HasVerb(document, first + 1, sentence.End);
        for (var i = sentence.Start; i < sentence.End; i++)
            if (StartsWith(document, i, sentence.End, words.CreditParts))
                return true;
        return false;
    }

    /// <summary>"Reporting by ProPublica showed …" is a sentence.</summary>
    private static bool HasVerb(Document document, int first, int end)
    {
        var words = document.Vocabulary;
        for (var i = first; i < end; i++)
            if (
                document[i].Casing == Casing.Lower
                && (
                    words.Quotes.Auxiliaries.Contains(document[i].Lower)
                    || words.Names.PastVerbs.Contains(document[i].Lower)
                    || Endings.Match(document.TextOf(document[i]), words.Phrases.PastEndings)
                )
            )
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
