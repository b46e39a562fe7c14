using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>Log messages about articles: ids, sizes and outcomes, never what an article says.</summary>
internal static partial class Log
{
    public static void Outcome(this ILogger logger, string blob, ArticleOutcome outcome)
    {
        switch (outcome)
        {
            case ArticleOutcome.Stored stored:
                Stored(logger, blob, stored.ArticleId);
                break;
            case ArticleOutcome.Duplicate duplicate:
                Duplicate(logger, blob, duplicate.OfArticleId);
                break;
            case ArticleOutcome.Waiting waiting:
                Waiting(logger, blob, waiting.Until);
                break;
            case ArticleOutcome.Rejected { Rejection: var rejection }:
                Rejected(logger, blob, rejection.Kind, rejection.Reason);
                break;
            case ArticleOutcome.Bundle { Parts: var parts }:
                Bundle(logger, blob, parts.Stored, parts.Duplicates, parts.Rejected);
                break;
            case ArticleOutcome.AlreadyHandled:
                AlreadyHandled(logger, blob);
                break;
            case ArticleOutcome.Gone:
                Gone(logger, blob);
                break;
        }
    }

    [LoggerMessage(EventIds.ArticleStored, LogLevel.Information, "{Blob} stored as {ArticleId}")]
    private static partial void Stored(ILogger logger, string blob, string articleId);

    [LoggerMessage(EventIds.ArticleDuplicate, LogLevel.Information, "{Blob} is a duplicate of {ArticleId}")]
    private static partial void Duplicate(ILogger logger, string blob, string articleId);

    [LoggerMessage(EventIds.ArticleEmbargoed, LogLevel.Information, "{Blob} is embargoed and waits until {Until}")]
    private static partial void Waiting(ILogger logger, string blob, DateTimeOffset until);

    [LoggerMessage(EventIds.ArticleRejected, LogLevel.Warning, "{Blob} rejected ({Kind}): {Reason}")]
    private static partial void Rejected(ILogger logger, string blob, RejectionKind kind, string reason);

    [LoggerMessage(EventIds.ArticleAlreadyHandled, LogLevel.Information, "{Blob} was already processed")]
    private static partial void AlreadyHandled(ILogger logger, string blob);

    [LoggerMessage(EventIds.ArticleGone, LogLevel.Information, "{Blob} no longer exists")]
    private static partial void Gone(ILogger logger, string blob);

    [LoggerMessage(
        EventIds.BundleHandled,
        LogLevel.Information,
        "{Blob} contains several articles: {Stored} stored, {Duplicates} duplicates, {Rejected} rejected"
    )]
    private static partial void Bundle(ILogger logger, string blob, int stored, int duplicates, int rejected);

    // Without the message, which may quote the article.
    [LoggerMessage(
        EventIds.ArticleReadInPart,
        LogLevel.Warning,
        "{Blob} was read as plain text, since its structure could not be analyzed ({Fault} in {Library})"
    )]
    public static partial void ReadInPart(this ILogger logger, string blob, string fault, string? library);

    [LoggerMessage(EventIds.TryFailed, LogLevel.Warning, "{Blob}: try {Tries} failed ({Reason})")]
    public static partial void TryFailed(this ILogger logger, Exception fault, string blob, int tries, string reason);

    [LoggerMessage(
        EventIds.TryNotNoted,
        LogLevel.Warning,
        "{Blob}: a try failed ({Reason}), and the failure could not be recorded"
    )]
    public static partial void TryNotNoted(this ILogger logger, Exception fault, string blob, string reason);

    // Without the exception: with one, it would be exported as an exception, and the alert looks for a trace.
    [LoggerMessage(EventIds.ArticlePoisoned, LogLevel.Error, "{Blob} is poisoned after {Tries} tries ({Reason})")]
    public static partial void Poisoned(this ILogger logger, string blob, int tries, string reason);

    [LoggerMessage(
        EventIds.PoisonSetAside,
        LogLevel.Warning,
        "Message {Message} of {Length} characters was moved from the poison queue to the queue {Queue}: it names no blob"
    )]
    public static partial void PoisonSetAside(this ILogger logger, string message, int length, string queue);

    [LoggerMessage(
        EventIds.EventReplayed,
        LogLevel.Warning,
        "An event for {Blobs} blobs had not been delivered ({Reason}, {Outcome}, {Attempts} attempts); none of them waits now"
    )]
    public static partial void EventReplayed(this ILogger logger, int blobs, string reason, string outcome, int attempts);

    [LoggerMessage(
        EventIds.EmbargoedGone,
        LogLevel.Warning,
        "{Blob} was deleted before its embargo ended; {Parts} articles of it are lost"
    )]
    public static partial void EmbargoedGone(this ILogger logger, string blob, int parts);

    [LoggerMessage(
        EventIds.Swept,
        LogLevel.Information,
        "Swept blobs dropped from {From:u} to {To:u}: {Handled} missed blobs processed, {Failed} failed"
    )]
    public static partial void Swept(this ILogger logger, DateTimeOffset from, DateTimeOffset to, int handled, int failed);
}
