namespace NewsMonitor.Analyzer.Phrases;

/// <summary>How relevant a phrase is to its text.</summary>
internal static class PhraseWeight
{
    private const double Everyday = 2;
    private const double NameRarity = 11;
    private const double Early = 1.2;
    private const double Slope = 3;
    private const double Name = 1.25;
    private const double Repeated = 1.3;

    /// <summary>For each word after the first, in a phrase that occurs once.</summary>
    private const double OnceOnly = 0.8;

    public static double Calculate(in PhraseCandidate candidate)
    {
        var frequency = Math.Log2(1 + candidate.Count) * Math.Sqrt(Math.Log2(1 + candidate.Sentences));
        var rarity = Everyday + (candidate.IsName ? Math.Max(NameRarity, candidate.Rarity) : candidate.Rarity);
        var place = 1 + (Early / (1 + (candidate.Sentence / Slope)));
        return frequency * rarity * place * FormOf(candidate);
    }

    private static double FormOf(in PhraseCandidate candidate)
    {
        if (candidate.IsName)
            return Name;
        if (candidate.Words == 1)
            return 1;
        if (candidate.Count > 1)
            return Repeated;
        return candidate.Words == 2 ? OnceOnly : OnceOnly * OnceOnly;
    }
}
