namespace NewsMonitor.Analyzer.Text;

/// <summary>The headline of a text: a short first line without a period, with more text below it.</summary>
internal static class Heading
{
    private const int MostTokens = 40;
    private const string Periods = ".…。";

    /// <summary>The number of sentences that the headline consists of; 0 if the text has none.</summary>
    public static int Count(Document document)
    {
        var sentences = document.Sentences;
        for (var s = 1; s < sentences.Count && sentences[s].Start <= MostTokens; s++)
            if (document[sentences[s].Start].BreaksBefore > 0)
                return Periods.Contains(SentenceEnd.Of(document, sentences[s - 1])) ? 0 : s;
        return 0;
    }
}
