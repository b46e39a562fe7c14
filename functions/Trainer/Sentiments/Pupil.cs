namespace NewsMonitor.Trainer.Sentiments;

/// <summary>
/// The embedded analyzer's learner. It learns from labeled examples alone, then again together with sentences of public news, for
/// which it has the mean of its own answers and the network's.
/// </summary>
internal static class Pupil
{
    /// <summary>The weight of labeled examples, compared with the teacher's, which are more.</summary>
    private const float Labeled = 2;

    /// <param name="labeled">The labeled examples.</param>
    /// <param name="taught">The examples with the network's answers; may be empty.</param>
    /// <param name="task">What is learned.</param>
    /// <param name="seed">The seed for all random choices.</param>
    public static SentimentTrainer Train(
        IReadOnlyList<SentimentExample> labeled,
        IReadOnlyList<SentimentExample> taught,
        SentimentTask task,
        int seed
    )
    {
        var alone = SentimentTrainer.Train(labeled, task, seed);
        if (taught.Count == 0)
            return alone;
        var examples = labeled.Select(e => e with { Weight = e.Weight * Labeled }).ToList();
        foreach (var example in taught)
        {
            var mean = Mean(example.Taught!, alone.Probabilities(example, task.Sharpness), task.Temperature);
            examples.Add(example with { Taught = mean, Label = SentimentTrainer.Likeliest(mean) });
        }
        return SentimentTrainer.Train(examples, task, seed);
    }

    /// <summary>The mean of two judges' probabilities, at a temperature.</summary>
    public static float[] Mean(float[] network, float[] own, double temperature)
    {
        var mean = network.Select((p, label) => MathF.Pow((p + own[label]) / 2, 1 / (float)temperature)).ToArray();
        var sum = mean.Sum();
        return [.. mean.Select(p => p / sum)];
    }
}
