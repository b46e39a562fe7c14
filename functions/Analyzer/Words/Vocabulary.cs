namespace NewsMonitor.Analyzer.Words;

/// <summary>All that rules know of one language's words.</summary>
/// <param name="lists">The language's folder.</param>
/// <exception cref="WordListException">A list is missing or cannot be read.</exception>
internal sealed class Vocabulary(WordLists lists)
{
    public TokenWords Tokens { get; } = new(lists);

    public NameWords Names { get; } = new(lists);

    public DateWords Dates { get; } = new(lists);

    public NumberWords Numbers { get; } = new(lists);

    public RoleWords Roles { get; } = new(lists);

    public PhraseWords Phrases { get; } = new(lists);

    public SentimentWords Sentiments { get; } = new(lists);

    /// <summary>Takes singular and plural together.</summary>
    public Stemmer Plurals { get; } = new(lists, "stem-plurals", StringComparison.Ordinal);

    /// <summary>Takes all forms of a word together, coarsely.</summary>
    public Stemmer Stems { get; } = new(lists, "stem-endings", StringComparison.OrdinalIgnoreCase);
}
