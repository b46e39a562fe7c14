using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>
/// Scores of a sentiment model, corpus by corpus. The polarity of words is learned again, without the sentences that are scored.
/// </summary>
internal sealed class SentimentEvaluation(
    string folder,
    Lexicon lexicon,
    Vocabulary vocabulary,
    PolarityTrainer polarities,
    int seed
)
{
    private readonly List<LabeledText> _texts = SentimentCorpora.Texts(folder);

    /// <summary>Scores each fold with a model trained on the others; sentences of the same text stay together.</summary>
    public IEnumerable<string> CrossValidate(
        string what,
        Func<SentimentCorpora, List<SentimentExample>> read,
        int folds,
        double sharpness
    )
    {
        var all = read(new SentimentCorpora(folder, vocabulary, lexicon.Word));
        var corpora = all.Select(e => e.Corpus).Distinct().ToList();
        var scores = corpora.ToDictionary(c => c, _ => Enumerable.Range(0, folds).Select(_ => new SentimentScore()).ToArray());
        var mixed = corpora.ToDictionary(c => c, _ => new SentimentScore());
        for (var fold = 0; fold < folds; fold++)
        {
            var held = all.Where(e => e.Group % folds == fold).Select(e => e.Text).ToHashSet();
            var examples = read(Without(t => held.Contains(t.Text)));
            var model = SentimentTrainer.Train([.. examples.Where(e => e.Group % folds != fold)], seed);
            foreach (var example in examples.Where(e => e.Group % folds == fold))
            {
                var said = model.Judge(example, sharpness, out var confidence);
                scores[example.Corpus][fold].Add(example.Label, said, confidence);
                if (example.Mixed)
                    mixed[example.Corpus].Add(example.Label, said, confidence);
            }
        }
        foreach (var corpus in corpora)
        {
            yield return $"{what, -9} {corpus, -9} {Summary(scores[corpus])}";
            if (mixed[corpus].Count > 0)
                yield return $"{what, -9} {corpus, -9} of these in mixed sentences: {mixed[corpus]}";
        }
    }

    /// <summary>Scores each corpus with a model trained without it.</summary>
    public IEnumerable<string> LeaveOut(string what, Func<SentimentCorpora, List<SentimentExample>> read, double sharpness)
    {
        foreach (var corpus in _texts.Select(t => t.Corpus).Distinct())
        {
            var examples = read(Without(t => t.Corpus == corpus));
            var model = SentimentTrainer.Train([.. examples.Where(e => e.Corpus != corpus)], seed);
            yield return $"{what, -9} without {corpus, -9} {Score(model, examples.Where(e => e.Corpus == corpus), sharpness)}";
        }
    }

    /// <summary>Scores files of held-out examples with a model trained on everything else.</summary>
    public IEnumerable<string> Held(
        string what,
        Func<SentimentCorpora, List<SentimentExample>> read,
        Func<SentimentCorpora, string, List<SentimentExample>> held,
        string[] files,
        double sharpness
    )
    {
        var corpora = Without(_ => false);
        var model = SentimentTrainer.Train(read(corpora), seed);
        foreach (var file in files)
            yield return $"{what, -9} {file}: {Score(model, held(corpora, file), sharpness)}";
    }

    private SentimentCorpora Without(Predicate<LabeledText> held) =>
        SentimentCorpora.Without(folder, vocabulary, lexicon, polarities, held);

    private static SentimentScore Score(SentimentTrainer model, IEnumerable<SentimentExample> examples, double sharpness)
    {
        var score = new SentimentScore();
        foreach (var example in examples)
            score.Add(example.Label, model.Judge(example, sharpness, out var confidence), confidence);
        return score;
    }

    private static string Summary(SentimentScore[] folds)
    {
        var mean = folds.Average(s => s.MacroF1);
        var spread = Math.Sqrt(folds.Average(s => Math.Pow(s.MacroF1 - mean, 2)));
        var error = folds.Average(s => s.CalibrationError);
        return $"macro-F1 {mean:F1} ± {spread:F1} over {folds.Length} folds, calibration error {error:F1}";
    }
}
