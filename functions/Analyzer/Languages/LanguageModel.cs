using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>The trained model of one language.</summary>
internal sealed class LanguageModel
{
    public LanguageModel(ModelFile file)
    {
        // Half of the model is names: a second core reads them in parallel, which shortens the start.
        (NameModel First, NameModel Second)? names = null;
        (Lexicon Lexicon, SentimentModel Sentences, SentimentModel Targets)? others = null;
        Parallel.Invoke(() => names = ReadNames(file), () => others = ReadOthers(file));
        (Lexicon, Sentences, Targets) = others!.Value;
        Confidence = new NameConfidence(names!.Value.First.Scale);
        Tagger = new NameTagger(Lexicon, names.Value.First, names.Value.Second);
    }

    public Lexicon Lexicon { get; }

    public NameTagger Tagger { get; }

    public NameConfidence Confidence { get; }

    /// <summary>The sentiment model for sentences.</summary>
    public SentimentModel Sentences { get; }

    /// <summary>The sentiment model for names in sentences.</summary>
    public SentimentModel Targets { get; }

    private static (NameModel First, NameModel Second) ReadNames(ModelFile file) =>
        (file.Read("names1", reader => new NameModel(reader)), file.Read("names2", reader => new NameModel(reader)));

    private static (Lexicon Lexicon, SentimentModel Sentences, SentimentModel Targets) ReadOthers(ModelFile file) =>
        (
            new Lexicon(file),
            file.Read("tone", reader => new SentimentModel(reader)),
            file.Read("targets", reader => new SentimentModel(reader))
        );
}
