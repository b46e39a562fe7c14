using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Trainer.Tone;

/// <summary>Multinomial logistic regression over hashed features, by AdaGrad, with features left out at random.</summary>
internal sealed class ToneTrainer
{
    private const int Labels = 3;
    private const int Rarest = 2;
    private const float Drop = 0.5f;
    private const float Rate = 0.03f;
    private const float Decay = 1e-4f;
    private const int Epochs = 8;

    private readonly Dictionary<uint, int> _numbers = [];
    private float[] _weights = [];
    private float[] _squares = [];

    public static ToneTrainer Train(IReadOnlyList<ToneExample> examples, int seed)
    {
        var trainer = new ToneTrainer();
        foreach (var (hash, _) in examples.SelectMany(e => e.Features.Distinct()).CountBy(f => f).Where(c => c.Value >= Rarest))
            trainer._numbers[hash] = trainer._numbers.Count;
        trainer._weights = new float[trainer._numbers.Count * Labels];
        trainer._squares = new float[trainer._weights.Length];
        var numbered = examples.Select(e => e.Features.Select(f => trainer._numbers.GetValueOrDefault(f, -1)).Where(n => n >= 0).ToArray()).ToArray();
        var balance = Balance(examples);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var random = new Random(seed + epoch);
            random.Shuffle(order);
            foreach (var i in order)
                trainer.Learn([.. numbered[i].Where(_ => random.NextSingle() >= Drop)], examples[i].Label, examples[i].Weight * balance[examples[i].Label]);
        }
        return trainer;
    }

    private static float[] Balance(IReadOnlyList<ToneExample> examples)
    {
        var counts = new float[Labels];
        foreach (var example in examples)
            counts[example.Label]++;
        return [.. counts.Select(c => MathF.Sqrt(examples.Count / (Labels * Math.Max(1, c))))];
    }

    public int Judge(ToneExample example)
    {
        Span<float> p = stackalloc float[Labels];
        Score([.. example.Features.Select(f => _numbers.GetValueOrDefault(f, -1)).Where(n => n >= 0)], p);
        return p[0] >= p[1] ? p[0] >= p[2] ? 0 : 2 : p[1] >= p[2] ? 1 : 2;
    }

    private void Score(int[] features, Span<float> scores)
    {
        scores.Clear();
        foreach (var f in features)
            for (var label = 0; label < Labels; label++)
                scores[label] += _weights[(f * Labels) + label];
    }

    private void Learn(int[] features, int truth, float weight)
    {
        Span<float> p = stackalloc float[Labels];
        Score(features, p);
        var max = Math.Max(p[0], Math.Max(p[1], p[2]));
        var sum = 0f;
        foreach (ref var x in p)
            sum += x = MathF.Exp(x - max);
        for (var label = 0; label < Labels; label++)
        {
            var gradient = weight * ((p[label] / sum) - (label == truth ? 1 : 0));
            foreach (var f in features)
            {
                var at = (f * Labels) + label;
                var g = gradient + (Decay * _weights[at]);
                _squares[at] += g * g;
                _weights[at] -= Rate * g / (0.1f + MathF.Sqrt(_squares[at]));
            }
        }
    }

    public void Write(BinaryWriter writer, int kept, float sharpness)
    {
        var largest = _numbers.Values.SelectMany(n => Enumerable.Range(0, Labels).Select(l => Math.Abs(_weights[(n * Labels) + l]))).OrderDescending().Skip(20).First();
        var unit = 127 / Math.Max(0.01f, largest);
        writer.Write(sharpness / unit);
        var rows = _numbers.OrderByDescending(n => Spread(n.Value)).Take(kept).OrderBy(n => n.Key).ToList();
        HashTable.WriteKeys(writer, [.. rows.Select(r => r.Key)]);
        for (var label = 0; label < Labels; label++)
            foreach (var (_, number) in rows)
                writer.Write((sbyte)Math.Clamp(Math.Round(_weights[(number * Labels) + label] * unit), -127, 127));
    }

    private float Spread(int number)
    {
        var (a, b, c) = (_weights[number * Labels], _weights[(number * Labels) + 1], _weights[(number * Labels) + 2]);
        return Math.Max(a, Math.Max(b, c)) - Math.Min(a, Math.Min(b, c));
    }
}
