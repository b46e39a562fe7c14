using System.Collections.Frozen;
using NewsMonitor.Analyzer.Languages;

namespace NewsMonitor.News.Stories;

/// <summary>
/// How often words are in any news: the language's list <c>common-words.txt</c>. Among a hundred headlines, two with "how" and
/// "are" have nothing in common, although no others have these words.
/// </summary>
internal static class CommonWords
{
    /// <summary>Words that are more often in news than once in 10,000 words are common: "charged", "death", "three".</summary>
    private const double Common = 1e-4;

    private static readonly FrozenDictionary<uint, double> Rates = KnownLanguages
        .Default.Vocabulary.Sentences.Common.GroupBy(common => WordStem.Hash(common.Word), common => common.Rate)
        .ToFrozenDictionary(stem => stem.Key, stem => stem.Sum());

    /// <summary>Whether a word is common in any news.</summary>
    /// <param name="stem">Its stem.</param>
    public static bool IsCommon(uint stem) => RateOf(stem) >= Common;

    /// <summary>The share of the words of news that a stem is, 0 to 1; 0 if it is rare or unknown.</summary>
    public static double RateOf(uint stem) => Rates.GetValueOrDefault(stem);
}
