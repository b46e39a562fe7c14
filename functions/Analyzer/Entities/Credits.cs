using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>The journalists below an article are not in the news: "(Reporting by Ann Lee in Oslo; Editing by Bo Berg)".</summary>
internal static class Credits
{
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
        if (PhraseLists.StartsWith(document, first, sentence.End, words.CreditOpenings))
            return !HasVerb(document, first + 1, sentence.End);
        return PhraseLists.HasPart(document, sentence, words.CreditParts);
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
}
