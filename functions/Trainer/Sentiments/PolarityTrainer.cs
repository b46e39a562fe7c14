using NewsMonitor.Analyzer.Words;
using NewsMonitor.Trainer.Vectors;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>
/// Predicts from a word's vector whether it belongs to good or bad news, with a small network trained on sentences with
/// sentiment. Each of their words is judged by a network that has not seen it, as words outside the training text are.
/// </summary>
internal sealed class PolarityTrainer
{
    private const int Labels = 3;
    private const int Hidden = 16;
    private const int Epochs = 6;

    /// <summary>The maximum weight of a word; more frequent words count the same.</summary>
    private const float Often = 16;

    /// <summary>Sentences added to each label, so that words with few sentences are not extreme.</summary>
    private const float Doubt = 1;

    /// <summary>Stored values are multiples of this many hundredths.</summary>
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

    /// <summary>The share of good minus that of bad sentences in hundredths, by word; zeroes are left out.</summary>
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

    /// <summary>
    /// The number of sentences of each label that contain a word, as if each corpus had equally many of each label.
    /// </summary>
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
