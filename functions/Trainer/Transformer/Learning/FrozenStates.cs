using NewsMonitor.TransformerTrainer.Network;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Learning;

/// <summary>Puts the kept states of several sequences together.</summary>
internal static class FrozenStates
{
    /// <summary>Sequences × length × width, zero behind the end of a sequence.</summary>
    public static Tensor Of(IReadOnlyList<PreparedSequence> sequences, int length)
    {
        var states = new float[sequences.Count * length * Encoder.Width];
        for (var i = 0; i < sequences.Count; i++)
            sequences[i].Frozen.CopyTo(states, i * length * Encoder.Width);
        return tensor(states, sequences.Count, length, Encoder.Width);
    }
}
