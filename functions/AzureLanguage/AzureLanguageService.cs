using Azure.AI.TextAnalytics;
using NewsMonitor.Core.Analysis.AzureLanguage;
using Linked = NewsMonitor.News.Records.LinkedEntity;

namespace NewsMonitor.AzureLanguage;

/// <summary>
/// Azure AI Language through its SDK: one call is one request, and the results are only converted to the product's types.
/// </summary>
/// <remarks>
/// The SDK requests offsets in UTF-16 code units, and waits and retries as the service asks (<see cref="LanguageClient"/>). The
/// service is asked not to log the text, to keep articles confidential.
/// </remarks>
public sealed class AzureLanguageService(TextAnalyticsClient client) : ILanguageService
{
    private static readonly TextAnalyticsRequestOptions Unlogged = new() { DisableServiceLogs = true };
    private static readonly AnalyzeSentimentOptions WithOpinions = new()
    {
        DisableServiceLogs = true,
        IncludeOpinionMining = true,
    };

    public async Task<IReadOnlyList<LanguageAnswer<FoundLanguage>>> DetectLanguageAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var inputs = documents.Select(document => new DetectLanguageInput(document.Id, document.Text)
        {
            CountryHint = DetectLanguageInput.None,
        });
        var results = await client.DetectLanguageBatchAsync(inputs, Unlogged, cancellationToken);
        return [.. results.Value.Select(result => Answer(result, () => Answers.Language(result.PrimaryLanguage)))];
    }

    public async Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<FoundEntity>>>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var results = await client.RecognizeEntitiesBatchAsync(Inputs(documents), Unlogged, cancellationToken);
        return [.. results.Value.Select(result => Answer(result, () => Answers.Entities(result.Entities)))];
    }

    public async Task<IReadOnlyList<LanguageAnswer<FoundSentiment>>> AnalyzeSentimentAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var results = await client.AnalyzeSentimentBatchAsync(Inputs(documents), WithOpinions, cancellationToken);
        return [.. results.Value.Select(result => Answer(result, () => Answers.Sentiment(result.DocumentSentiment)))];
    }

    public async Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<string>>>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var results = await client.ExtractKeyPhrasesBatchAsync(Inputs(documents), Unlogged, cancellationToken);
        return [.. results.Value.Select(result => Answer<IReadOnlyList<string>>(result, () => result.KeyPhrases))];
    }

    public async Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<Linked>>>> LinkEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var results = await client.RecognizeLinkedEntitiesBatchAsync(Inputs(documents), Unlogged, cancellationToken);
        return [.. results.Value.Select(result => Answer(result, () => Answers.LinkedEntities(result.Entities)))];
    }

    private static IEnumerable<TextDocumentInput> Inputs(IReadOnlyList<LanguageDocument> documents) =>
        documents.Select(document => new TextDocumentInput(document.Id, document.Text) { Language = document.Language });

    // If a result has an error, its other properties throw.
    private static LanguageAnswer<T> Answer<T>(TextAnalyticsResult result, Func<T> value)
        where T : class =>
        result.HasError
            ? new LanguageAnswer<T>(result.Id, null, new LanguageError(result.Error.ErrorCode.ToString(), result.Error.Message))
            : new LanguageAnswer<T>(result.Id, value(), null);
}
