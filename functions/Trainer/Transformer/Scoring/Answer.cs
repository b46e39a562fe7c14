using NewsMonitor.TransformerTrainer.Examples;

namespace NewsMonitor.TransformerTrainer.Scoring;

/// <summary>What the network says about a sentence, or a name in it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Name">The position of the name among those of the sentence that can be judged; null for the sentence.</param>
/// <param name="Label">The right sentiment.</param>
/// <param name="Logits">The score of each sentiment.</param>
internal sealed record Answer(LabeledSentence Sentence, int? Name, int Label, float[] Logits)
{
    /// <summary>The likeliest sentiment.</summary>
    public int Said => Array.IndexOf(Logits, Logits.Max());

    /// <summary>Whether it is about a name in a sentence with several sentiments.</summary>
    public bool Mixed => Name is not null && Sentence.Mixed;

    /// <summary>The probability of a sentiment if the logits are divided by a temperature.</summary>
    public double Probability(int label, double temperature)
    {
        var max = Logits.Max();
        return Math.Exp((Logits[label] - max) / temperature) / Logits.Sum(l => Math.Exp((l - max) / temperature));
    }
}
