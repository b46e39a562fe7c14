using Microsoft.Extensions.Logging;
using NewsMonitor.Articles;

namespace NewsMonitor.Pipeline;

/// <summary>What the path of an article writes to the log: ids, sizes and outcomes, never what an article says.</summary>
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
            case ArticleOutcome.Rejected { Rejection: var rejection }:
                Rejected(logger, blob, rejection.Kind, rejection.Reason);
                break;
            case ArticleOutcome.AlreadyHandled:
                AlreadyHandled(logger, blob);
                break;
            case ArticleOutcome.Gone:
                Gone(logger, blob);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Blob} stored as {ArticleId}")]
    private static partial void Stored(ILogger logger, string blob, string articleId);

    [LoggerMessage(2, LogLevel.Information, "{Blob} is a duplicate of {ArticleId}")]
    private static partial void Duplicate(ILogger logger, string blob, string articleId);

    [LoggerMessage(3, LogLevel.Warning, "{Blob} rejected ({Kind}): {Reason}")]
    private static partial void Rejected(ILogger logger, string blob, RejectionKind kind, string reason);

    [LoggerMessage(4, LogLevel.Information, "{Blob} was handled before")]
    private static partial void AlreadyHandled(ILogger logger, string blob);

    [LoggerMessage(5, LogLevel.Information, "{Blob} is gone")]
    private static partial void Gone(ILogger logger, string blob);
}
