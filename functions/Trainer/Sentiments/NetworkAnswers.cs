using NewsMonitor.Analyzer;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>What the transformer's network says about examples.</summary>
internal static class NetworkAnswers
{
    /// <summary>The probability of each label; null if the network cannot judge the sentence or the name.</summary>
    public static float[]? Of(ISentenceJudge network, SentimentExample example)
    {
        Range[] names = example.Name is { } name ? [name] : [];
        var toward = new Confidences?[names.Length];
        var whole = network.Judge(example.Text, names, toward);
        return (names.Length == 0 ? whole : toward[0]) is { } said
            ? [(float)said.Negative, (float)said.Neutral, (float)said.Positive]
            : null;
    }
}
