using NewsMonitor.TransformerTrainer.Examples;
using NewsMonitor.TransformerTrainer.Network;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace NewsMonitor.TransformerTrainer.Learning;

/// <summary>
/// What training minimizes: cross-entropy, in which rare sentiments, mixed sentences and our own sentences count more.
/// </summary>
internal sealed class Objective
{
    /// <summary>The weight of our own sentences, which are few and show what the corpora do not.</summary>
    private const float Own = 2;

    /// <summary>The weight of names in sentences with several sentiments, which are the most instructive.</summary>
    private const float Mixed = 2;

    private readonly float[] _sentences;
    private readonly float[] _names;

    public Objective(IReadOnlyList<InputSequence> sequences)
    {
        _sentences = Balance(sequences.Select(r => r.Label).OfType<int>());
        _names = Balance(sequences.SelectMany(r => r.Names).Select(n => n.Label));
    }

    public float WeightOf(InputSequence sequence) =>
        (sequence.Label is { } label ? _sentences[label] : 0) * WeightOf(sequence.Sentence);

    public float WeightOf(InputSequence sequence, NamePieces name) =>
        _names[name.Label] * (sequence.Sentence.Mixed ? Mixed : 1) * WeightOf(sequence.Sentence);

    /// <summary>The weighted sum of cross-entropies.</summary>
    public static Tensor Sum(Tensor logits, IEnumerable<int> labels, float[] weights) =>
        (
            cross_entropy(logits, tensor(labels.Select(l => (long)l).ToArray()), reduction: nn.Reduction.None) * tensor(weights)
        ).sum();

    private static float WeightOf(LabeledSentence sentence) => sentence.Corpus == SentimentTexts.Own ? Own : 1;

    private static float[] Balance(IEnumerable<int> labels)
    {
        var counts = new float[Head.Labels];
        foreach (var label in labels)
            counts[label]++;
        return [.. counts.Select(c => MathF.Sqrt(counts.Sum() / (Head.Labels * Math.Max(1, c))))];
    }
}
