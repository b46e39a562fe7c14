namespace NewsMonitor.Analyzer.Words;

/// <summary>The word lists of one language.</summary>
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

    public HarmWords Harms { get; } = new(lists);

    public InquiryWords Inquiries { get; } = new(lists);

    public NoticeWords Notices { get; } = new(lists);

    public SentenceWords Sentences { get; } = new(lists);

    public AnnouncementWords Announcements { get; } = new(lists);

    public QuoteWords Quotes { get; } = new(lists);

    /// <summary>Reduces singular and plural to one stem.</summary>
    public Stemmer Plurals { get; } = new(lists, "stem-plurals", StringComparison.Ordinal);

    /// <summary>Reduces all forms of a word to a rough stem.</summary>
    public Stemmer Stems { get; } = new(lists, "stem-endings", StringComparison.OrdinalIgnoreCase);
}
