namespace NewsMonitor.TransformerTrainer.Scoring;

/// <summary>Finds the temperature at which confidences are the most reliable.</summary>
internal static class Calibration
{
    /// <summary>The temperature, a multiple of 0.02 from 0.5 to 4, at which the right answers are the likeliest.</summary>
    public static float Temperature(IReadOnlyCollection<Answer> answers) =>
        Enumerable
            .Range(25, 176)
            .Select(step => step * 0.02f)
            .MaxBy(temperature => answers.Sum(a => Math.Log(a.Probability(a.Label, temperature))));
}
