using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// Azure AI Language, within a monthly ceiling: cut → reserve text records → ask → merge. If the month's remaining text records
/// are not enough, the embedded analyzer analyzes the text instead.
/// </summary>
public sealed class LanguageAnalyzer(
    ILanguageService service,
    TextRecordStore records,
    LanguageOptions options,
    TimeProvider time,
    ILogger<LanguageAnalyzer> logger
) : IArticleAnalyzer
{
    /// <summary>
    /// How long one article may take, including all pauses that the service asks for. Event Grid delivers an event again if its
    /// article takes three minutes or more.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    /// <exception cref="Azure.RequestFailedException">
    /// The service or the table of text records failed after its own retries.
    /// </exception>
    /// <exception cref="LanguageFaultException">
    /// A part of the text could not be analyzed because of a temporary error.
    /// </exception>
    /// <exception cref="TimeoutException">The service did not respond within <see cref="Patience"/>.</exception>
    public async Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken)
    {
        var embedded = EmbeddedAnalyzer.Analyze(text, language);
        var pieces = TextSplitter.Split(text, embedded.Sentences);
        if (pieces.Count == 0)
            return new ArticleAnalysis(embedded, AnalyzerNames.Embedded);
        var needed = LanguageQuestions.TextRecords(pieces, options.LinkedEntities);
        if (await records.TryReserveAsync(needed, options.MonthlyTextRecords, cancellationToken) is not { } reserved)
        {
            logger.CeilingReached(options.MonthlyTextRecords, needed);
            return new ArticleAnalysis(embedded, AnalyzerNames.EmbeddedOverCeiling);
        }

        var found = await AskAsync(pieces, language, reserved, cancellationToken);
        NewsTelemetry.TextRecords(needed);
        foreach (var fault in found.Faults)
            logger.PieceNotJudged(fault);
        var merger = new AnalysisMerger(pieces, found, embedded);
        return new ArticleAnalysis(merger.Merge(), AnalyzerNames.AzureLanguage)
        {
            TextRecords = needed,
            LinkedEntities = merger.LinkedEntities(),
            Faults = found.Faults,
        };
    }

    public int TextRecords(int length) => LanguageQuestions.TextRecords([new TextPiece(0, "", length)], options.LinkedEntities);

    private async Task<LanguageFindings> AskAsync(
        IReadOnlyList<TextPiece> pieces,
        string? language,
        ReservedRecords reserved,
        CancellationToken cancellationToken
    )
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var questions = new LanguageQuestions(service, options.LinkedEntities);
        try
        {
            return await questions.AskAsync(pieces, language, either.Token);
        }
        catch (Exception fault)
        {
            NewsTelemetry.TextRecords(questions.Answered);
            await GiveBackAsync(reserved, reserved.Count - questions.Answered);
            if (
                fault is OperationCanceledException
                && patience.IsCancellationRequested
                && !cancellationToken.IsCancellationRequested
            )
                throw new TimeoutException($"Azure AI Language did not answer within {Patience.TotalSeconds:0} seconds", fault);
            throw;
        }
    }

    // Rejected text is not billed. If the count cannot be corrected, it stays too high, which costs nothing.
    private async Task GiveBackAsync(ReservedRecords reserved, int unused)
    {
        try
        {
            await records.GiveBackAsync(reserved, unused, CancellationToken.None);
        }
        catch (Azure.RequestFailedException fault)
        {
            logger.NotGivenBack(fault, unused);
        }
    }
}
