using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>The trained model of one language.</summary>
internal sealed class LanguageModel
{
    private readonly Lazy<TargetModel> _targets;
    private readonly Lazy<TargetModel> _targetsAlone;

    public LanguageModel(ModelFile file)
    {
        // Half of the model is names: a second core reads them in parallel, which shortens the start.
        (NameModel First, NameModel Second)? names = null;
        (Lexicon Lexicon, SentimentModel Sentences)? others = null;
        Parallel.Invoke(() => names = ReadNames(file), () => others = ReadOthers(file));
        (Lexicon, Sentences) = others!.Value;
        _targets = Later(file.BytesOf("targets"), alone: false);
        _targetsAlone = Later(file.BytesOf("targets alone"), alone: true);
        Confidence = new NameConfidence(names!.Value.First.Scale);
        Tagger = new NameTagger(Lexicon, names.Value.First, names.Value.Second);
    }

    public Lexicon Lexicon { get; }

    public NameTagger Tagger { get; }

    public NameConfidence Confidence { get; }

    /// <summary>The sentiment model for sentences.</summary>
    public SentimentModel Sentences { get; }

    /// <summary>The sentiment model for names in sentences.</summary>
    /// <param name="alone">Whether no other judge has a second opinion.</param>
    public TargetModel TargetsFor(bool alone) => (alone ? _targetsAlone : _targets).Value;

    /// <summary>An analyzer needs only one of the models of names in sentences.</summary>
    private static Lazy<TargetModel> Later(byte[] section, bool alone) =>
        new(() =>
        {
            using var reader = new BinaryReader(new MemoryStream(section, writable: false));
            return new TargetModel(new SentimentModel(reader), alone);
        });

    private static (NameModel First, NameModel Second) ReadNames(ModelFile file) =>
        (file.Read("names1", reader => new NameModel(reader)), file.Read("names2", reader => new NameModel(reader)));

    private static (Lexicon Lexicon, SentimentModel Sentences) ReadOthers(ModelFile file) =>
        (new Lexicon(file), file.Read("tone", reader => new SentimentModel(reader)));
}
