using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Analyzer.Model;

/// <summary>Everything that was trained, read once from the assembly.</summary>
internal sealed class English
{
    private static readonly Lazy<English> Loaded = new(() => new English(Open()));

    public English(ModelFile file)
    {
        Lexicon = new Lexicon(file);
        using var first = file.Open("names1");
        using var second = file.Open("names2");
        var names = new NameModel(first);
        Confidences = new Confidences(names.Scale);
        Tagger = new NameTagger(Lexicon, names, new NameModel(second));
        using var languages = file.Open("languages");
        Languages = new LanguageIdentifier(languages);
        using var tone = file.Open("tone");
        Tone = new SentimentModel(tone);
        using var targets = file.Open("targets");
        Targets = new SentimentModel(targets);
    }

    public static English Shared => Loaded.Value;

    public Lexicon Lexicon { get; }

    public NameTagger Tagger { get; }

    public Confidences Confidences { get; }

    public LanguageIdentifier Languages { get; }

    public SentimentModel Tone { get; }

    public SentimentModel Targets { get; }

    private static ModelFile Open()
    {
        using var stream = typeof(English).Assembly.GetManifestResourceStream("english.bin")!;
        return ModelFile.Load(stream);
    }
}
