using NewsMonitor.Analyzer.Languages;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>Headlines of texts that serve readers and report nothing: guides, bets, tips, rumors of products.</summary>
internal static class ServiceHeadline
{
    private const int LeastWeight = 2;

    // By the first word of the phrase.
    private static readonly ILookup<uint, (int Weight, uint[] Phrase)> Phrases = KnownLanguages
        .Default.Vocabulary.Notices.Services.Select(service => (service.Weight, Phrase: WordHashes.Of(service.Phrase)))
        .ToLookup(service => service.Phrase[0]);

    /// <summary>Whether it has the words of one: "Kroll vs. Brandt: Odds and picks", "How to watch the final".</summary>
    public static bool Is(string headline)
    {
        var words = WordHashes.Of(headline).AsSpan();
        var found = new HashSet<uint[]>();
        var weight = 0;
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (own, phrase) in Phrases[words[at]])
                weight += words[at..].StartsWith(phrase) && found.Add(phrase) ? own : 0;
        }

        return weight >= LeastWeight;
    }
}
