using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>A feed that is polled, and how its last polls went.</summary>
public sealed record Feed
{
    /// <summary>From this many failed polls in a row, a feed is reported as failing.</summary>
    public const int FailuresToReport = 3;

    /// <summary>Twelve hexadecimal digits; it stays the same if the feed moves.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is. Some feeds have a key in their address, so it is not logged.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its own title; empty if it is not known yet.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether the pages that its entries link to are fetched.</summary>
    public bool FullText { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>How long the feed asked to wait between polls when it last had news; null if it did not.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>When it is polled next.</summary>
    public required DateTimeOffset NextPoll { get; init; }

    /// <summary>Until when a machine has it to itself; in the past if none has.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>The last poll that worked; null if none has yet.</summary>
    public DateTimeOffset? PolledAt { get; init; }

    /// <summary>The last poll that found a new or changed entry; null if none has yet.</summary>
    public DateTimeOffset? NewsAt { get; init; }

    /// <summary>What the server said to send back with the next request.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>A hash of the last answer's body; empty if not all of its entries are in the inbox.</summary>
    public string BodyHash { get; init; } = "";

    /// <summary>Failed polls since the last one that worked.</summary>
    public int Failures { get; init; }

    /// <summary>Since when they have failed; null if the last one worked.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why the last poll failed; empty if it worked.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When the server said that the feed is gone for good; null if it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where it was moved to for good, according to the last poll; null if it was not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How many polls in a row said so.</summary>
    public int MovedSeen { get; init; }

    /// <summary>Its title or, if that is not known, its host.</summary>
    public string Name => Title.Length > 0 ? Title : Url.Host;

    /// <summary>Whether an operator should look at it.</summary>
    public bool IsFailing => EndedAt is not null || Failures >= FailuresToReport;

    public bool IsDue(DateTimeOffset now) => EndedAt is null && NextPoll <= now && !(ClaimedUntil > now);

    /// <summary>The ID of a feed that is added at an address.</summary>
    internal static string IdOf(Uri url) => StableHash.Of("feed", url.AbsoluteUri)[..12];
}

/// <summary>The validators of an answer, exactly as the server wrote them (RFC 9110).</summary>
/// <param name="EntityTag">The value of <c>ETag</c>; empty if there was none.</param>
/// <param name="LastModified">The value of <c>Last-Modified</c>; empty if there was none.</param>
public sealed record Validators(string EntityTag, string LastModified)
{
    public static readonly Validators None = new("", "");

    public bool Any => EntityTag.Length + LastModified.Length > 0;
}
