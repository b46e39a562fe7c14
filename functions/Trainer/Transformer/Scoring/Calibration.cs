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

    /// <summary>The answers, those of each half of the sentences at the temperature found on the other half.</summary>
    public static List<Answer> CrossFit(IEnumerable<Answer> answers)
    {
        var halves = answers.ToLookup(a => a.Sentence.Half);
        return [.. halves.SelectMany(half => At(Temperature([.. halves[1 - half.Key]]), half))];
    }

    public static List<Answer> At(float temperature, IEnumerable<Answer> answers) =>
        [.. answers.Select(a => a with { Logits = [.. a.Logits.Select(logit => logit / temperature)] })];
}
