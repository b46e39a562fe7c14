using System.Globalization;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Local.Terminal;

/// <summary>An outcome in words.</summary>
internal static class OutcomeText
{
    public static string Of(ArticleOutcome? outcome) =>
        outcome switch
        {
            ArticleOutcome.Stored stored => Stored(stored.ArticleId, stored.Newer),
            ArticleOutcome.Waiting waiting => Waiting(waiting.Until),
            ArticleOutcome.Duplicate duplicate => $"duplicate of {duplicate.OfArticleId}",
            ArticleOutcome.Rejected rejected => $"rejected: {rejected.Rejection.Reason}",
            ArticleOutcome.Bundle { Parts: var parts } =>
                $"{Plural.Of(parts.Total, "article")}: {parts.Stored} stored, {Plural.Of(parts.Duplicates, "duplicate")}, {parts.Rejected} rejected"
                    + (parts.Waiting > 0 ? $", {parts.Waiting} waiting" : ""),
            ArticleOutcome.AlreadyHandled => "already processed",
            ArticleOutcome.Gone => "no longer in the inbox",
            _ => "failed repeatedly; see newsmonitor status",
        };

    /// <summary>The outcome of one part of a blob.</summary>
    public static string Of(Settlement settled) =>
        settled.Outcome switch
        {
            SettledAs.Stored => Stored(settled.ArticleId!, settled.Newer),
            SettledAs.Waiting => Waiting(settled.WaitsUntil!.Value),
            SettledAs.Duplicate => $"duplicate of {settled.ArticleId}",
            _ => $"rejected: {settled.Rejection?.Reason}",
        };

    private static string Stored(string id, string? newer) =>
        newer is null ? $"stored as {id}" : $"stored as {id}, an earlier version of {newer}";

    private static string Waiting(DateTimeOffset until) =>
        string.Create(CultureInfo.InvariantCulture, $"embargoed, waits until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
}
