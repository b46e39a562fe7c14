using NewsMonitor.Analyzer;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.Language;

/// <summary>
/// Azure AI Language as this product needs it: one call is one request. Callers keep within <see cref="LanguageLimits"/>; offsets
/// and lengths of all answers are UTF-16 code units of the document they answer.
/// </summary>
/// <remarks>
/// A document that cannot be judged has its own answer with an error; the others of the request are judged all the same. A
/// request that fails as a whole, after the tries and pauses the service asks for, is thrown
/// (<see cref="Azure.RequestFailedException"/>, or what the network throws): the trigger tries again later.
/// </remarks>
public interface ILanguageService
{
    /// <summary>Identifies languages; the language that a document claims does not count.</summary>
    Task<IReadOnlyList<LanguageAnswer<FoundLanguage>>> DetectLanguageAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Finds entities, each mention by itself; those without an <see cref="EntityCategory"/> are left out.</summary>
    Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<FoundEntity>>>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Judges documents, sentences, and what is said of whom.</summary>
    Task<IReadOnlyList<LanguageAnswer<FoundSentiment>>> AnalyzeSentimentAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Extracts key phrases, most telling first.</summary>
    Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<string>>>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );

    /// <summary>Finds entries of a knowledge base. The service has this until 1 September 2028.</summary>
    Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<LinkedEntity>>>> LinkEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    );
}

/// <summary>A text to be judged.</summary>
/// <param name="Id">Different from that of every other document of the request.</param>
/// <param name="Text">Not blank.</param>
/// <param name="Language">The service's code of its language; null for the service's own choice, English.</param>
public sealed record LanguageDocument(string Id, string Text, string? Language);

/// <summary>What was found in one document, or why nothing was.</summary>
public sealed record LanguageAnswer<T>(string Id, T? Value, LanguageError? Error)
    where T : class;

/// <summary>Why a document could not be judged, in the service's words.</summary>
/// <param name="Code">Such as <c>UnsupportedLanguageCode</c>.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record LanguageError(string Code, string Message)
{
    /// <summary>Whether the same document may be judged some time later.</summary>
    public bool IsPassing => Code is "InternalServerError" or "ServiceUnavailable";
}

/// <param name="Code">The service's code, mostly ISO 639-1; empty if it identified none.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record FoundLanguage(string Code, double Confidence);

/// <summary>One mention of an entity.</summary>
public sealed record FoundEntity(EntityCategory Category, string? Subcategory, Mention Mention);

/// <summary>The tone of a document and of its sentences.</summary>
public sealed record FoundSentiment(Sentiment Document, IReadOnlyList<FoundSentence> Sentences);

/// <summary>The sentiment of a sentence, and toward each target in it.</summary>
public sealed record FoundSentence(int Offset, int Length, Sentiment Sentiment, IReadOnlyList<FoundTarget> Targets);

/// <summary>Words that a sentence praises or blames.</summary>
public sealed record FoundTarget(int Offset, int Length, Sentiment Sentiment);
