using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Trainer.Data;
using NewsMonitor.Trainer.Names;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Trains without one corpus at a time and scores on it: how names do away from home.</summary>
internal sealed class NameComparison(
    Lexicon lexicon, IReadOnlyList<LabelledSentence> sentences, string dev, int seed, bool second, bool errors)
{
    /// <summary>Our own articles are held out a third at a time: nothing else is written as they are.</summary>
    private const int OwnFolds = 3;

    private readonly Reliability _reliability = new();

    public IEnumerable<string> Run(string[] held)
    {
        yield return "F1 of all (people, organisations, places): after the first pass; after both; after the rules";
        foreach (var corpus in held)
        {
            var (first, both, rules) = (new NameScore(), new NameScore(), new NameScore());
            for (var fold = 0; fold < (corpus == OwnNews.Corpus ? OwnFolds : 1); fold++)
            {
                var part = Evaluate(corpus, fold);
                first.Add(part.First);
                both.Add(part.Both);
                rules.Add(part.Rules);
                _reliability.Add(part.Reliability);
                if (errors)
                    part.Rules.Errors.ForEach(Console.WriteLine);
            }
            yield return $"{corpus,-9} {first.Brief}; {both.Brief}; {rules.Brief}";
        }
        yield return _reliability.ToString();
    }

    /// <summary>The news half of PUD is never trained on: it is scored with everything else as a lesson.</summary>
    private NameEvaluation Evaluate(string corpus, int fold)
    {
        bool IsHeld(LabelledSentence s) => s.Corpus == corpus && (corpus != OwnNews.Corpus || s.Document % OwnFolds == fold);
        var file = new ModelFile();
        var trainer = new NameTrainer(lexicon);
        var rest = sentences.Where(s => !IsHeld(s)).ToList();
        if (second)
            trainer.Train(rest, file, seed);
        else
            trainer.TrainFirst(rest, file, seed);
        var evaluation = new NameEvaluation(lexicon, file);
        return corpus == "pudnews" ? evaluation.OnText(dev) : evaluation.OnCorpus(sentences.Where(IsHeld));
    }
}
