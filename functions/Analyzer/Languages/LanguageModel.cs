using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>Everything that was trained for one language.</summary>
internal sealed class LanguageModel
{
    public LanguageModel(ModelFile file)
    {
        // Half of the model is names: reading them beside the rest is what a second core can do for the start.
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

    /// <summary>Judges sentences.</summary>
    public SentimentModel Sentences { get; }

    /// <summary>Judges what sentences say of the names in them.</summary>
    public SentimentModel Targets { get; }
}
