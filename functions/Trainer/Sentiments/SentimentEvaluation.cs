using NewsMonitor.Analyzer;
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

    /// <summary>
    /// Scores each fold with a model trained on the labeled examples of the others; sentences of the same text stay together. The
    /// network has seen most of the folds, so nothing is learned from it here.
    /// </summary>
    public IEnumerable<string> CrossValidate(SentimentTask task, int folds)
    {
        var all = task.Labeled(new SentimentCorpora(folder, vocabulary, lexicon.Word));
        var scores = new CorpusScores(folds);
        for (var fold = 0; fold < folds; fold++)
        {
            var held = all.Where(e => e.Group % folds == fold).Select(e => e.Text).ToHashSet();
            var examples = task.Labeled(Without(t => held.Contains(t.Text)));
            var model = SentimentTrainer.Train([.. examples.Where(e => !held.Contains(e.Text))], task, seed);
            foreach (var example in examples.Where(e => held.Contains(e.Text)))
                scores.Add(fold, example, model.Probabilities(example, task.Sharpness));
        }
        return scores.Lines(task.Name);
    }

    /// <summary>
    /// Scores the fifth of the texts that the network was trained without, and our own held-out files: the learner, the network,
    /// the mean of both, and this mean where the learner is not certain.
    /// </summary>
    public IEnumerable<string> Fifth(SentimentTask task, ISentenceJudge network)
    {
        var corpora = Without(text => SentimentExample.PartOf(text.Text) == 0);
        var model = task.Train(corpora, e => e.Part == 0, seed);
        var (own, theirs, means, asked) = (new CorpusScores(1), new CorpusScores(1), new CorpusScores(1), new CorpusScores(1));
        var examples = task.Labeled(corpora).Where(e => e.Part == 0).Concat(HeldOf(task, corpora));
        foreach (var (example, said) in NetworkAnswers.Of(network, examples))
        {
            var shares = model.Probabilities(example, task.Sharpness);
            own.Add(0, example, shares);
            theirs.Add(0, example, said);
            var mean = Pupil.Mean(said, shares, task.Temperature);
            means.Add(0, example, mean);
            asked.Add(0, example, shares.Max() >= task.Certain ? shares : mean);
        }
        return own.Lines(task.Name)
            .Concat(theirs.Lines("… network"))
            .Concat(means.Lines("… mean"))
            .Concat(asked.Lines("… asked"));
    }

    /// <summary>Scores the same sentences together with what they say of their people.</summary>
    public IEnumerable<string> People(ISentenceJudge network)
    {
        var corpora = Without(text => SentimentExample.PartOf(text.Text) == 0);
        var examples = corpora.Sentences().Where(e => e.Part == 0).Concat(HeldOf(SentimentTask.Sentences, corpora));
        return new PeopleScores(corpora, vocabulary, network, seed).Of(examples);
    }

    private static IEnumerable<SentimentExample> HeldOf(SentimentTask task, SentimentCorpora corpora) =>
        task.HeldFiles.SelectMany(file => task.HeldOut(corpora, file)).Select(e => e with { Corpus = "held-out" });

    /// <summary>Scores each corpus with a model trained without it, and without the network, which knows all of them.</summary>
    public IEnumerable<string> LeaveOut(SentimentTask task)
    {
        foreach (var corpus in _texts.Select(t => t.Corpus).Distinct())
        {
            var examples = task.Labeled(Without(t => t.Corpus == corpus));
            var model = SentimentTrainer.Train([.. examples.Where(e => e.Corpus != corpus)], task, seed);
            var score = Score(model, examples.Where(e => e.Corpus == corpus), task.Sharpness);
            yield return $"{task.Name, -9} without {corpus, -9} {score}";
        }
    }

    /// <summary>Scores files of held-out examples with a model trained on everything else.</summary>
    public IEnumerable<string> Held(SentimentTask task)
    {
        var corpora = Without(_ => false);
        var model = task.Train(corpora, _ => false, seed);
        var all = new List<SentimentExample>();
        foreach (var file in task.HeldFiles)
        {
            var examples = task.HeldOut(corpora, file);
            all.AddRange(examples);
            yield return $"{task.Name, -9} {file}: {Score(model, examples, task.Sharpness)}";
        }
        var together = Score(model, all, task.Sharpness);
        yield return $"{task.Name, -9} together: {together}, calibration error {together.CalibrationError:F1}";
    }

    private SentimentCorpora Without(Predicate<LabeledText> held) =>
        SentimentCorpora.Without(folder, vocabulary, lexicon, polarities, held);

    private static SentimentScore Score(SentimentTrainer model, IEnumerable<SentimentExample> examples, double sharpness)
    {
        var score = new SentimentScore();
        foreach (var example in examples)
            score.Add(example.Label, model.Probabilities(example, sharpness));
        return score;
    }
}
