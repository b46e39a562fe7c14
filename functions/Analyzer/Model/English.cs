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
        // Half of the model is names: reading them beside the rest is what a second core can do for the start.
        var names = Task.Run(() =>
            (Read(file, "names1", reader => new NameModel(reader)), Read(file, "names2", reader => new NameModel(reader)))
        );
        Lexicon = new Lexicon(file);
        Languages = Read(file, "languages", reader => new LanguageIdentifier(reader));
        Tone = Read(file, "tone", reader => new SentimentModel(reader));
        Targets = Read(file, "targets", reader => new SentimentModel(reader));
        var (first, second) = names.GetAwaiter().GetResult();
        Confidences = new Confidences(first.Scale);
        Tagger = new NameTagger(Lexicon, first, second);
    }

    public static English Shared => Loaded.Value;

    public Lexicon Lexicon { get; }

    public NameTagger Tagger { get; }

    public Confidences Confidences { get; }

    public LanguageIdentifier Languages { get; }

    public SentimentModel Tone { get; }

    public SentimentModel Targets { get; }

    private static TPart Read<TPart>(ModelFile file, string section, Func<BinaryReader, TPart> read)
    {
        using var reader = file.Open(section);
        return read(reader);
    }

    private static ModelFile Open()
    {
        using var stream = typeof(English).Assembly.GetManifestResourceStream("english.bin")!;
        return ModelFile.Load(stream);
    }
}
