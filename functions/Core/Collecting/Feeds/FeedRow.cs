using Azure.Data.Tables;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>A feed as a row of table <c>Feeds</c>.</summary>
internal static class FeedRow
{
    public const string Partition = "feeds";
    private const string TimeToLiveSeconds = "TimeToLiveSeconds";

    public static TableEntity Write(Feed feed) =>
        new(Partition, feed.Id)
        {
            [nameof(Feed.Url)] = feed.Url.AbsoluteUri,
            [nameof(Feed.Title)] = feed.Title,
            [nameof(Feed.FullText)] = feed.FullText,
            [nameof(Feed.AddedAt)] = feed.AddedAt,
            [TimeToLiveSeconds] = (long?)feed.TimeToLive?.TotalSeconds,
            [nameof(Feed.NextPoll)] = feed.NextPoll,
            [nameof(Feed.ClaimedUntil)] = feed.ClaimedUntil,
            [nameof(Feed.PolledAt)] = feed.PolledAt,
            [nameof(Feed.NewsAt)] = feed.NewsAt,
            [nameof(Validators.EntityTag)] = feed.Validators.EntityTag,
            [nameof(Validators.LastModified)] = feed.Validators.LastModified,
            [nameof(Feed.BodyHash)] = feed.BodyHash,
            [nameof(Feed.Failures)] = feed.Failures,
            [nameof(Feed.FailingSince)] = feed.FailingSince,
            [nameof(Feed.Reason)] = feed.Reason,
            [nameof(Feed.EndedAt)] = feed.EndedAt,
            [nameof(Feed.MovedTo)] = feed.MovedTo?.AbsoluteUri,
            [nameof(Feed.MovedSeen)] = feed.MovedSeen,
        };

    public static Feed Read(TableEntity row) =>
        new()
        {
            Id = row.RowKey,
            Url = new Uri(row.GetString(nameof(Feed.Url))),
            Title = row.GetString(nameof(Feed.Title)) ?? "",
            FullText = row.GetBoolean(nameof(Feed.FullText)) ?? false,
            AddedAt = row.GetDateTimeOffset(nameof(Feed.AddedAt))!.Value,
            TimeToLive = row.GetInt64(TimeToLiveSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            NextPoll = row.GetDateTimeOffset(nameof(Feed.NextPoll))!.Value,
            ClaimedUntil = row.GetDateTimeOffset(nameof(Feed.ClaimedUntil)),
            PolledAt = row.GetDateTimeOffset(nameof(Feed.PolledAt)),
            NewsAt = row.GetDateTimeOffset(nameof(Feed.NewsAt)),
            Validators = new Validators(
                row.GetString(nameof(Validators.EntityTag)) ?? "",
                row.GetString(nameof(Validators.LastModified)) ?? ""
            ),
            BodyHash = row.GetString(nameof(Feed.BodyHash)) ?? "",
            Failures = row.GetInt32(nameof(Feed.Failures)) ?? 0,
            FailingSince = row.GetDateTimeOffset(nameof(Feed.FailingSince)),
            Reason = row.GetString(nameof(Feed.Reason)) ?? "",
            EndedAt = row.GetDateTimeOffset(nameof(Feed.EndedAt)),
            MovedTo = row.GetString(nameof(Feed.MovedTo)) is { } moved ? new Uri(moved) : null,
            MovedSeen = row.GetInt32(nameof(Feed.MovedSeen)) ?? 0,
        };
}
