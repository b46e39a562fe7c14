using System.Numerics;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Trainer.Names;

/// <summary>A linear-chain conditional random field, trained by AdaGrad on the examples in a seeded order.</summary>
internal sealed class CrfTrainer
{
    private const int Row = 24;
    private const float Rate = 0.06f;
    private const float Decay = 2e-6f;

    /// <summary>The error below which a token does not cause an update.</summary>
    private const float Enough = 0.02f;

    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitionSquares = new float[Tags.Count * Tags.Count];
    private readonly Marginals _model = new();
    private readonly Marginals _truth = new();

    private readonly bool _fixedTransitions;

    /// <param name="features">The number of features.</param>
    /// <param name="transitions"> Fixed scores of transitions between tags; null to learn them. </param>
    public CrfTrainer(int features, float[]? transitions = null)
    {
        _weights = new float[features * Row];
        _squares = new float[features * Row];
        _fixedTransitions = transitions is not null;
        Transitions = transitions ?? new float[Tags.Count * Tags.Count];
    }

    private CrfTrainer(CrfTrainer other)
    {
        _weights = [.. other._weights];
        _squares = [.. other._squares];
        _transitionSquares = [.. other._transitionSquares];
        _fixedTransitions = other._fixedTransitions;
        Transitions = [.. other.Transitions];
    }

    public float[] Transitions { get; }

    public ReadOnlySpan<float> WeightsOf(int feature) => _weights.AsSpan(feature * Row, Tags.Count);

    public void Train(IReadOnlyList<Example> examples, int epochs, int seed, float drop)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var random = new Random(seed + epoch);
            random.Shuffle(order);
            foreach (var i in order)
                Learn(drop > 0 ? Thin(examples[i], random, drop) : examples[i]);
        }
    }

    /// <summary>
    /// Trains several copies for one more round, each in a different order, and keeps the mean of their weights.
    /// </summary>
    public void Settle(IReadOnlyList<Example> examples, int copies, int seed, float drop)
    {
        var settled = new CrfTrainer[copies];
        Parallel.For(
            0,
            copies,
            copy =>
            {
                settled[copy] = new CrfTrainer(this);
                settled[copy].Train(examples, 1, seed + copy, drop);
            }
        );
        Mean(_weights, [.. settled.Select(s => s._weights)]);
        Mean(Transitions, [.. settled.Select(s => s.Transitions)]);
    }

    private static void Mean(float[] target, float[][] sources)
    {
        for (var i = 0; i < target.Length; i++)
        {
            var sum = 0f;
            foreach (var source in sources)
                sum += source[i];
            target[i] = sum / sources.Length;
        }
    }

    /// <summary>The example without a share of its features, so that the model does not rely on single ones.</summary>
    private static Example Thin(Example example, Random random, float drop) =>
        new()
        {
            Features = [.. example.Features.Select(row => row.Where(_ => random.NextSingle() >= drop).ToArray())],
            Allowed = example.Allowed,
            Gold = example.Gold,
            Base = example.Base,
        };

    public void Forget(bool[] keep)
    {
        for (var f = 0; f < keep.Length; f++)
            if (!keep[f])
                _weights.AsSpan(f * Row, Row).Clear();
    }

    public void Score(Example example, Span<float> scores)
    {
        if (example.Base is null)
            scores.Clear();
        else
            example.Base.CopyTo(scores);
        Span<float> sum = stackalloc float[Row];
        for (var i = 0; i < example.Length; i++)
        {
            sum.Clear();
            foreach (var feature in example.Features[i])
                if (feature >= 0)
                    AddRow(sum, _weights.AsSpan(feature * Row, Row));
            for (var tag = 0; tag < Tags.Count; tag++)
                scores[(i * Tags.Count) + tag] += sum[tag];
        }
    }

    private static void AddRow(Span<float> sum, ReadOnlySpan<float> row)
    {
        for (var at = 0; at < Row; at += Vector<float>.Count)
            (new Vector<float>(sum[at..]) + new Vector<float>(row[at..])).CopyTo(sum[at..]);
    }

    private void Learn(Example example)
    {
        var scores = new float[example.Length * Tags.Count];
        Score(example, scores);
        _model.Run(scores, Transitions, example.Length, default);
        _truth.Run(scores, Transitions, example.Length, example.Allowed);
        Span<float> gradient = stackalloc float[Row];
        gradient.Clear();
        for (var i = 0; i < example.Length; i++)
        {
            var largest = 0f;
            for (var tag = 0; tag < Tags.Count; tag++)
            {
                gradient[tag] = _model.Probability(i, tag) - _truth.Probability(i, tag);
                largest = Math.Max(largest, Math.Abs(gradient[tag]));
            }
            if (largest < Enough)
                continue;
            foreach (var feature in example.Features[i])
                if (feature >= 0)
                    Update(feature * Row, gradient);
        }
        if (!_fixedTransitions)
            LearnTransitions();
    }

    private void LearnTransitions()
    {
        for (var move = 0; move < Transitions.Length; move++)
        {
            var g = _model.Transitions[move] - _truth.Transitions[move];
            if (g == 0)
                continue;
            _transitionSquares[move] += g * g;
            Transitions[move] -= Rate * g / (1e-3f + MathF.Sqrt(_transitionSquares[move]));
        }
    }

    private void Update(int at, ReadOnlySpan<float> gradient)
    {
        for (var end = at + Row; at < end; at += Vector<float>.Count)
        {
            var weights = new Vector<float>(_weights, at);
            var g = new Vector<float>(gradient[(at + Row - end)..]) + (weights * Decay);
            var squares = new Vector<float>(_squares, at) + (g * g);
            squares.CopyTo(_squares, at);
            (weights - (g * Rate / (Vector.SquareRoot(squares) + new Vector<float>(0.05f)))).CopyTo(_weights, at);
        }
    }
}
