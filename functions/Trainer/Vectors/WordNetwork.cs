namespace NewsMonitor.Trainer.Vectors;

/// <summary>A network with one hidden layer, from a word's vector to the classes of words; trained with AdaGrad.</summary>
internal sealed class WordNetwork
{
    private const float Rate = 0.1f;
    private const float Decay = 1e-4f;

    private readonly Layer _in;
    private readonly Layer _out;
    private readonly Random _random;
    private readonly int _hidden;
    private readonly int _epochs;

    public WordNetwork(int seed, int classes, int hidden, int epochs)
    {
        (_hidden, _epochs) = (hidden, epochs);
        _random = new Random(seed);
        _in = new Layer(WordVectors.Dimensions, hidden);
        _out = new Layer(hidden, classes);
        foreach (ref var weight in _in.Weights.AsSpan())
            weight = (float)(_random.NextDouble() - 0.5) * 0.6f;
    }

    public void Train(List<(float[] Vector, float[] Shares, float Weight)> lessons)
    {
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        for (var epoch = 0; epoch < _epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var i in order)
                Learn(lessons[i].Vector, lessons[i].Shares, lessons[i].Weight);
        }
    }

    /// <summary>The share of each class.</summary>
    public float[] Judge(float[] vector) => Judge(vector, out _);

    private float[] Judge(float[] vector, out float[] hidden)
    {
        hidden = _in.Forward(vector);
        foreach (ref var h in hidden.AsSpan())
            h = MathF.Max(h, 0);
        var shares = _out.Forward(hidden);
        foreach (ref var share in shares.AsSpan())
            share = MathF.Exp(MathF.Min(share, 30));
        var total = shares.Sum();
        foreach (ref var share in shares.AsSpan())
            share /= total;
        return shares;
    }

    private void Learn(float[] vector, float[] truth, float weight)
    {
        var shares = Judge(vector, out var hidden);
        var error = new float[shares.Length];
        for (var c = 0; c < error.Length; c++)
            error[c] = (shares[c] - truth[c]) * weight;
        var back = _out.Learn(hidden, error);
        for (var h = 0; h < _hidden; h++)
            if (hidden[h] <= 0)
                back[h] = 0;
        _in.Learn(vector, back);
    }

    private sealed class Layer(int inputs, int outputs)
    {
        private readonly float[] _squares = new float[(inputs + 1) * outputs];

        /// <summary>The weights of each output: one per input, then the bias.</summary>
        public float[] Weights { get; } = new float[(inputs + 1) * outputs];

        public float[] Forward(float[] values)
        {
            var result = new float[outputs];
            for (var o = 0; o < outputs; o++)
            {
                var row = Weights.AsSpan(o * (inputs + 1), inputs + 1);
                var sum = row[inputs];
                for (var i = 0; i < values.Length; i++)
                    sum += row[i] * values[i];
                result[o] = sum;
            }
            return result;
        }

        /// <summary>Updates the weights; returns the error of the inputs.</summary>
        public float[] Learn(float[] values, float[] error)
        {
            var back = new float[inputs];
            for (var o = 0; o < outputs; o++)
            {
                if (error[o] == 0)
                    continue;
                var at = o * (inputs + 1);
                for (var i = 0; i < inputs; i++)
                {
                    back[i] += error[o] * Weights[at + i];
                    Step(at + i, error[o] * values[i]);
                }
                Step(at + inputs, error[o]);
            }
            return back;
        }

        private void Step(int at, float gradient)
        {
            gradient += Weights[at] * Decay;
            _squares[at] += gradient * gradient;
            Weights[at] -= Rate * gradient / (MathF.Sqrt(_squares[at]) + 0.1f);
        }
    }
}
