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
            ArticleOutcome.AlreadyHandled => "already processed",
            ArticleOutcome.Gone => "no longer in the inbox",
            _ => "failed repeatedly; see newsmonitor status",
        };
}
