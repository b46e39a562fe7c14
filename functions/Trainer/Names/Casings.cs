using NewsMonitor.Analyzer.Words;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Names;

/// <summary>Adds copies of some sentences in the style of headlines: In Title Case, and IN CAPITALS.</summary>
internal sealed class Casings(WordLists lists)
{
    private readonly HashSet<string> _small = [.. lists.Rows("title-case-small-words").SelectMany(row => row.Fields)];

    public List<LabeledSentence> Add(IReadOnlyList<LabeledSentence> sentences, int seed)
    {
        var random = new Random(seed);
        var all = sentences.ToList();
        foreach (var sentence in sentences)
        {
            var draw = random.NextDouble();
            if (sentence.Words.Length is < 4 or > 25 || draw > 0.14)
                continue;
            var words = sentence.Words.Select((w, i) => draw < 0.07 ? w.ToUpperInvariant() : Title(w, i)).ToArray();
            all.Add(
                new LabeledSentence(words, sentence.Tags)
                {
                    Allowed = sentence.Allowed,
                    Corpus = sentence.Corpus,
                    Document = sentence.Document,
                }
            );
        }
        return all;
    }

    private string Title(string word, int at) =>
        (at > 0 && _small.Contains(word)) || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
