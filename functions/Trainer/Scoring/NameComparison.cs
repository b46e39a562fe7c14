using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Trainer.Data;
using NewsMonitor.Trainer.Names;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Trains without one corpus at a time and scores on it: how names do away from home.</summary>
internal sealed class NameComparison(Lexicon lexicon, IReadOnlyList<LabelledSentence> sentences, int seed)
{
    public IEnumerable<string> Run(string[] held, bool errors)
    {
        var trainer = new NameTrainer(lexicon);
        var corpora = sentences.Select(s => s.Corpus).Where(NameCorpus.HasDocuments).Union(held);
        var strangers = trainer.Strangers(sentences, corpora, seed);
        var results = strangers.Keys.ToDictionary(c => c, c => trainer.HeldOut(strangers, c, sentences, seed));
        yield return "F1 of all (people, organisations, places): after the first pass; after both; after the rules";
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
}
