using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>The service's results for one text: one per piece and feature, in the order of the pieces.</summary>
internal sealed record LanguageFindings
{
    /// <summary>The language; null if none was identified.</summary>
    public required FoundLanguage? Language { get; init; }

    public required IReadOnlyList<LanguageAnswer<IReadOnlyList<FoundEntity>>> Entities { get; init; }

    public required IReadOnlyList<LanguageAnswer<FoundSentiment>> Sentiment { get; init; }

    public required IReadOnlyList<LanguageAnswer<IReadOnlyList<string>>> KeyPhrases { get; init; }

    /// <summary>Linked entities; empty if they were not requested.</summary>
    public required IReadOnlyList<LanguageAnswer<IReadOnlyList<LinkedEntity>>> LinkedEntities { get; init; }

    /// <summary>What could not be analyzed: one sentence per piece and feature.</summary>
    public IReadOnlyList<string> Faults =>
        [
            .. Of("entities", Entities),
            .. Of("sentiment", Sentiment),
            .. Of("key phrases", KeyPhrases),
            .. Of("linked entities", LinkedEntities),
        ];

    private static IEnumerable<string> Of<T>(string feature, IReadOnlyList<LanguageAnswer<T>> answers)
        where T : class =>
        from pair in answers.Index()
        let error = pair.Item.Error
        where error is not null
        select $"{feature} of piece {pair.Index + 1} of {answers.Count}: {error.Code}: {error.Message}";
}
