using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// The path of a blob: each of its parts is read and stored (<see cref="ArticleStoring"/>). It may be run any number of times for
/// the same blob, on any number of machines at once, and killed at any line: the effect is that of one undisturbed run.
/// </summary>
public sealed class ArticlePipeline(
    InboxStore inbox,
    ArticleReader reader,
    Withdrawals withdrawals,
    EmbargoStore embargoes,
    ArticleStoring storing,
    Receipts receipts,
    ILogger<ArticlePipeline> logger
)
{
    /// <summary>Processes the current version of the blob.</summary>
    /// <param name="blobName">The blob's name in the inbox.</param>
    /// <param name="cancellationToken">Stops the work; unfinished work is done again at the next try.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed; the trigger should try again.</exception>
    /// <exception cref="InvalidDataException">The blob's receipt cannot be read.</exception>
    public async Task<ArticleOutcome> RunAsync(string blobName, CancellationToken cancellationToken)
    {
        using var trace = NewsTelemetry.Blob(blobName);
        using var blob = await inbox.OpenAsync(blobName, cancellationToken);
        var outcome = blob is null ? new ArticleOutcome.Gone() : await SettleAsync(blob, cancellationToken);
        logger.Outcome(blobName, outcome);
        if (outcome is ArticleOutcome.AlreadyHandled or ArticleOutcome.Gone)
            NewsTelemetry.Handled(outcome);
        return outcome;
    }

    private async Task<ArticleOutcome> SettleAsync(OpenBlob blob, CancellationToken cancellationToken)
    {
        var version = blob.Version;
        if (await receipts.OpenAsync(blob, cancellationToken) is not { } receipt)
            return new ArticleOutcome.AlreadyHandled();

        var number = 0;
        await foreach (var part in ReadAsync(blob, cancellationToken))
        {
            if (!receipt.Wants(++number))
                continue;
            var origin = new Origin(version, part.Name);
            if (part.Fault is { } fault)
                logger.ReadInPart(origin.ToString(), fault.GetType().Name, fault.Source);
            var outcome =
                await EmbargoAsync(part.Result.Article, origin, number, receipt, cancellationToken)
                ?? await HandleAsync(part.Result, origin, receipt.Known?.Receipt.Settled, cancellationToken);
            await receipt.SettleAsync(origin, number, outcome, cancellationToken);
            if (receipt.IsOver)
                break;
            if (receipt.IsRepeated)
                continue;
            NewsTelemetry.Handled(outcome);
            if (part.Name.Length > 0)
                logger.Outcome(origin.ToString(), outcome);
        }

        return await receipt.CloseAsync(cancellationToken);
    }

    private async Task<ArticleOutcome?> EmbargoAsync(
        Article? article,
        Origin origin,
        int number,
        OpenReceipt receipt,
        CancellationToken cancellationToken
    )
    {
        if (article?.EmbargoedUntil?.Value is not { } end || Withdrawal.Of(article) is not null)
            return null;
        if (end <= await receipt.NowAsync(cancellationToken))
            return null;
        await embargoes.AddAsync(origin, number, end, cancellationToken);
        var withheld = await withdrawals.WithholdAsync(article, end, origin, cancellationToken);
        return new ArticleOutcome.Waiting(end) { Withdraws = withheld };
    }

    private async Task<ArticleOutcome> HandleAsync(
        ReadResult read,
        Origin origin,
        Settlement? last,
        CancellationToken cancellationToken
    )
    {
        var article = read.Article;
        var withdrawal = read.Withdraws ?? (article is null ? null : Withdrawal.Of(article));
        if (withdrawal is not null)
            return await withdrawals.WithdrawAsync(withdrawal, article, origin, cancellationToken);
        return article is null
            ? new ArticleOutcome.Rejected(read.Rejection!)
            : WithSource(await storing.RunAsync(article, origin, last, cancellationToken), article);
    }

    private static ArticleOutcome WithSource(ArticleOutcome outcome, Article article) =>
        outcome is ArticleOutcome.Duplicate copy ? copy with { Source = article.Source?.Value } : outcome;

    private async IAsyncEnumerable<ReadPart> ReadAsync(
        OpenBlob blob,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var parts = reader.ReadAsync(blob.Version.Name, blob.Content, blob.Version.Length, cancellationToken);
        await using var next = parts.GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(next))
            yield return next.Current;
    }

    private static async Task<bool> MoveAsync(IAsyncEnumerator<ReadPart> parts)
    {
        using var step = NewsTelemetry.Step(Steps.Read);
        return await parts.MoveNextAsync();
    }
}
