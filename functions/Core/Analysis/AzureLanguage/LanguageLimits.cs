namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// The service's limits for one synchronous request, from the page "Data and rate limits"
/// (learn.microsoft.com/azure/ai-services/language-service/concepts/data-limits).
/// </summary>
public static class LanguageLimits
{
    /// <summary>
    /// The maximum length of a document in text elements, as <see cref="System.Globalization.StringInfo"/> counts them.
    /// </summary>
    public const int DocumentElements = 5_120;

    /// <summary>The number of text elements in a billed text record; each document starts a new record.</summary>
    public const int RecordElements = 1_000;

    /// <summary>The maximum size of a request.</summary>
    public const int RequestBytes = 1_000_000;

    public const int EntityDocuments = 5;
    public const int LinkedEntityDocuments = 5;
    public const int SentimentDocuments = 10;
    public const int KeyPhraseDocuments = 10;
}
