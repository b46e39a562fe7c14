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
        var names = Task.Run(() =>
            (file.Read("names1", reader => new NameModel(reader)), file.Read("names2", reader => new NameModel(reader)))
        );
        Lexicon = new Lexicon(file);
        Sentences = file.Read("tone", reader => new SentimentModel(reader));
        Targets = file.Read("targets", reader => new SentimentModel(reader));
        var (first, second) = names.GetAwaiter().GetResult();
        Confidence = new NameConfidence(first.Scale);
        Tagger = new NameTagger(Lexicon, first, second);
    }

    public Lexicon Lexicon { get; }

    public NameTagger Tagger { get; }

    public NameConfidence Confidence { get; }

    /// <summary>The sentiment model for sentences.</summary>
    public SentimentModel Sentences { get; }

    /// <summary>The sentiment model for names in sentences.</summary>
    public SentimentModel Targets { get; }
}
