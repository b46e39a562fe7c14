using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>Sends all requests about one text to the service, in as few requests as it allows.</summary>
internal sealed class LanguageQuestions(ILanguageService service, bool linkedEntities)
{
    private const string Unrecognised = "und";
    private int _answered;

    /// <summary>Text records of the results so far, which are billed even if a later request fails.</summary>
    public int Answered => _answered;

    /// <summary>Text records of all requests about these pieces.</summary>
    public static int TextRecords(IReadOnlyList<TextPiece> pieces, bool linkedEntities) =>
        1 + pieces.Sum(piece => piece.TextRecords) * (linkedEntities ? 4 : 3);

    /// <param name="pieces">The text.</param>
    /// <param name="claimed">The language it declares, used if the service identifies none; null if it declares none.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    /// <exception cref="LanguageFaultException">A piece could not be analyzed because of a temporary error.</exception>
    public async Task<LanguageFindings> AskAsync(
        IReadOnlyList<TextPiece> pieces,
        string? claimed,
        CancellationToken cancellationToken
    )
    {
        var language = await DetectAsync(pieces[0], cancellationToken);
        var code = language?.Code ?? claimed;
        var documents = pieces
            .Select((piece, index) => (new LanguageDocument($"{index}", piece.Text, code), piece.TextRecords))
            .ToList();
        var entities = EachAsync(documents, LanguageLimits.EntityDocuments, service.RecognizeEntitiesAsync, cancellationToken);
        var sentiment = EachAsync(documents, LanguageLimits.SentimentDocuments, service.AnalyzeSentimentAsync, cancellationToken);
        var phrases = EachAsync(documents, LanguageLimits.KeyPhraseDocuments, service.ExtractKeyPhrasesAsync, cancellationToken);
        var links = linkedEntities
            ? EachAsync(documents, LanguageLimits.LinkedEntityDocuments, service.LinkEntitiesAsync, cancellationToken)
            : Task.FromResult<IReadOnlyList<LanguageAnswer<IReadOnlyList<LinkedEntity>>>>([]);
        await Task.WhenAll(entities, sentiment, phrases, links);
        return new LanguageFindings
        {
            Language = language,
            Entities = await entities,
            Sentiment = await sentiment,
            KeyPhrases = await phrases,
            LinkedEntities = await links,
        };
    }

    // The beginning identifies the language as well as the whole text does, for one text record.
    private async Task<FoundLanguage?> DetectAsync(TextPiece first, CancellationToken cancellationToken)
    {
        var beginning = new System.Globalization.StringInfo(first.Text);
        var text =
            first.Elements <= LanguageLimits.RecordElements
                ? first.Text
                : beginning.SubstringByTextElements(0, LanguageLimits.RecordElements);
        var answers = await service.DetectLanguageAsync([new LanguageDocument("0", text, null)], cancellationToken);
        Interlocked.Increment(ref _answered);
        return answers is [{ Value: { Code: not ("" or Unrecognised) } language }] ? language : null;
    }

    private async Task<IReadOnlyList<LanguageAnswer<T>>> EachAsync<T>(
        IReadOnlyList<(LanguageDocument Document, int TextRecords)> documents,
        int most,
        Func<IReadOnlyList<LanguageDocument>, CancellationToken, Task<IReadOnlyList<LanguageAnswer<T>>>> ask,
        CancellationToken cancellationToken
    )
        where T : class
    {
        List<LanguageAnswer<T>> answers = [];
        foreach (var batch in DocumentBatches.Of(documents.Select(document => document.Document), most))
        {
            var found = (await ask(batch, cancellationToken)).ToDictionary(answer => answer.Id, StringComparer.Ordinal);
            Interlocked.Add(ref _answered, documents.Skip(answers.Count).Take(batch.Count).Sum(document => document.TextRecords));
            answers.AddRange(batch.Select(document => found.GetValueOrDefault(document.Id) ?? Unanswered<T>(document)));
        }

        return answers.Find(answer => answer.Error is { IsPassing: true })?.Error is { } error
            ? throw new LanguageFaultException(error)
            : answers;
    }

    private static LanguageAnswer<T> Unanswered<T>(LanguageDocument document)
        where T : class => new(document.Id, null, new LanguageError("NoAnswer", "the service did not return a result for it"));
}
