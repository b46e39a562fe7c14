using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.Language;

/// <summary>Everything the service said of one text: an answer per piece and feature, in the order of the pieces.</summary>
internal sealed record LanguageFindings
{
    /// <summary>Null if none was identified.</summary>
    public required FoundLanguage? Language { get; init; }

    public required IReadOnlyList<LanguageAnswer<IReadOnlyList<FoundEntity>>> Entities { get; init; }

    public required IReadOnlyList<LanguageAnswer<FoundSentiment>> Sentiment { get; init; }

    public required IReadOnlyList<LanguageAnswer<IReadOnlyList<string>>> KeyPhrases { get; init; }

    /// <summary>Empty where they were not asked for.</summary>
    public required IReadOnlyList<LanguageAnswer<IReadOnlyList<LinkedEntity>>> LinkedEntities { get; init; }

    /// <summary>What could not be judged, a sentence for each piece and feature.</summary>
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
