using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Trainer.Data;
using NewsMonitor.Trainer.Scoring;

namespace NewsMonitor.Trainer.Names;

/// <summary>Trains both passes of the name tagger.</summary>
internal sealed class NameTrainer(Lexicon lexicon)
{
    private const int Epochs = 3;
    private const int Kept = 210_000;

    /// <summary>The share of features left out of every lesson.</summary>
    private const float Drop = 0.3f;
    private const int Rarest = 2;

    /// <summary>How many learn the last round, each in an order of its own, to be averaged.</summary>
    private const int Settlers = 4;

    /// <summary>Moves were learned beside features of which a share was left out; in use all are there, and outweigh them.
    /// Measured without one corpus at a time: 1.1 beat 1 and 1.2.</summary>
    private const float MoveBonus = 1.1f;

    /// <summary>How many whole numbers a weight of one is stored as.</summary>
    public const float Unit = 36;

    public void Train(IReadOnlyList<LabelledSentence> sentences, ModelFile file, int seed)
    {
        var strangers = Strangers(sentences, sentences.Select(s => s.Corpus).Where(NameCorpus.HasDocuments).Distinct(), seed);
        TrainFirst(sentences, file, seed);
        AddSecond(strangers, sentences, file, seed);
    }

    /// <summary>For each corpus a first pass that has seen nothing of it: its answers there are as good as they will be elsewhere.</summary>
    public Dictionary<string, ModelFile> Strangers(
        IReadOnlyList<LabelledSentence> sentences,
        IEnumerable<string> corpora,
        int seed
    )
    {
        var strangers = new Dictionary<string, ModelFile>();
        foreach (var corpus in corpora)
            TrainFirst([.. sentences.Where(s => s.Corpus != corpus)], strangers[corpus] = new ModelFile(), seed);
        return strangers;
    }

    /// <summary>A stranger's score on its corpus, with a second pass that was trained on the other corpora.</summary>
    public NameEvaluation HeldOut(
        Dictionary<string, ModelFile> strangers,
        string corpus,
        IReadOnlyList<LabelledSentence> sentences,
        int seed
    )
    {
        var file = strangers[corpus];
        AddSecond(strangers.Where(s => s.Key != corpus && NameCorpus.HasDocuments(s.Key)), sentences, file, seed);
        return new NameEvaluation(lexicon, file).OnCorpus(sentences.Where(s => s.Corpus == corpus));
    }

    private void AddSecond(
        IEnumerable<KeyValuePair<string, ModelFile>> strangers,
        IReadOnlyList<LabelledSentence> sentences,
        ModelFile file,
        int seed
    )
    {
        var memory = new MemoryTrainer(lexicon);
        foreach (var (corpus, stranger) in strangers)
            memory.Add(sentences.Where(s => s.Corpus == corpus), stranger);
        var second = memory.Train(seed, MovesOf(file));
        file.Add("names2", writer => WeightWriter.Write(writer, second, memory.Features, Kept));
    }

    private void TrainFirst(IReadOnlyList<LabelledSentence> sentences, ModelFile file, int seed)
    {
        var first = TrainFirst(sentences, seed, out var set);
        file.Add("names1", writer => WeightWriter.Write(writer, first, set, Kept));
    }

    private static float[] MovesOf(ModelFile file)
    {
        using var reader = file.Open("names1");
        return [.. new NameModel(reader).Moves.Select(m => m / Unit)];
    }

    private ChainTrainer TrainFirst(IReadOnlyList<LabelledSentence> sentences, int seed, out FeatureSet set)
    {
        var features = new FeatureSet();
        var lessons = Casings.Add([.. new Recasting(sentences, seed).RepeatOwn(sentences)], seed);
        var examples = lessons.Select(s => ToExample(s, h => features.Number(h))).ToList();
        foreach (var example in examples)
        foreach (var row in example.Features)
            for (var i = 0; i < row.Length; i++)
                if (features.CountOf(row[i]) < Rarest)
                    row[i] = -1;
        set = features;
        var trainer = new ChainTrainer(features.Count);
        trainer.Train(examples, Epochs, seed, Drop);
        WeightWriter.Prune(trainer, features, examples, Kept);
        trainer.Settle(examples, Settlers, seed + 100, Drop);
        foreach (ref var move in trainer.Moves.AsSpan())
            move *= MoveBonus;
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
        return new Example
        {
            Features = features,
            Allowed = sentence.Allowed,
            Gold = sentence.Tags,
        };
    }
}
