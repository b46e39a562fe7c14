namespace NewsMonitor.Analyzer.Text;

/// <summary>What the capital letters of a sentence say.</summary>
internal static class LetterCase
{
    /// <summary>Words of at least this length have a capital letter in Title Case.</summary>
    private const int LongWord = 5;

    /// <summary>A sentence of fewer words may be a name as a whole.</summary>
    private const int FewestWords = 4;
    private const double MostUpper = 0.8;
    private const double FewestCapitals = 0.6;

    /// <summary>Whether every long word has a capital letter, and most words have one, but few are in CAPITALS.</summary>
    public static bool IsTitleCase(Document document, TokenRange sentence)
    {
        int words = 0,
            upper = 0,
            capitals = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            ref readonly var token = ref document[i];
            if (token.Kind != TokenKind.Word || token.Length < 2)
                continue;
            if (token.Casing == Casing.Lower && token.Length >= LongWord)
                return false;
            words++;
            upper += token.Casing == Casing.Upper ? 1 : 0;
            capitals += token.IsCapitalized ? 1 : 0;
        }
        return words >= FewestWords && upper < words * MostUpper && capitals >= words * FewestCapitals;
    }

    /// <summary>Whether a long word has none, so that a capital letter inside the sentence is that of a name.</summary>
    public static bool IsPlain(Document document, TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (document[i].Casing == Casing.Lower && document[i].Length >= LongWord)
                return true;
        return false;
    }
}
