using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.Trainer.Names;
using NewsMonitor.Trainer.Vectors;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>
/// Whether a word is at home in good or in bad news, judged by its vector: a small network learned from the sentences that words
/// stand in. A word of those is judged by a network that has not seen it, as it will be with words that no training text has.
/// </summary>
internal sealed class PolarityTrainer
{
    private const int Labels = 3;
    private const int Hidden = 16;
    private const int Epochs = 6;

    /// <summary>A word that stands more often than this teaches no more.</summary>
    private const float Often = 16;

    /// <summary>A word of few sentences is taken to stand in one more of each label.</summary>
    private const float Doubt = 1;

    /// <summary>What is stored is a multiple of this many hundredths.</summary>
    private const int Step = 5;

    private readonly Dictionary<uint, float[]> _vectors = [];
    private readonly Vocabulary _vocabulary;
    private readonly int _seed;

    public PolarityTrainer(IEnumerable<(string Word, float[] Vector)> vectors, Vocabulary vocabulary, int seed)
    {
        _vocabulary = vocabulary;
        _seed = seed;
        foreach (var (word, vector) in vectors)
            _vectors.TryAdd(Hash.OfLower(word), vector);
    }

    /// <summary>The share of good less that of bad in hundredths, word by word; those without any are left out.</summary>
    public Dictionary<uint, sbyte> Run(IEnumerable<LabeledText> texts)
    {
        var networks = new CrossFittedNetworks<uint>(LessonsOf(Count(texts)), _seed, Hidden, Epochs);
        return _vectors
            .Select(v =>
                (Word: v.Key, Polarity: InSteps(networks.For(v.Key).ToArray().Average(n => Difference(n.Judge(v.Value)))))
            )
            .Where(w => w.Polarity != 0)
            .ToDictionary(w => w.Word, w => w.Polarity);
    }

    private static float Difference(float[] shares) => shares[2] - shares[0];

    private static sbyte InSteps(float difference) => (sbyte)(Step * (int)MathF.Round(100 / Step * difference));

    private List<WordLesson<uint>> LessonsOf(Dictionary<uint, float[]> counts)
    {
        var lessons = new List<WordLesson<uint>>();
        foreach (var (word, row) in counts.OrderBy(c => c.Key))
        {
            if (!_vectors.TryGetValue(word, out var vector))
                continue;
            var total = row.Sum();
            float[] shares = [.. row.Select(c => (c + Doubt) / (total + (Labels * Doubt)))];
            lessons.Add(new WordLesson<uint>(word, vector, shares, MathF.Sqrt(MathF.Min(total, Often)) / 2));
        }
        return lessons;
    }

    /// <summary>In how many sentences of each label a word stands, as if a corpus had as many of one as of another.</summary>
    private Dictionary<uint, float[]> Count(IEnumerable<LabeledText> texts)
    {
        var counts = new Dictionary<uint, float[]>();
        foreach (var corpus in texts.GroupBy(t => t.Corpus))
        {
            var size = corpus.Count();
            var sizes = corpus.CountBy(t => t.Label).ToDictionary();
            foreach (var text in corpus)
            foreach (var word in text.Words(_vocabulary))
            {
                if (!counts.TryGetValue(word, out var row))
                    counts[word] = row = new float[Labels];
                row[text.Label] += size / (float)(Labels * sizes[text.Label]);
            }
        }
        return counts;
    }
}
