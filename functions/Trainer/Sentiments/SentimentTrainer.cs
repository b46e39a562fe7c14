using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>
/// Multinomial logistic regression over hashed features, by AdaGrad, with features left out at random. Several copies are
/// trained, each in a different order, and their mean is kept.
/// </summary>
internal sealed class SentimentTrainer
{
    private const int Labels = SentimentModel.Labels;
    private const int Rarest = 2;

    /// <summary>The same for the examples of a teacher, which are many.</summary>
    private const int RarestTaught = 3;

    private const float Drop = 0.5f;
    private const float Rate = 0.03f;
    private const float Decay = 1e-4f;
    private const float Start = 0.1f;
    private const int Epochs = 8;
    private const int Learners = 4;

    private readonly Dictionary<uint, int> _numbers = [];
    private float[] _weights;
    private float[] _squares;

    /// <summary>How much each feature counts in the examples, by the squares of its shares.</summary>
    private readonly float[] _uses;

    /// <summary>A feature that was kept, and its weight.</summary>
    private readonly record struct Value(int Number, float Share);

    private SentimentTrainer(IEnumerable<uint> features)
    {
        foreach (var hash in features)
            _numbers[hash] = _numbers.Count;
        _weights = new float[_numbers.Count * Labels];
        _squares = new float[_weights.Length];
        _uses = new float[_numbers.Count];
    }

    /// <param name="examples">The examples, of people and of a teacher.</param>
    /// <param name="task">What is learned.</param>
    /// <param name="seed">The seed for all random choices.</param>
    public static SentimentTrainer Train(IReadOnlyList<SentimentExample> examples, SentimentTask task, int seed)
    {
        var trainer = new SentimentTrainer(
            FeaturesOf(examples.Where(e => e.Taught is null), Rarest)
                .Union(FeaturesOf(examples.Where(e => e.Taught is not null), RarestTaught))
        );
        var values = examples.Select(trainer.ValuesOf).ToArray();
        foreach (var (number, share) in values.SelectMany(v => v))
            trainer._uses[number] += share * share;
        var learned = new float[Learners][];
        Parallel.For(
            0,
            Learners,
            learner => learned[learner] = trainer.Copy().Learn(examples, values, task.HeadlineDrop, seed + (100 * learner))
        );
        for (var i = 0; i < trainer._weights.Length; i++)
            trainer._weights[i] = learned.Average(w => w[i]);
        return trainer.Keep(task.Kept);
    }

    private static IEnumerable<uint> FeaturesOf(IEnumerable<SentimentExample> examples, int rarest) =>
        examples.SelectMany(e => e.Features.Distinct()).CountBy(f => f).Where(c => c.Value >= rarest).Select(c => c.Key);

    /// <summary>A copy with the same features and weights of its own, which are 0.</summary>
    private SentimentTrainer Copy()
    {
        var copy = (SentimentTrainer)MemberwiseClone();
        (copy._weights, copy._squares) = (new float[_weights.Length], new float[_weights.Length]);
        return copy;
    }

    /// <summary>Trains from scratch; returns the weights.</summary>
    private float[] Learn(IReadOnlyList<SentimentExample> examples, Value[][] values, float headlineDrop, int seed)
    {
        var balance = Balance(examples);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var lesson = new Value[values.Max(v => v.Length)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var random = new Random(seed + epoch);
            random.Shuffle(order);
            foreach (var i in order)
            {
                var kept = 0;
                var drop = examples[i].Headline ? headlineDrop : Drop;
                foreach (var value in values[i])
                    if (random.NextSingle() >= drop)
                        lesson[kept++] = value;
                Learn(lesson.AsSpan(0, kept), examples[i], balance);
            }
        }
        return _weights;
    }

    private static float[] Balance(IReadOnlyList<SentimentExample> examples)
    {
        var counts = new float[Labels];
        foreach (var example in examples)
            counts[example.Label]++;
        return [.. counts.Select(c => MathF.Sqrt(examples.Count / (Labels * Math.Max(1, c))))];
    }

    /// <summary>The label with the largest probability.</summary>
    public static int Likeliest(float[] p) =>
        p[0] >= p[1]
            ? p[0] >= p[2]
                ? 0
                : 2
            : p[1] >= p[2]
                ? 1
                : 2;

    /// <summary>The probability of each label.</summary>
    public float[] Probabilities(SentimentExample example, double sharpness)
    {
        var p = new float[Labels];
        Score(ValuesOf(example), NormOf(example) * (float)sharpness, p);
        Softmax(p);
        return p;
    }

    private static float NormOf(SentimentExample example) => (float)SentimentModel.Norm(example.Features.Length);

    private Value[] ValuesOf(SentimentExample example)
    {
        var values = example.Features.Select((hash, i) => new Value(_numbers.GetValueOrDefault(hash, -1), ShareOf(example, i)));
        return [.. values.Where(v => v.Number >= 0)];
    }

    private static float ShareOf(SentimentExample example, int feature) =>
        feature < example.Shared ? 1f / SentimentModel.Whole : 1;

    private void Score(ReadOnlySpan<Value> values, float norm, Span<float> scores)
    {
        scores.Clear();
        foreach (var (number, share) in values)
            for (var label = 0; label < Labels; label++)
                scores[label] += norm * share * _weights[(number * Labels) + label];
    }

    private static void Softmax(Span<float> scores)
    {
        var max = Math.Max(scores[0], Math.Max(scores[1], scores[2]));
        var sum = 0f;
        foreach (ref var x in scores)
            sum += x = MathF.Exp(x - max);
        foreach (ref var x in scores)
            x /= sum;
    }

    private void Learn(ReadOnlySpan<Value> values, SentimentExample example, float[] balance)
    {
        Span<float> p = stackalloc float[Labels];
        var norm = NormOf(example);
        Score(values, norm, p);
        Softmax(p);
        var weight = 0f;
        for (var label = 0; label < Labels; label++)
            weight += norm * example.Weight * balance[label] * example.TruthOf(label);
        for (var label = 0; label < Labels; label++)
        {
            var gradient = weight * (p[label] - example.TruthOf(label));
            foreach (var (number, share) in values)
            {
                var at = (number * Labels) + label;
                var g = (share * gradient) + (Decay * _weights[at]);
                _squares[at] += g * g;
                _weights[at] -= Rate * g / (Start + MathF.Sqrt(_squares[at]));
            }
        }
    }

    /// <summary>
    /// Keeps the features that matter most: by the difference that their weights make, multiplied by the root of their use.
    /// </summary>
    private SentimentTrainer Keep(int most)
    {
        var dropped = _numbers.OrderByDescending(n => Spread(n.Value) * MathF.Sqrt(_uses[n.Value])).Skip(most);
        foreach (var (hash, _) in dropped.ToList())
            _numbers.Remove(hash);
        return this;
    }

    /// <summary>Writes the features, one byte per weight.</summary>
    public void Write(BinaryWriter writer, double sharpness)
    {
        var largest = _weights.Select(Math.Abs).OrderDescending().Skip(20).First();
        var unit = 127 / Math.Max(0.01f, largest);
        writer.Write((float)sharpness / unit);
        var rows = _numbers.OrderBy(n => n.Key).ToList();
        HashTable.WriteKeys(writer, [.. rows.Select(r => r.Key)]);
        for (var label = 0; label < Labels; label++)
            foreach (var (_, number) in rows)
                writer.Write((sbyte)Math.Clamp(Math.Round(_weights[(number * Labels) + label] * unit), -127, 127));
    }

    private float Spread(int number)
    {
        var row = _weights.AsSpan(number * Labels, Labels);
        return Math.Max(row[0], Math.Max(row[1], row[2])) - Math.Min(row[0], Math.Min(row[1], row[2]));
    }
}
