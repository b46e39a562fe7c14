using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>
/// A language that texts are analyzed in. Each is a folder: <c>model.bin</c>, which the trainer writes, and word lists.
/// </summary>
internal sealed class Language
{
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<LanguageModel> _model;

    /// <param name="folder">The folder's name: "English".</param>
    /// <param name="open">Opens a file of the folder by its name; null if there is none.</param>
    /// <exception cref="WordListException"><c>code.txt</c> is missing or does not contain exactly one word.</exception>
    public Language(string folder, Func<string, Stream?> open)
    {
        Folder = folder;
        Lists = new WordLists(folder, open);
        Code = Lists.Rows("code") is [{ Fields: [var code] }]
            ? code
            : throw new WordListException($"{folder}/code.txt", 0, "must contain one word, the language's ISO 639-1 code");
        _vocabulary = new Lazy<Vocabulary>(() => new Vocabulary(Lists));
        _model = new Lazy<LanguageModel>(() => new LanguageModel(Load(folder, open)));
    }

    public string Folder { get; }

    /// <summary>ISO 639-1.</summary>
    public string Code { get; }

    public WordLists Lists { get; }

    /// <summary>Its word lists, read on first use.</summary>
    /// <exception cref="WordListException">A list is missing or cannot be read.</exception>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>Its trained model, read on first use.</summary>
    /// <exception cref="FileNotFoundException">The language has not been trained.</exception>
    public LanguageModel Model => _model.Value;

    private static ModelFile Load(string folder, Func<string, Stream?> open)
    {
        using var stream =
            open("model.bin") ?? throw new FileNotFoundException($"{folder}/model.bin is missing: train the model first");
        return ModelFile.Load(stream);
    }
}
