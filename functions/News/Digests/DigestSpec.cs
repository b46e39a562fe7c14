using NewsMonitor.News.WatchLists;
using NodaTime;

namespace NewsMonitor.News.Digests;

/// <summary>What a digest or an alert reports, independently of when it is sent and to whom.</summary>
/// <param name="Id">Identifies it in the ledger and the archive: lowercase letters, digits and hyphens.</param>
/// <param name="Name">What its readers call it.</param>
/// <param name="Zone">The time zone its times are shown in.</param>
public sealed record DigestSpec(string Id, string Name, DateTimeZone Zone)
{
    /// <summary>Stories at the top of a digest if its spec does not say how many.</summary>
    public const int DefaultStories = 10;

    /// <summary>The watch-lists of its readers, in the order in which they are shown.</summary>
    public IReadOnlyList<WatchList> WatchLists { get; init; } = [];

    /// <summary>Which articles it reports.</summary>
    public Coverage Covers { get; init; } = Coverage.Everything;

    /// <summary>The most stories at its top; at least 1.</summary>
    public int MaxStories { get; init; } = DefaultStories;

    /// <summary>Whether it is sent as soon as something matches: an alert reports what is new, and leaves out trends.</summary>
    public bool IsAlert { get; init; }

    /// <summary>When it is sent, in words, such as "weekdays at 08:00".</summary>
    public string Comes { get; init; } = "";
}

/// <summary>Which articles of its window a digest reports.</summary>
public enum Coverage
{
    /// <summary>All of them.</summary>
    Everything,

    /// <summary>Those that match one of its watch-lists.</summary>
    Matches,
}
