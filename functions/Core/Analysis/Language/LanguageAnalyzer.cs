using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.Language;

/// <summary>
/// Azure AI Language, within a monthly ceiling: cut → reserve text records → ask → merge. Where the month's records do not
/// suffice, the embedded analyzer judges instead.
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
    /// How long one article may take with all pauses the service asks for. Event Grid delivers an event again whose article is in
    /// hand for three minutes and more.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    /// <exception cref="Azure.RequestFailedException">The service or the count's table failed after tries of its own.</exception>
    /// <exception cref="LanguageFaultException">A part of the text could not be judged for a reason that may pass.</exception>
    /// <exception cref="TimeoutException">The service did not answer within <see cref="Patience"/>.</exception>
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

    // What was refused is not billed. Where the count cannot be written, it stays too high, which costs nothing.
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
