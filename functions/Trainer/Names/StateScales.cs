using NewsMonitor.Transformer.Names;
using NewsMonitor.Transformer.Network;

namespace NewsMonitor.Trainer.Names;

/// <summary>
/// Brings the numbers of states to a mean of 0 and a deviation of 1 for training; afterward, weights are changed so that they
/// expect states as the encoder gives them.
/// </summary>
internal sealed class StateScales
{
    private const int Sample = 3000;
    private const int Hidden = WordTypeNetwork.Hidden;
    private const float LeastVariance = 1e-6f;

    private readonly float[] _means = new float[SentenceEncoder.Width];
    private readonly float[] _scales = new float[SentenceEncoder.Width];

    public StateScales(IReadOnlyList<WordExample> examples)
    {
        var sample = Enumerable.Range(0, examples.Count).Where(i => i % ((examples.Count / Sample) + 1) == 0).ToList();
        for (var n = 0; n < _means.Length; n++)
        {
            _means[n] = sample.Average(i => (float)examples[i].Input[n]);
            var variance = sample.Average(i =>
                ((float)examples[i].Input[n] - _means[n]) * ((float)examples[i].Input[n] - _means[n])
            );
            _scales[n] = 1 / MathF.Sqrt(variance + LeastVariance);
        }
    }

    /// <summary>Scales the states of an example.</summary>
    public void Apply(Half[] input)
    {
        for (var n = 0; n < _means.Length; n++)
            input[n] = (Half)(((float)input[n] - _means[n]) * _scales[n]);
    }

    /// <summary>Changes weights for scaled states into those for states: a row for each input, and the biases.</summary>
    public void Undo(float[] weights)
    {
        var biases = weights.AsSpan(WordInput.Width * Hidden);
        for (var n = 0; n < _means.Length; n++)
        for (var h = 0; h < Hidden; h++)
        {
            ref var weight = ref weights[(n * Hidden) + h];
            weight *= _scales[n];
            biases[h] -= weight * _means[n];
        }
    }
}
