namespace NewsMonitor.Core.Analysis.Language;

/// <summary>
/// What the service takes in one synchronous request, by its page "Data and rate limits"
/// (learn.microsoft.com/azure/ai-services/language-service/concepts/data-limits).
/// </summary>
public static class LanguageLimits
{
    /// <summary>Of a document, as <see cref="System.Globalization.StringInfo"/> counts them.</summary>
    public const int DocumentElements = 5_120;

    /// <summary>Text elements of a billed text record, which a document fills for itself.</summary>
    public const int RecordElements = 1_000;

    /// <summary>Of a request, all told.</summary>
    public const int RequestBytes = 1_000_000;

    public const int EntityDocuments = 5;
    public const int LinkedEntityDocuments = 5;
    public const int SentimentDocuments = 10;
    public const int KeyPhraseDocuments = 10;
}
