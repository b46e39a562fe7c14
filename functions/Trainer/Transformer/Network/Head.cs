using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace NewsMonitor.TransformerTrainer.Network;

/// <summary>One hidden layer that decides between three sentiments.</summary>
/// <param name="weights">Where its weights are.</param>
/// <param name="name">What its weights' names begin with.</param>
internal sealed class Head(Weights weights, string name)
{
    public const int Labels = 3;
    private const int Hidden = 128;
    private const double InputDropout = 0.1;
    private const double HiddenDropout = 0.3;

    /// <summary>What logits are divided by for reliable confidences.</summary>
    public float Temperature
    {
        get => weights[$"{name}.temperature"].item<float>();
        set => weights.Add($"{name}.temperature", tensor([value]), false);
    }

    /// <summary>Adds random weights for a number of inputs.</summary>
    public void Initialize(int inputs)
    {
        weights.Add($"{name}.hidden.weight", randn(Hidden, inputs) / Math.Sqrt(inputs), true);
        weights.Add($"{name}.hidden.bias", zeros(Hidden), true);
        weights.Add($"{name}.output.weight", randn(Labels, Hidden) / Math.Sqrt(Hidden), true);
        weights.Add($"{name}.output.bias", zeros(Labels), true);
        Temperature = 1;
    }

    /// <summary>The logits: examples × labels.</summary>
    /// <param name="pools">The pooled states: examples × inputs.</param>
    /// <param name="training">Whether inputs and hidden values are left out at random.</param>
    public Tensor Judge(Tensor pools, bool training)
    {
        using var scope = NewDisposeScope();
        var input = dropout(pools, InputDropout, training);
        var hidden = gelu(linear(input, weights[$"{name}.hidden.weight"], weights[$"{name}.hidden.bias"]));
        var kept = dropout(hidden, HiddenDropout, training);
        return linear(kept, weights[$"{name}.output.weight"], weights[$"{name}.output.bias"]).MoveToOuterDisposeScope();
    }
}
