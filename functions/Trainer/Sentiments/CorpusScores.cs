namespace NewsMonitor.Trainer.Sentiments;

/// <summary>Scores by corpus and fold, and of each corpus' sentences with several names, and with several sentiments.</summary>
internal sealed class CorpusScores(int folds)
{
    private readonly Dictionary<string, SentimentScore[]> _scores = [];
    private readonly Dictionary<string, SentimentScore> _several = [];
    private readonly Dictionary<string, SentimentScore> _mixed = [];

    public void Add(int fold, SentimentExample example, float[] shares)
    {
        if (!_scores.TryGetValue(example.Corpus, out var scores))
            _scores[example.Corpus] = scores = [.. Enumerable.Range(0, folds).Select(_ => new SentimentScore())];
        scores[fold].Add(example.Label, shares);
        if (example.Several)
            Add(_several, example, shares);
        if (example.Mixed)
            Add(_mixed, example, shares);
    }

    private static void Add(Dictionary<string, SentimentScore> scores, SentimentExample example, float[] shares)
    {
        if (!scores.TryGetValue(example.Corpus, out var score))
            scores[example.Corpus] = score = new SentimentScore();
        score.Add(example.Label, shares);
    }

    public IEnumerable<string> Lines(string what)
    {
        foreach (var (corpus, scores) in _scores)
        {
            yield return $"{what, -9} {corpus, -9} {Summary(scores)}";
            if (_several.TryGetValue(corpus, out var several))
                yield return $"{what, -9} {corpus, -9} in sentences with several names: {Summary([several])}";
            if (_mixed.TryGetValue(corpus, out var mixed))
                yield return $"{what, -9} {corpus, -9} in mixed sentences: {Summary([mixed])}";
        }
    }

    private static string Summary(SentimentScore[] folds)
    {
        if (folds is [var one])
            return $"{one}, calibration error {one.CalibrationError:F1}";
        var mean = folds.Average(s => s.MacroF1);
        var spread = Math.Sqrt(folds.Average(s => Math.Pow(s.MacroF1 - mean, 2)));
        var error = folds.Average(s => s.CalibrationError);
        return $"macro-F1 {mean:F1} ± {spread:F1} over {folds.Length} folds, calibration error {error:F1}";
    }
}
