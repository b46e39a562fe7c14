using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Trainer.Data;
using NewsMonitor.Trainer.Names;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Trains without one corpus at a time and scores names on that corpus.</summary>
internal sealed class NameComparison(Lexicon lexicon, Language language, IReadOnlyList<LabeledSentence> sentences, int seed)
{
    public IEnumerable<string> Run(string[] held, bool errors)
    {
        var trainer = new NameTrainer(lexicon, language);
        var corpora = sentences.Select(s => s.Corpus).Where(NameCorpus.HasDocuments).Union(held);
        var crossFitted = trainer.TrainCrossFitted(sentences, corpora, seed);
        var results = crossFitted.Keys.ToDictionary(c => c, c => Evaluate(trainer, crossFitted, c));
        yield return "F1 of all (people, organizations, places): after the first pass; after both; after the rules";
        foreach (var corpus in held)
        {
            var result = results[corpus];
            yield return $"{corpus, -9} {result.First.Brief}; {result.Both.Brief}; {result.Rules.Brief}";
            if (errors)
                result.Rules.Errors.ForEach(Console.WriteLine);
        }
        foreach (var corpus in held)
            yield return $"{corpus, -9} {results[corpus].Reliability}";
    }

    /// <summary>
    /// The score of a cross-fitted model on its corpus, with a second pass that was trained on the other corpora.
    /// </summary>
    private NameEvaluation Evaluate(NameTrainer trainer, Dictionary<string, ModelFile> crossFitted, string corpus)
    {
        var file = crossFitted[corpus];
        trainer.AddSecond(crossFitted.Where(s => s.Key != corpus && NameCorpus.HasDocuments(s.Key)), sentences, file, seed);
        return new NameEvaluation(lexicon, language.Vocabulary, file).OnCorpus(sentences.Where(s => s.Corpus == corpus));
    }
}
