namespace NewsMonitor.Analyzer.Text;

/// <summary>The headline of a text: a short first line without a period, or in title case, with more text below it.</summary>
internal static class Heading
{
    private const int MostTokens = 40;
    private const string Periods = ".。";

    /// <summary>The number of sentences that the headline consists of; 0 if the text has none.</summary>
    public static int Count(Document document)
    {
        var sentences = document.Sentences;
        for (var s = 1; s < sentences.Count && sentences[s].Start <= MostTokens; s++)
            if (document[sentences[s].Start].BreaksBefore > 0)
                return EndsWithPeriod(document, sentences[s - 1]) && !IsTitleCase(document, sentences[s].Start) ? 0 : s;
        return 0;
    }

    private static bool EndsWithPeriod(Document document, TokenRange sentence) =>
        Periods.Contains(SentenceEnd.Of(document, sentence)) && document[sentence.End - 1].Length == 1;

    /// <summary>"Voters Reject Tax. Again.": every long word before a token has a capital letter.</summary>
    private static bool IsTitleCase(Document document, int end)
    {
        if (LetterCase.IsPlain(document, new TokenRange(0, end)))
            return false;
        var capitals = 0;
        for (var i = 0; i < end; i++)
            capitals += document[i].IsCapitalized ? 1 : 0;
        return capitals > end / 2;
    }
}
