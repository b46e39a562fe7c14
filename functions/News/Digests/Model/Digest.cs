using System.Text.Json.Serialization;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Trends;

namespace NewsMonitor.News.Digests.Model;

/// <summary>
/// The contents of a digest, before they are rendered as HTML, plain text or JSON. Each text in it is a single line of bounded
/// length, and the number of lines is bounded, too; the counts include everything that came in.
/// </summary>
/// <remarks>Properties that an older archive does not have are empty, although the JSON reader sets them to null.</remarks>
public sealed record Digest
{
    /// <summary>The version of this format, for readers of archived digests. Version 1 has no stories.</summary>
    public int Version { get; init; } = 2;

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DigestWindow Window { get; init; }

    /// <summary>The IANA name of the time zone in which its times are shown.</summary>
    public required string TimeZone { get; init; }

    /// <summary>When it is sent, in words, such as "weekdays at 08:00".</summary>
    public string Comes
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>The address that readers write to about changes; empty if the settings have none.</summary>
    public string Contact
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>Whether it is an alert, which is sent as soon as something matches.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAlert { get; init; }

    /// <summary>Whether it reports only articles that match its watch-lists.</summary>
    public bool OnlyMatches { get; init; }

    public required DigestCounts Counts { get; init; }

    /// <summary>The watch-lists of its readers in their order, including those without matches.</summary>
    public IReadOnlyList<DigestWatchList> WatchLists
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// One sentence from each leading story, taken from its article: at most three, or none if few articles came in.
    /// </summary>
    public IReadOnlyList<string> Brief
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The most important stories, in order.</summary>
    public IReadOnlyList<DigestStory> Stories
    {
        get;
        init => field = value ?? [];
    } = [];

    public StoryCounts StoryCounts
    {
        get;
        init => field = value ?? StoryCounts.None;
    } = StoryCounts.None;

    /// <summary>
    /// Articles that were withdrawn after they had been reported, then articles that were corrected; null if there are none.
    /// </summary>
    public IReadOnlyList<DigestCorrection>? Corrections { get; init; }

    /// <summary>
    /// The topics of the articles that are not in a listed story, the most important first; the last group has the articles that
    /// share no topic.
    /// </summary>
    public IReadOnlyList<DigestGroup> Groups
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Further topics, whose articles are in the last group for lack of room.</summary>
    public IReadOnlyList<SmallTopic> FurtherTopics
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<DigestEntity> People
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<DigestEntity> Organizations
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<DigestEntity> Places
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Articles analyzed by the embedded analyzer because the monthly limit for Azure AI Language was reached.</summary>
    public int OverCeiling { get; init; }

    /// <summary>Articles that were too long to analyze in full; null if there are none.</summary>
    public CutArticles? Cut { get; init; }

    /// <summary>How many of the days that the window is compared with had news; null if it is not compared.</summary>
    public int? DaysKnown { get; init; }

    /// <summary>What the window usually contains; null if too few days are known.</summary>
    public UsualCounts? Usual { get; init; }

    /// <summary>
    /// What the sentiment of all articles usually is; null if too few days are known, and if it reports only matches.
    /// </summary>
    public UsualSentiment? UsualSentiment { get; init; }

    /// <summary>Entities whose coverage differs from the usual.</summary>
    public IReadOnlyList<Mover> Movers
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Outlets that usually have articles but had none.</summary>
    public IReadOnlyList<SilentSource> Silent
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Feeds that could not be fetched, the longest failing first; null if there are none.</summary>
    public IReadOnlyList<FailingFeed>? FailingFeeds { get; init; }

    /// <summary>The mailbox that could not be read, by the name of its server; null if it could, or if there is none.</summary>
    public FailingFeed? FailingMailbox { get; init; }

    /// <summary>Its recipients to whom sending stopped during the window; null if there are none.</summary>
    public StoppedRecipients? Stopped { get; init; }

    /// <summary>
    /// Files that came in during the window and were not processed when it ended; null if the inbox could not be listed.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Unprocessed { get; init; } = 0;

    /// <summary>When the oldest of them came in; null if there are none.</summary>
    public DateTimeOffset? OldestUnprocessed { get; init; }

    /// <summary>Articles of whose rows this version does not understand everything.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int NotUnderstood { get; init; }

    /// <summary>What could not be read, by reason.</summary>
    public IReadOnlyList<RejectedFiles> Rejected
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How many of these are parts of files; null if none is, and in digests of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileParts? RejectedParts { get; init; }

    /// <summary>Whether there is anything to report.</summary>
    [JsonIgnore]
    public bool HasNews => Counts.Articles > 0 || Corrections is { Count: > 0 } || (!OnlyMatches && Counts.Rejected > 0);

    /// <summary>Whether it has a story that was not reported before, or something new in one that was, or a correction.</summary>
    [JsonIgnore]
    public bool HasNewStories => StoryCounts.All > StoryCounts.Continuing || Corrections is { Count: > 0 };
}

/// <summary>What came in during the window.</summary>
/// <param name="Articles">Articles that it reports.</param>
/// <param name="Sentiment">The same articles by sentiment.</param>
/// <param name="Copies">Files with the text of an article that was already stored.</param>
/// <param name="Rejected">Files, and parts of files, that could not be read.</param>
/// <param name="Grouped">Articles that were grouped by topic; fewer than all only on very large days.</param>
/// <param name="Received">Articles stored; more than it reports if it reports only matches.</param>
/// <param name="NotRelevant">Articles stored of which readers said that they are not relevant; not among those above.</param>
public sealed record DigestCounts(
    int Articles,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    int Copies,
    int Rejected,
    int Grouped,
    int Received = 0,
    int NotRelevant = 0
);

/// <summary>A feed that could not be fetched, or a mailbox that could not be read.</summary>
/// <param name="Name">The feed's title or host, or the mailbox's server.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why the last try failed.</param>
public sealed record FailingFeed(string Name, DateTimeOffset Since, string Reason);

/// <summary>Articles of which only the beginning was analyzed.</summary>
/// <param name="Count">How many.</param>
/// <param name="At">The greatest length that was analyzed, in UTF-16 code units.</param>
public sealed record CutArticles(int Count, int At);

/// <summary>Articles that share a topic.</summary>
/// <param name="Topic">What they are about; null for articles that share no topic, and for notices.</param>
/// <param name="Size">How many there are; <paramref name="Articles"/> has the first of them.</param>
/// <param name="Sentiment">All of them by sentiment.</param>
/// <param name="Articles">The listed articles.</param>
public sealed record DigestGroup(
    string? Topic,
    int Size,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    IReadOnlyList<DigestArticle> Articles
)
{
    /// <summary>The kind of notices that they are, such as <c>dividends</c>; null for reports.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Notice { get; init; }
}

/// <summary>A topic that is named but not listed.</summary>
public sealed record SmallTopic(string Topic, int Size);
