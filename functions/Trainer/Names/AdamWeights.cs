namespace NewsMonitor.Trainer.Names;

/// <summary>Weights that are trained by AdamW.</summary>
/// <param name="count">The number of weights.</param>
/// <param name="decaying">How many of them, from the first on, get smaller unless they are needed; the others are biases.</param>
internal sealed class AdamWeights(int count, int decaying)
{
    private const float MeanShare = 0.9f;
    private const float SquareShare = 0.999f;

    private readonly float[] _means = new float[count];
    private readonly float[] _squares = new float[count];

    public float[] Values { get; } = new float[count];

    /// <summary>The sum of the gradients since the last step.</summary>
    public float[] Gradient { get; } = new float[count];

    /// <summary>Random weights for a number of inputs; biases stay 0.</summary>
    public void Start(Random random, int inputs)
    {
        foreach (ref var value in Values.AsSpan(0, decaying))
        {
            var (a, b) = (1 - random.NextDouble(), random.NextDouble());
            value = (float)(Math.Sqrt(-2 * Math.Log(a)) * Math.Cos(2 * Math.PI * b) / Math.Sqrt(inputs));
        }
    }

    /// <summary>Changes the weights by the mean of a number of gradients.</summary>
    /// <param name="rate">How far.</param>
    /// <param name="decay">The share of a weight that is taken off, times the rate.</param>
    /// <param name="examples">How many gradients were added.</param>
    /// <param name="step">The number of the step, from 1.</param>
    public void Step(float rate, float decay, int examples, int step)
    {
        var (mean, square) = (1 - MathF.Pow(MeanShare, step), 1 - MathF.Pow(SquareShare, step));
        for (var i = 0; i < count; i++)
        {
            var gradient = Gradient[i] / examples;
            _means[i] += (1 - MeanShare) * (gradient - _means[i]);
            _squares[i] += (1 - SquareShare) * ((gradient * gradient) - _squares[i]);
            var change = _means[i] / mean / (MathF.Sqrt(_squares[i] / square) + 1e-8f);
            Values[i] -= rate * (change + (i < decaying ? Values[i] * decay : 0));
            Gradient[i] = 0;
        }
    }
}
