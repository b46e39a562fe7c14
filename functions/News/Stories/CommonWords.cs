using System.Collections.Frozen;
using System.Globalization;

namespace NewsMonitor.News.Stories;

/// <summary>
/// How often the words of a language are in any news: the file <c>common-words.txt</c>. Among a hundred headlines, two with "how"
/// and "are" have nothing in common, although no others have these words. Languages without a list are not known.
/// </summary>
internal static class CommonWords
{
    private const double Words = 10_000;

    private static readonly FrozenDictionary<uint, double> Rates = Read()
        .GroupBy(word => word.Stem, word => word.Rate)
        .ToFrozenDictionary(stem => stem.Key, stem => stem.Sum());

    /// <summary>The share of the words of news that a stem is, 0 to 1; 0 if it is rare or unknown.</summary>
    public static double RateOf(uint stem) => Rates.GetValueOrDefault(stem);

    private static IEnumerable<(uint Stem, double Rate)> Read()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ');
            var rate = double.Parse(words[0], CultureInfo.InvariantCulture) / Words;
            foreach (var word in words[1..])
                yield return (WordStem.Hash(word), rate);
        }
    }
}
