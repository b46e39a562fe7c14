namespace NewsMonitor.Analyzer.Text;

/// <summary>Tweets that a page embeds: their words, and below them "— Ann Lee (@annlee) December 22, 2014".</summary>
internal static class Tweets
{
    /// <summary>A tweet has at most so many sentences.</summary>
    private const int Longest = 8;

    /// <summary>How far behind the handle the year is, at most.</summary>
    private const int LongestDate = 6;

    /// <summary>Whether a sentence is in an embedded tweet, or says who wrote one.</summary>
    public static bool Have(Document document, int number)
    {
        var sentences = document.Sentences;
        for (var next = number; next < Math.Min(sentences.Count, number + Longest); next++)
            if (IsSignature(document, sentences[next]))
                return next == number || IsWrittenAbove(document, number, next);
        return false;
    }

    /// <summary>Whether a sentence says who wrote a tweet and when.</summary>
    public static bool IsSignature(Document document, TokenRange sentence)
    {
        if (document.TextOf(document[sentence.Start]) is not ("—" or "–" or "-" or "--"))
            return false;
        for (var i = sentence.Start + 1; i < sentence.End; i++)
            if (document[i].Kind == TokenKind.Handle && document.Text[document[i].Start] == '@')
                return HasDate(document, i + 1, Math.Min(sentence.End, i + LongestDate));
        return false;
    }

    private static bool HasDate(Document document, int first, int end)
    {
        var isMonth = false;
        for (var i = first; i < end; i++)
            if (document.Vocabulary.Dates.Months.Contains(document[i].Lower))
                isMonth = true;
            else if (isMonth && document[i] is { Kind: TokenKind.Number, Length: 4 })
                return true;
        return false;
    }

    /// <summary>
    /// Whether a sentence is in the paragraph above a signature, or above that in one that does not end like a sentence.
    /// </summary>
    private static bool IsWrittenAbove(Document document, int number, int signature)
    {
        for (var at = signature - 1; at >= number; at--)
        {
            var starts = document[document.Sentences[at + 1].Start].BreaksBefore > 0;
            if (starts && at + 1 < signature && SentenceEnd.Marks.Contains(SentenceEnd.Of(document, document.Sentences[at])))
                return false;
        }
        return number >= Heading.Count(document);
    }
}
