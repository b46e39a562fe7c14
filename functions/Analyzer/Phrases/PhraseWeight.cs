using NewsMonitor.Analyzer.Lexicons;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>
/// How relevant a phrase is to its text: a sum of weights, set close to those that logistic regression finds on phrases that
/// people chose.
/// </summary>
internal static class PhraseWeight
{
    private const double Frequency = 1.5;
    private const double OnlyInLonger = -2;
    private const double HeadlineAndBody = 1;
    private const double Early = 1;
    private const double Spread = 0.8;
    private const double Rarity = 1.5;
    private const double MaybeVerb = -1.1;
    private const double MaybeAdjective = -0.8;
    private const double BeginsWithAdjective = -0.5;
    private const double ThreeWords = -1;
    private const double Name = 2;
    private const double NameOfOneWord = -0.6;
    private const double Place = -0.3;
    private const double Capitals = -0.8;

    /// <summary>So many sentences later, a phrase is half as early.</summary>
    private const double Halving = 3;

    /// <param name="candidate">The phrase.</param>
    /// <param name="headline">The number of sentences of the headline.</param>
    /// <param name="sentences">The number of sentences.</param>
    public static double Calculate(in PhraseCandidate candidate, int headline, int sentences)
    {
        var weight = Frequency * Math.Log2(1 + candidate.Alone);
        weight += Early / (1 + (Math.Max(0, candidate.FirstSentence - headline) / Halving));
        weight += Spread * (candidate.LastSentence - candidate.FirstSentence) / Math.Max(1, sentences - 1);
        weight += candidate.Alone == 0 ? OnlyInLonger : 0;
        weight += candidate is { InHeadline: true, InBody: true } ? HeadlineAndBody : 0;
        weight += candidate.IsUpper ? Capitals : 0;
        return weight + (candidate.IsName ? OfName(candidate) : OfNoun(candidate));
    }

    private static double OfName(in PhraseCandidate candidate) =>
        Name + (candidate.Words == 1 ? NameOfOneWord : 0) + (candidate.IsPlace ? Place : 0);

    private static double OfNoun(in PhraseCandidate candidate)
    {
        var weight = Rarity * candidate.Rarity;
        if (candidate.Words > 2)
            weight += ThreeWords;
        if ((candidate.FirstWord & (WordFlags.Adjective | WordFlags.Noun)) == WordFlags.Adjective)
            weight += BeginsWithAdjective;
        if (candidate.Words > 1)
            return weight;
        if ((candidate.FirstWord & WordFlags.Verb) != 0)
            weight += MaybeVerb;
        return (candidate.FirstWord & WordFlags.Adjective) != 0 ? weight + MaybeAdjective : weight;
    }
}
