using NewsMonitor.Analyzer;
using NewsMonitor.Articles;

namespace NewsMonitor.Digests;

/// <summary>
/// What a digest tells, before it is told as HTML, plain text or JSON. All text in it is one line and bounded; the number of lines is
/// bounded too, whatever came in, while the counts are of everything.
/// </summary>
public sealed record Digest
{
    /// <summary>Of this shape; a reader of archived digests can tell by it what to expect. Those of version 1 have no stories.</summary>
    public int Version { get; init; } = 2;

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DigestWindow Window { get; init; }

    /// <summary>IANA name of the zone its times are shown in.</summary>
    public required string TimeZone { get; init; }

    public required DigestCounts Counts { get; init; }

    /// <summary>The events a reader needs first, in order.</summary>
    public IReadOnlyList<DigestStory> Stories { get; init; } = [];

    public StoryCounts StoryCounts { get; init; } = StoryCounts.None;

    /// <summary>
    /// What the articles that stand in no listed story are about, first things first; those with nothing in common stand in the last one.
    /// </summary>
    public IReadOnlyList<DigestGroup> Groups { get; init; } = [];

    /// <summary>Further topics whose articles are in the last group for want of room.</summary>
    public IReadOnlyList<SmallTopic> FurtherTopics { get; init; } = [];

    public IReadOnlyList<DigestEntity> People { get; init; } = [];

    public IReadOnlyList<DigestEntity> Organizations { get; init; } = [];

    public IReadOnlyList<DigestEntity> Places { get; init; } = [];

    /// <summary>What could not be read, by reason.</summary>
    public IReadOnlyList<RejectedFiles> Rejected { get; init; } = [];
}

/// <summary>What came in during the window.</summary>
/// <param name="Articles">Articles stored.</param>
/// <param name="Tone">The same by tone.</param>
/// <param name="Copies">Files that held the text of an article already stored.</param>
/// <param name="Rejected">Files that could not be read.</param>
/// <param name="Grouped">Articles that were compared with each other for groups; fewer than all only on the very largest days.</param>
public sealed record DigestCounts(int Articles, ToneCounts Tone, int Copies, int Rejected, int Grouped);

/// <summary>How many of something are of each tone.</summary>
public sealed record ToneCounts(int Positive, int Neutral, int Negative, int Mixed, int NotJudged)
{
    public static readonly ToneCounts None = new(0, 0, 0, 0, 0);
}

/// <summary>Articles that share a topic.</summary>
/// <param name="Topic">Who or what they are about; null for the articles that share none.</param>
/// <param name="Size">How many there are, of which <paramref name="Articles"/> are the first.</param>
/// <param name="Tone">All of them by tone.</param>
/// <param name="Articles">Those that are listed.</param>
public sealed record DigestGroup(string? Topic, int Size, ToneCounts Tone, IReadOnlyList<DigestArticle> Articles);

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

    public SentimentLabel Tone { get; init; }

    /// <summary>A sentence of it.</summary>
    public string? Summary { get; init; }

    /// <summary>Further files in this window with the same text.</summary>
    public int Copies { get; init; }
}

/// <summary>Somebody or something the articles speak of, and how.</summary>
/// <param name="Name">As most articles write it.</param>
/// <param name="Articles">How many mention it.</param>
/// <param name="Tone">The same, by how they speak of it.</param>
/// <param name="Evidence">The sentence that shows it best.</param>
public sealed record DigestEntity(string Name, int Articles, ToneCounts Tone, Evidence Evidence);

/// <summary>A sentence, and the article it stands in.</summary>
public sealed record Evidence(string Sentence, SentimentLabel Tone, string ArticleId, string Title, string? Source, string? Url);

/// <summary>Files that could not be read for the same kind of reason.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are, of which <paramref name="Names"/> are the first.</param>
/// <param name="Reason">What was said of the first of them.</param>
/// <param name="Names">Names of files.</param>
public sealed record RejectedFiles(RejectionKind Kind, int Count, string Reason, IReadOnlyList<string> Names);
