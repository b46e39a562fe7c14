using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Names;

/// <summary>
/// Trains the second pass on documents' memories, from first-pass results of models that have not seen the same corpus.
/// </summary>
internal sealed class MemoryTrainer(Lexicon lexicon, Vocabulary vocabulary)
{
    private const int Epochs = 3;
    private readonly FeatureSet _features = new();
    private readonly List<Example> _examples = [];

    public FeatureSet Features => _features;

    /// <param name="seed">The seed for the order of the examples.</param>
    /// <param name="transitions">
    /// The transitions of the first pass, which short training on few corpora would only make worse.
    /// </param>
    public CrfTrainer Train(int seed, float[] transitions)
    {
        var trainer = new CrfTrainer(_features.Count, transitions);
        trainer.Train(_examples, Epochs, seed, 0);
        return trainer;
    }

    /// <summary>Adds a corpus, given a first pass that has not seen it.</summary>
    public void Add(IEnumerable<LabeledSentence> corpus, ModelFile firstPass)
    {
        using var reader = firstPass.Open("names1");
        var tagger = new NameTagger(lexicon, new NameModel(reader), null);
        foreach (var document in corpus.GroupBy(s => s.Document))
            Add([.. document], tagger);
    }

    private void Add(List<LabeledSentence> sentences, NameTagger tagger)
    {
        var document = LabeledSentence.ToDocument(sentences, vocabulary);
        var work = new TaggedDocument(document, lexicon);
        tagger.First(work);
        var memory = NameMemory.Rent(document, work.Tags);
        for (var s = 0; s < sentences.Count; s++)
            _examples.Add(ToExample(sentences[s], work, document.Sentences[s], memory));
        memory.Return();
    }

    private Example ToExample(LabeledSentence sentence, TaggedDocument work, Analyzer.Text.TokenRange range, NameMemory memory)
    {
        Span<uint> buffer = stackalloc uint[NameMemory.MostFeatures];
        var features = new int[range.Count][];
        for (var i = 0; i < range.Count; i++)
        {
            var count = memory.Write(work.Document.Tokens[range.Start..range.End], work.TagsOf(range), i, buffer);
            features[i] = new int[count];
            for (var f = 0; f < count; f++)
                features[i][f] = _features.Number(buffer[f]);
        }
        var scores = work.ScoresOf(range).ToArray();
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= NameTrainer.Unit;
        return new Example
        {
            Features = features,
            Allowed = sentence.Allowed,
            Gold = sentence.Tags,
            Base = scores,
        };
    }
}
