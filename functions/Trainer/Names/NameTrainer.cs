using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Names;

/// <summary>Trains both passes of the name tagger.</summary>
internal sealed class NameTrainer(Lexicon lexicon, Language language)
{
    private const int Epochs = 3;
    private const int Kept = 210_000;

    /// <summary>The share of features left out of each example.</summary>
    private const float Drop = 0.3f;
    private const int Rarest = 2;

    /// <summary>The number of copies that are trained in the last round, each in a different order, and averaged.</summary>
    private const int Settlers = 4;

    /// <summary>
    /// The factor for transitions. They are learned with a share of the features left out; in use, all features are present and
    /// outweigh them. Measured without one corpus at a time, 1.1 was better than 1 and 1.2.
    /// </summary>
    private const float TransitionBonus = 1.1f;

    /// <summary>The integer that a weight of one is stored as.</summary>
    public const float Unit = 36;

    public void Train(IReadOnlyList<LabeledSentence> sentences, ModelFile file, int seed)
    {
        var crossFitted = TrainCrossFitted(
            sentences,
            sentences.Select(s => s.Corpus).Where(NameCorpus.HasDocuments).Distinct(),
            seed
        );
        TrainFirst(sentences, file, seed);
        AddSecond(crossFitted, sentences, file, seed);
    }

    /// <summary>
    /// For each corpus, a first pass that has not seen it, so that its results are as good as on other texts.
    /// </summary>
    public Dictionary<string, ModelFile> TrainCrossFitted(
        IReadOnlyList<LabeledSentence> sentences,
        IEnumerable<string> corpora,
        int seed
    )
    {
        var crossFitted = new Dictionary<string, ModelFile>();
        foreach (var corpus in corpora)
            TrainFirst([.. sentences.Where(s => s.Corpus != corpus)], crossFitted[corpus] = new ModelFile(), seed);
        return crossFitted;
    }

    /// <summary>Adds a second pass, trained on the results of cross-fitted models for their corpora.</summary>
    public void AddSecond(
        IEnumerable<KeyValuePair<string, ModelFile>> crossFitted,
        IReadOnlyList<LabeledSentence> sentences,
        ModelFile file,
        int seed
    )
    {
        var memory = new MemoryTrainer(lexicon, language.Vocabulary);
        foreach (var (corpus, model) in crossFitted)
            memory.Add(sentences.Where(s => s.Corpus == corpus), model);
        var second = memory.Train(seed, TransitionsOf(file));
        file.Add("names2", writer => WeightWriter.Write(writer, second, memory.Features, Kept));
    }

    /// <summary>Adds a first pass.</summary>
    public void TrainFirst(IReadOnlyList<LabeledSentence> sentences, ModelFile file, int seed)
    {
        var first = TrainFirst(sentences, seed, out var set);
        file.Add("names1", writer => WeightWriter.Write(writer, first, set, Kept));
    }

    private static float[] TransitionsOf(ModelFile file)
    {
        using var reader = file.Open("names1");
        return [.. new NameModel(reader).Transitions.Select(m => m / Unit)];
    }

    private CrfTrainer TrainFirst(IReadOnlyList<LabeledSentence> sentences, int seed, out FeatureSet set)
    {
        var features = new FeatureSet();
        var lessons = new Casings(language.Lists).Add([.. new NameSubstitution(sentences, seed).RepeatOwn(sentences)], seed);
        var examples = lessons.Select(s => ToExample(s, h => features.Number(h))).ToList();
        foreach (var example in examples)
        foreach (var row in example.Features)
            for (var i = 0; i < row.Length; i++)
                if (features.CountOf(row[i]) < Rarest)
                    row[i] = -1;
        set = features;
        var trainer = new CrfTrainer(features.Count);
        trainer.Train(examples, Epochs, seed, Drop);
        WeightWriter.Prune(trainer, features, examples, Kept);
        trainer.Settle(examples, Settlers, seed + 100, Drop);
        foreach (ref var move in trainer.Transitions.AsSpan())
            move *= TransitionBonus;
        return trainer;
    }

    private Example ToExample(LabeledSentence sentence, Func<uint, int> number)
    {
        var document = LabeledSentence.ToDocument([sentence], language.Vocabulary);
        var tokenFeatures = new TokenFeatures[document.Count];
        var mode = TokenFeatureReader.Read(new TaggedDocument(document, lexicon), lexicon, document.Sentences[0], tokenFeatures);
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        var features = new int[tokenFeatures.Length][];
        for (var i = 0; i < tokenFeatures.Length; i++)
        {
            var count = NameFeatures.Write(tokenFeatures, i, mode, buffer);
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
