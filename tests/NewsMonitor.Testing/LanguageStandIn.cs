using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.News.Records;

namespace NewsMonitor.Testing;

/// <summary>
/// Stands in for Azure AI Language: the same limits and the same kinds of answers, document by document. Entities are those of a
/// roster, everything else is judged by the embedded analyzer.
/// </summary>
internal sealed class LanguageStandIn : ILanguageService
{
    private const int MaxDetectDocuments = 1_000;

    private static readonly Dictionary<string, EntityCategory> Roster = new()
    {
        ["Ana Duarte"] = EntityCategory.Person,
        ["Marek Nowak"] = EntityCategory.Person,
        ["Nowak"] = EntityCategory.Person,
        ["International Monetary Fund"] = EntityCategory.Organization,
        ["IMF"] = EntityCategory.Organization,
        ["Bank of England"] = EntityCategory.Organization,
        ["Athens"] = EntityCategory.Location,
        ["Lisbon"] = EntityCategory.Location,
        ["Rotterdam"] = EntityCategory.Location,
    };

    /// <summary>Every request: the feature and its documents.</summary>
    public ConcurrentQueue<(string Feature, IReadOnlyList<LanguageDocument> Documents)> Requests { get; } = [];

    /// <summary>What is wrong with a document; null for nothing.</summary>
    public Func<string, LanguageDocument, LanguageError?> Error { get; set; } = (_, _) => null;

    /// <summary>Happens before a request is answered.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public Task<IReadOnlyList<LanguageAnswer<FoundLanguage>>> DetectLanguageAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync(
            "language",
            MaxDetectDocuments,
            documents,
            (_, analysis) => new FoundLanguage(analysis.Language.Code, 0.9),
            cancellationToken
        );

    public Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<FoundEntity>>>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync<IReadOnlyList<FoundEntity>>(
            "entities",
            LanguageLimits.EntityDocuments,
            documents,
            (document, _) =>
                [
                    .. from name in Roster
                    from mention in Places(document.Text, name.Key)
                    select new FoundEntity(name.Value, null, mention),
                ],
            cancellationToken
        );

    public Task<IReadOnlyList<LanguageAnswer<FoundSentiment>>> AnalyzeSentimentAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync(
            "sentiment",
            LanguageLimits.SentimentDocuments,
            documents,
            (document, analysis) =>
                new FoundSentiment(
                    analysis.Sentiment,
                    [
                        .. from sentence in analysis.Sentences
                        select new FoundSentence(
                            sentence.Offset,
                            sentence.Length,
                            sentence.Sentiment,
                            Targets(document, sentence)
                        ),
                    ]
                ),
            cancellationToken
        );

    public Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<string>>>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync(
            "key phrases",
            LanguageLimits.KeyPhraseDocuments,
            documents,
            (_, analysis) => analysis.KeyPhrases,
            cancellationToken
        );

    /// <summary>Knows the IMF by both its names, and nothing else.</summary>
    public Task<IReadOnlyList<LanguageAnswer<IReadOnlyList<LinkedEntity>>>> LinkEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync<IReadOnlyList<LinkedEntity>>(
            "linked entities",
            LanguageLimits.LinkedEntityDocuments,
            documents,
            (document, _) =>
            {
                const string fund = "International Monetary Fund";
                var mentions = new[] { fund, "IMF" }.SelectMany(name => Places(document.Text, name)).ToList();
                return mentions.Count == 0
                    ? []
                    : [new LinkedEntity(fund, new Uri("https://en.wikipedia.org/wiki/IMF"), "Wikipedia", mentions)];
            },
            cancellationToken
        );

    private async Task<IReadOnlyList<LanguageAnswer<T>>> AnswerAsync<T>(
        string feature,
        int most,
        IReadOnlyList<LanguageDocument> documents,
        Func<LanguageDocument, TextAnalysis, T> judge,
        CancellationToken cancellationToken
    )
        where T : class
    {
        Requests.Enqueue((feature, documents));
        await Before(feature, cancellationToken);
        if (documents.Count > most || documents.Select(document => document.Id).Distinct().Count() < documents.Count)
            throw new RequestFailedException(400, $"Max {most} records are permitted.");
        return [.. documents.Select(document => Answer(feature, document, judge))];
    }

    private LanguageAnswer<T> Answer<T>(string feature, LanguageDocument document, Func<LanguageDocument, TextAnalysis, T> judge)
        where T : class
    {
        var error =
            Error(feature, document)
            ?? (string.IsNullOrWhiteSpace(document.Text) ? new LanguageError("InvalidDocument", "Document text is empty.") : null)
            ?? (
                new StringInfo(document.Text).LengthInTextElements > LanguageLimits.DocumentElements
                    ? new LanguageError("InvalidDocument", "A document within the request was too large to be processed.")
                    : null
            );
        return error is null
            ? new LanguageAnswer<T>(document.Id, judge(document, EmbeddedAnalyzer.Analyze(document.Text)), null)
            : new LanguageAnswer<T>(document.Id, null, error);
    }

    // Opinion mining: what stands before "was praised" is.
    private static List<FoundTarget> Targets(LanguageDocument document, Sentence sentence)
    {
        var text = document.Text.Substring(sentence.Offset, sentence.Length);
        var praised = text.IndexOf(" was praised", StringComparison.Ordinal);
        var start = praised < 0 ? -1 : text.LastIndexOf(' ', praised - 1) + 1;
        var praise = new Sentiment(SentimentLabel.Positive, 1, 0, 0);
        return praised < 0 ? [] : [new FoundTarget(sentence.Offset + start, praised - start, praise)];
    }

    private static IEnumerable<Mention> Places(string text, string name)
    {
        for (
            var at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            // "Nowak" in "Marek Nowak" is no mention of its own.
            var before = text[..(at + name.Length)];
            if (
                !Roster.Keys.Any(longer =>
                    longer.EndsWith(" " + name, StringComparison.Ordinal) && before.EndsWith(longer, StringComparison.Ordinal)
                )
            )
                yield return new Mention(name, at, name.Length, 0.9);
        }
    }
}
