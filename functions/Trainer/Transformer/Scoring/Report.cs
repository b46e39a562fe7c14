using NewsMonitor.Trainer.Sentiments;

namespace NewsMonitor.TransformerTrainer.Scoring;

/// <summary>Scores answers corpus by corpus.</summary>
internal static class Report
{
    public static IEnumerable<string> Lines(string what, IReadOnlyCollection<Answer> answers, float temperature)
    {
        foreach (var corpus in answers.GroupBy(a => a.Sentence.Corpus).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            yield return Line(what, corpus.Key, corpus, temperature);
            if (corpus.Any(a => a.Mixed))
                yield return Line(what, corpus.Key + ", mixed", corpus.Where(a => a.Mixed), temperature);
        }
    }

    private static string Line(string what, string corpus, IEnumerable<Answer> answers, float temperature)
    {
        var score = new SentimentScore();
        foreach (var answer in answers)
            score.Add(answer.Label, answer.Said, answer.Probability(answer.Said, temperature));
        return $"{what, -9} {corpus, -22} {score}, calibration error {score.CalibrationError:F1}";
    }
}
