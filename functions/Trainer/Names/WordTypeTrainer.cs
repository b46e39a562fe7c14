using NewsMonitor.Transformer.Names;

namespace NewsMonitor.Trainer.Names;

/// <summary>What is known of a word, and what it may be part of.</summary>
/// <param name="Input">As the network gets it: <see cref="WordInput.Width"/> numbers.</param>
/// <param name="Allowed">The tags that it may have, as bits; several if the corpus does not say.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record WordExample(Half[] Input, uint Allowed, float Weight);

/// <summary>Trains the network that tells what words are part of: one hidden layer, by AdamW, in a seeded order.</summary>
internal sealed class WordTypeTrainer
{
    private const int Inputs = WordInput.Width;
    private const int Hidden = WordTypeNetwork.Hidden;
    private const int Tags = WordTypeNetwork.Tags;
    private const int Epochs = 12;
    private const int BatchSize = 128;
    private const float Rate = 1e-3f;
    private const float Decay = 0.01f;
    private const int WarmUp = 100;

    /// <summary>The shares of inputs and of hidden units that are left out of each example.</summary>
    private const float InputDrop = 0.2f;
    private const float HiddenDrop = 0.4f;

    private readonly AdamWeights _in = new((Inputs + 1) * Hidden, Inputs * Hidden);
    private readonly AdamWeights _out = new((Hidden + 1) * Tags, Hidden * Tags);
    private readonly float[] _input = new float[Inputs + 1];
    private readonly float[] _hidden = new float[Hidden + 1];
    private readonly float[] _back = new float[Hidden];
    private readonly Random _random;

    private WordTypeTrainer(int seed)
    {
        _random = new Random(seed);
        _in.Start(_random, Inputs);
        _out.Start(_random, Hidden);
    }

    /// <summary>Trains a network and writes it; scales the inputs of the examples.</summary>
    public static void Train(IReadOnlyList<WordExample> examples, BinaryWriter target, int seed, Action<string> say)
    {
        var scales = new StateScales(examples);
        foreach (var example in examples)
            scales.Apply(example.Input);
        var trainer = new WordTypeTrainer(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = Epochs * (order.Length + BatchSize - 1) / BatchSize;
        for (var (epoch, step) = (0, 0); epoch < Epochs; epoch++)
        {
            trainer._random.Shuffle(order);
            var loss = 0.0;
            foreach (var batch in order.Chunk(BatchSize))
            {
                foreach (var i in batch)
                    loss += trainer.Learn(examples[i]);
                step++;
                var rate = Rate * (1 - ((float)step / (steps + 1))) * Math.Min(1, (float)step / WarmUp);
                trainer._in.Step(rate, Decay, batch.Length, step);
                trainer._out.Step(rate, Decay, batch.Length, step);
            }
            say($"round {epoch + 1}: loss {loss / order.Length:F4}");
        }
        scales.Undo(trainer._in.Values);
        WordTypeNetwork.Write(target, trainer._in.Values, trainer._out.Values);
    }

    /// <summary>Adds an example's gradient; returns its loss.</summary>
    private double Learn(WordExample example)
    {
        Forward(example.Input);
        Span<float> shares = stackalloc float[Tags];
        var allowed = Judge(shares, example.Allowed);
        Span<float> error = stackalloc float[Tags];
        for (var tag = 0; tag < Tags; tag++)
            error[tag] = (shares[tag] - (IsAllowed(example, tag) ? shares[tag] / allowed : 0)) * example.Weight;
        for (var h = 0; h <= Hidden; h++)
        {
            if (_hidden[h] <= 0)
                continue;
            var back = 0f;
            for (var tag = 0; tag < Tags; tag++)
            {
                _out.Gradient[(h * Tags) + tag] += error[tag] * _hidden[h];
                back += error[tag] * _out.Values[(h * Tags) + tag];
            }
            if (h < Hidden)
                _back[h] = back / (1 - HiddenDrop);
        }
        for (var i = 0; i <= Inputs; i++)
            if (_input[i] != 0)
                WordTypeNetwork.Add(_in.Gradient.AsSpan(i * Hidden, Hidden), _back, _input[i]);
        return -Math.Log(allowed);
    }

    private static bool IsAllowed(WordExample example, int tag) => ((example.Allowed >> tag) & 1) != 0;

    private void Forward(Half[] input)
    {
        var sums = _hidden.AsSpan(0, Hidden);
        sums.Clear();
        _back.AsSpan().Clear();
        (_input[Inputs], _hidden[Hidden]) = (1, 1);
        for (var i = 0; i <= Inputs; i++)
        {
            if (i < Inputs)
                _input[i] = _random.NextSingle() < InputDrop ? 0 : (float)input[i] / (1 - InputDrop);
            if (_input[i] != 0)
                WordTypeNetwork.Add(sums, _in.Values.AsSpan(i * Hidden, Hidden), _input[i]);
        }
        foreach (ref var sum in sums)
            sum = sum > 0 && _random.NextSingle() >= HiddenDrop ? sum / (1 - HiddenDrop) : 0;
    }

    /// <summary>The share of each tag, and of all that are allowed.</summary>
    private float Judge(Span<float> shares, uint allowed)
    {
        for (var h = 0; h <= Hidden; h++)
        for (var tag = 0; tag < Tags; tag++)
            shares[tag] += _hidden[h] * _out.Values[(h * Tags) + tag];
        var (sum, right) = (0f, 1e-9f);
        foreach (ref var share in shares)
            sum += share = MathF.Exp(Math.Min(share, 30));
        for (var tag = 0; tag < Tags; tag++)
        {
            shares[tag] /= sum;
            right += ((allowed >> tag) & 1) != 0 ? shares[tag] : 0;
        }
        return right;
    }
}
