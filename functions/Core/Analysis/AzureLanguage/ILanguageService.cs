using NewsMonitor.Analyzer;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// Azure AI Language as this product needs it: one call is one request. Callers stay within <see cref="LanguageLimits"/>. Offsets
/// and lengths in all results are UTF-16 code units of the document.
/// </summary>
/// <remarks>
/// A document that cannot be analyzed gets a result with an error; the other documents of the request are still analyzed. If a
/// whole request fails, after the retries and pauses that the service asks for, an exception is thrown
/// (<see cref="Azure.RequestFailedException"/>, or a network exception), and the trigger tries again later.
/// </remarks>
public interface ILanguageService
{
    /// <summary>Identifies languages, regardless of the language that a document declares.</summary>
    Task<IReadOnlyList<LanguageAnswer<FoundLanguage>>> DetectLanguageAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Finds entities, one result per mention; those without an <see cref="EntityCategory"/> are left out.</summary>
    Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<FoundEntity>>>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Analyzes the sentiment of documents and sentences, and toward the targets they mention.</summary>
    Task<IReadOnlyList<LanguageAnswer<FoundSentiment>>> AnalyzeSentimentAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Extracts key phrases, the most relevant first.</summary>
    Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<string>>>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Finds entries in a knowledge base. The service offers this until September 1, 2028.</summary>
    Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<LinkedEntity>>>> LinkEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );
}

/// <summary>A text to analyze.</summary>
/// <param name="Id">The document's id, unique within the request.</param>
/// <param name="Text">The text; not blank.</param>
/// <param name="Language">The service's code for its language; null for the service's default, English.</param>
public sealed record LanguageDocument(string Id, string Text, string? Language);

/// <summary>The result for one document, or the error if there is none.</summary>
public sealed record LanguageAnswer<T>(string Id, T? Value, LanguageError? Error)
    where T : class;

/// <summary>Why a document could not be analyzed, in the service's words.</summary>
/// <param name="Code">The error code, such as <c>UnsupportedLanguageCode</c>.</param>
/// <param name="Message">The error message.</param>
public sealed record LanguageError(string Code, string Message)
{
    /// <summary>Whether the error is temporary, so that the same document may succeed later.</summary>
    public bool IsPassing => Code is "InternalServerError" or "ServiceUnavailable";
}

/// <param name="Code">The service's code, usually ISO 639-1; empty if no language was identified.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record FoundLanguage(string Code, double Confidence);

/// <summary>One mention of an entity.</summary>
public sealed record FoundEntity(EntityCategory Category, string? Subcategory, Mention Mention);

/// <summary>The sentiment of a document and of its sentences.</summary>
public sealed record FoundSentiment(Sentiment Document, IReadOnlyList<FoundSentence> Sentences);

/// <summary>The sentiment of a sentence, and toward each target in it.</summary>
public sealed record FoundSentence(int Offset, int Length, Sentiment Sentiment, IReadOnlyList<FoundTarget> Targets);

/// <summary>Words that a sentence praises or blames.</summary>
public sealed record FoundTarget(int Offset, int Length, Sentiment Sentiment);
