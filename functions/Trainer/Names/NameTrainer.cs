using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Names;

/// <summary>Trains both passes of the name tagger.</summary>
internal sealed class NameTrainer(Lexicon lexicon)
{
    private const int Folds = 4;
    private const int Epochs = 3;
    private const int Kept = 210_000;

    /// <summary>The share of features left out of every lesson.</summary>
    private const float Drop = 0.3f;
    private const int Rarest = 2;

    /// <summary>How many whole numbers a weight of one is stored as.</summary>
    public const float Unit = 36;

    public void Train(IReadOnlyList<LabelledSentence> sentences, ModelFile file, int seed)
    {
        var documents = sentences.GroupBy(s => s.Document).Select(g => g.ToList()).ToList();
        var second = TrainMemory(documents, seed);
        var first = TrainFirst(Casings.Add(sentences, seed), seed, out var set);
        file.Add("names1", writer => WeightWriter.Write(writer, first, set, Kept));
        file.Add("names2", writer => WeightWriter.Write(writer, second.Trainer, second.Set, 40_000));
    }

    public void TrainFirst(IReadOnlyList<LabelledSentence> sentences, ModelFile file, int seed)
    {
        var first = TrainFirst(Casings.Add(sentences, seed), seed, out var set);
        file.Add("names1", writer => WeightWriter.Write(writer, first, set, Kept));
    }

    private ChainTrainer TrainFirst(IReadOnlyList<LabelledSentence> sentences, int seed, out FeatureSet set)
    {
        var features = new FeatureSet();
        var examples = OwnNews.Repeat(sentences).Select(s => ToExample(s, h => features.Number(h))).ToList();
        foreach (var example in examples)
            foreach (var row in example.Features)
                for (var i = 0; i < row.Length; i++)
                    if (features.CountOf(row[i]) < Rarest)
                        row[i] = -1;
        set = features;
        var trainer = new ChainTrainer(features.Count);
        trainer.Train(examples, Epochs, seed, Drop);
        WeightWriter.Prune(trainer, features, examples, Kept);
        trainer.Train(examples, 1, seed + 100, Drop);
        return trainer;
    }

    private Example ToExample(LabelledSentence sentence, Func<uint, int> number)
    {
        var document = LabelledSentence.ToDocument([sentence]);
        var clues = new Clue[document.Count];
        var mode = ClueReader.Read(new TaggedDocument(document, lexicon), lexicon, document.Sentences[0], clues);
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        var features = new int[clues.Length][];
        for (var i = 0; i < clues.Length; i++)
        {
            var count = NameFeatures.Write(clues, i, mode, buffer);
            features[i] = new int[count];
            for (var f = 0; f < count; f++)
                features[i][f] = number(buffer[f]);
        }
        return new Example { Features = features, Allowed = sentence.Allowed, Gold = sentence.Tags };
    }

    /// <summary>Learns what to make of the document's memory from first-pass answers of models that did not see the document.</summary>
    private (ChainTrainer Trainer, FeatureSet Set) TrainMemory(List<List<LabelledSentence>> documents, int seed)
    {
        var set = new FeatureSet();
        var examples = new List<Example>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var train = documents.Where((_, i) => i % Folds != fold).SelectMany(d => d).ToList();
            var file = new ModelFile();
            var trainer = TrainFirst(train, seed, out var first);
            file.Add("names1", writer => WeightWriter.Write(writer, trainer, first, Kept));
            using var reader = file.Open("names1");
            var tagger = new NameTagger(lexicon, new NameModel(reader), null);
            foreach (var document in documents.Where((_, i) => i % Folds == fold))
                AddMemoryExamples(document, lexicon, tagger, set, examples);
        }
        var second = new ChainTrainer(set.Count);
        second.Train(examples, 3, seed, 0);
        return (second, set);
    }

    private static void AddMemoryExamples(List<LabelledSentence> sentences, Lexicon lexicon, NameTagger tagger, FeatureSet set, List<Example> examples)
    {
        var document = LabelledSentence.ToDocument(sentences);
        var work = new TaggedDocument(document, lexicon);
        tagger.First(work);
        var memory = NameMemory.Rent(document, work.Tags);
        Span<uint> buffer = stackalloc uint[NameMemory.MostFeatures];
        for (var s = 0; s < sentences.Count; s++)
        {
            var range = document.Sentences[s];
            var features = new int[range.Count][];
            for (var i = 0; i < range.Count; i++)
            {
                var count = memory.Write(document.Tokens[range.Start..range.End], work.Tags[range.Start..range.End], i, buffer);
                features[i] = new int[count];
                for (var f = 0; f < count; f++)
                    features[i][f] = set.Number(buffer[f]);
            }
            var scores = work.Scores.Slice(range.Start * Tags.Count, range.Count * Tags.Count).ToArray();
            for (var i = 0; i < scores.Length; i++)
                scores[i] /= Unit;
            examples.Add(new Example { Features = features, Allowed = sentences[s].Allowed, Gold = sentences[s].Tags, Base = scores });
        }
        memory.Return();
    }
}
