using System.Collections.Frozen;
using NewsMonitor.Analyzer.Languages;

namespace NewsMonitor.News.Stories;

/// <summary>
/// How often words are in any news: the language's list <c>common-words.txt</c>. Among a hundred headlines, two with "how" and
/// "are" have nothing in common, although no others have these words.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenDictionary<uint, double> Rates = KnownLanguages
        .Default.Vocabulary.Sentences.Common.GroupBy(common => WordStem.Hash(common.Word), common => common.Rate)
        .ToFrozenDictionary(stem => stem.Key, stem => stem.Sum());

    /// <summary>The share of the words of news that a stem is, 0 to 1; 0 if it is rare or unknown.</summary>
    public static double RateOf(uint stem) => Rates.GetValueOrDefault(stem);
}
