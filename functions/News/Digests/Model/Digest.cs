using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Trends;

namespace NewsMonitor.News.Digests.Model;

/// <summary>
/// What a digest tells, before it is told as HTML, plain text or JSON. All text in it is one line and bounded; the number of lines is
/// bounded too, whatever came in, while the counts are of everything.
/// </summary>
/// <remarks>What an older archive has not is empty: the reader of JSON sets it to null.</remarks>
public sealed record Digest
{
    /// <summary>Of this shape; a reader of archived digests can tell by it what to expect. Those of version 1 have no stories.</summary>
    public int Version { get; init; } = 2;

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DigestWindow Window { get; init; }

    /// <summary>IANA name of the zone its times are shown in.</summary>
    public required string TimeZone { get; init; }

    /// <summary>When it comes, in words, such as "weekdays at 08:00".</summary>
    public string Comes
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>The address readers write to for any change; empty where the settings name none.</summary>
    public string Contact
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>Whether it tells only of articles that match its watch-lists.</summary>
    public bool OnlyMatches { get; init; }

    public required DigestCounts Counts { get; init; }

    /// <summary>Its readers' watch-lists in their order, also those that nothing matched.</summary>
    public IReadOnlyList<DigestWatchList> WatchLists
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>A sentence of each leading story, as its article has it: three at most, none where little came in.</summary>
    public IReadOnlyList<string> Brief
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The events a reader needs first, in order.</summary>
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
    /// What the articles that stand in no listed story are about, first things first; those with nothing in common stand in the last one.
    /// </summary>
    public IReadOnlyList<DigestGroup> Groups
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Further topics whose articles are in the last group for want of room.</summary>
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

    /// <summary>Articles the embedded analyzer judged because the month's text records for Azure AI Language were used up.</summary>
    public int OverCeiling { get; init; }

    /// <summary>Articles whose end was not analysed, for their length; null where all were analysed whole.</summary>
    public CutArticles? Cut { get; init; }

    /// <summary>Of the days a window is compared with, those that held news; null where it is compared with none.</summary>
    public int? DaysKnown { get; init; }

    /// <summary>What the window usually holds; null where too few days are known to tell.</summary>
    public UsualCounts? Usual { get; init; }

    /// <summary>Who is in the news more, less, or otherwise than usual.</summary>
    public IReadOnlyList<Mover> Movers
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Outlets that usually have articles, and had none.</summary>
    public IReadOnlyList<SilentSource> Silent
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Files dropped in the window that were not done with when it ended; null where the inbox could not be listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Unprocessed { get; init; } = 0;

    /// <summary>When the first of them was dropped; null where there is none.</summary>
    public DateTimeOffset? OldestUnprocessed { get; init; }

    /// <summary>What could not be read, by reason.</summary>
    public IReadOnlyList<RejectedFiles> Rejected
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Whether there is anything to tell.</summary>
    [JsonIgnore]
    public bool HasNews => Counts.Articles > 0 || (!OnlyMatches && Counts.Rejected > 0);

    /// <summary>Whether it tells a story that was not told before, or something new in one that was.</summary>
    [JsonIgnore]
    public bool HasNewStories => StoryCounts.All > StoryCounts.Continuing;
}

/// <summary>What came in during the window.</summary>
/// <param name="Articles">Articles it tells of.</param>
/// <param name="Sentiment">The same by tone.</param>
/// <param name="Copies">Files that held the text of an article already stored.</param>
/// <param name="Rejected">Files that could not be read.</param>
/// <param name="Grouped">Articles that were compared with each other for groups; fewer than all only on the very largest days.</param>
/// <param name="Received">Articles stored; more than it tells of where it tells only of matches.</param>
public sealed record DigestCounts(
    int Articles,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    int Copies,
    int Rejected,
    int Grouped,
    int Received = 0
);

/// <summary>Articles of which only the start was analysed.</summary>
/// <param name="Count">How many.</param>
/// <param name="At">Where they were cut at the latest, in UTF-16 code units.</param>
public sealed record CutArticles(int Count, int At);

/// <summary>How many of something are of each tone.</summary>
public sealed record SentimentCounts(int Positive, int Neutral, int Negative, int Mixed, int NotJudged)
{
    public static readonly SentimentCounts None = new(0, 0, 0, 0, 0);
}

/// <summary>Articles that share a topic.</summary>
/// <param name="Topic">Who or what they are about; null for the articles that share none.</param>
/// <param name="Size">How many there are, of which <paramref name="Articles"/> are the first.</param>
/// <param name="Sentiment">All of them by tone.</param>
/// <param name="Articles">Those that are listed.</param>
public sealed record DigestGroup(
    string? Topic,
    int Size,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    IReadOnlyList<DigestArticle> Articles
);

/// <summary>A topic that is named and not listed.</summary>
public sealed record SmallTopic(string Topic, int Size);

/// <summary>An article as a digest lists it.</summary>
public sealed record DigestArticle
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Where to read it; null where it has no address that may become a link.</summary>
    public string? Url { get; init; }

    public string? Source { get; init; }

    public DateTimeOffset? Published { get; init; }

    [JsonPropertyName("tone")]
    public SentimentLabel Sentiment { get; init; }

    /// <summary>A sentence of it.</summary>
    public string? Summary { get; init; }

    /// <summary>A further one; null where it has none.</summary>
    public string? Detail { get; init; }

    /// <summary>Further files in this window with the same text.</summary>
    public int Copies { get; init; }

    /// <summary>The watch-lists it matches and the term of each that was found, such as "Our brand: Contoso".</summary>
    public IReadOnlyList<string> Matched
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <summary>What the articles say of what a watch-list watches for.</summary>
/// <param name="Id">Names it in the subscriptions.</param>
/// <param name="Name">What its readers call it.</param>
/// <param name="Articles">How many match.</param>
/// <param name="Sentiment">The same, by how they speak of what was found.</param>
/// <param name="Terms">What was found most often.</param>
/// <param name="Best">The sentence that speaks best of it; null where none speaks well.</param>
/// <param name="Worst">The sentence that speaks worst of it; null where none speaks ill.</param>
public sealed record DigestWatchList(
    string Id,
    string Name,
    int Articles,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    IReadOnlyList<WatchedTerm> Terms,
    Evidence? Best,
    Evidence? Worst
);

/// <summary>A term of a watch-list and how many articles it was found in.</summary>
public sealed record WatchedTerm(string Term, int Articles);

/// <summary>Somebody or something the articles speak of, and how.</summary>
/// <param name="Name">As most articles write it; in capitals throughout only where all do.</param>
/// <param name="Articles">How many mention it.</param>
/// <param name="Sentiment">The same, by how they speak of it.</param>
/// <param name="Evidence">The sentence that shows it best.</param>
public sealed record DigestEntity(
    string Name,
    int Articles,
    [property: JsonPropertyName("tone")] SentimentCounts Sentiment,
    Evidence Evidence
);

/// <summary>A sentence, and the article it stands in.</summary>
public sealed record Evidence(
    string Sentence,
    [property: JsonPropertyName("tone")] SentimentLabel Sentiment,
    string ArticleId,
    string Title,
    string? Source,
    string? Url
);

/// <summary>Files that could not be read for the same kind of reason.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are, of which <paramref name="Names"/> are the first.</param>
/// <param name="Reason">What was said of the first of them.</param>
/// <param name="Names">Names of files.</param>
public sealed record RejectedFiles(RejectionKind Kind, int Count, string Reason, IReadOnlyList<string> Names);
