using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Commands;

/// <summary>An outcome in words.</summary>
internal static class OutcomeText
{
    public static string Of(ArticleOutcome? outcome) =>
        outcome switch
        {
            ArticleOutcome.Stored stored => $"stored as {stored.ArticleId}",
            ArticleOutcome.Duplicate duplicate => $"duplicate of {duplicate.OfArticleId}",
            ArticleOutcome.Rejected rejected => $"rejected: {rejected.Rejection.Reason}",
            ArticleOutcome.Bundle { Parts: var parts } =>
                $"{parts.Total} articles: {parts.Stored} stored, {parts.Duplicates} duplicates, {parts.Rejected} rejected",
            ArticleOutcome.AlreadyHandled => "already processed",
            ArticleOutcome.Gone => "no longer in the inbox",
            _ => "failed repeatedly; see newsmonitor status",
        };

    /// <summary>The outcome of one part of a blob.</summary>
    public static string Of(Settlement settled) =>
        settled.Outcome switch
        {
            SettledAs.Stored => $"stored as {settled.ArticleId}",
            SettledAs.Duplicate => $"duplicate of {settled.ArticleId}",
            _ => $"rejected: {settled.Rejection?.Reason}",
        };
}
