using System.Text.Json.Serialization;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests.Model;

/// <summary>How far a story is.</summary>
public enum StoryTag
{
    /// <summary>It began in the window.</summary>
    New,

    /// <summary>It began in the window, hours ago, and went on until near its end.</summary>
    Developing,

    /// <summary>Earlier digests told of it, and there is something new.</summary>
    Update,
}

/// <summary>An event, and the articles of the window that tell of it.</summary>
public sealed record DigestStory
{
    public const int MaxSnippet = 200;

    /// <summary>The id of the first article on it that the digest could see; the same in the next digests, as far as they look back.</summary>
    public required string Id { get; init; }

    public required StoryTag Tag { get; init; }

    /// <summary>The article that tells it best; its sentences are at most <see cref="MaxSnippet"/> UTF-16 code units.</summary>
    public required DigestArticle Lead { get; init; }

    /// <summary>Articles with a text of their own, the lead among them.</summary>
    public required int Articles { get; init; }

    /// <summary>Copies of these, whole, cut or edited, that were folded.</summary>
    public int Copies { get; init; }

    /// <summary>Outlets besides the lead's that carry it.</summary>
    public int OtherOutlets { get; init; }

    /// <summary>When its newest article came in.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>The articles by tone.</summary>
    [JsonPropertyName("tone")]
    public required SentimentCounts Sentiment { get; init; }

    /// <summary>What it brings that earlier digests did not tell; empty where none told of it.</summary>
    public IReadOnlyList<StoryNews> News
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How many other articles of the window there are, near-copies among them; the first are <see cref="Further"/>.</summary>
    public int FurtherArticles { get; init; }

    /// <summary>The first of the other articles.</summary>
    public IReadOnlyList<DigestArticle> Further
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What it was ranked by.</summary>
    public double Score { get; init; }
}

/// <summary>How many stories the window holds.</summary>
/// <param name="All">Events, told by one article or many.</param>
/// <param name="Updates">Of these, those that earlier digests told of and that bring something new.</param>
/// <param name="Continuing">Those that bring nothing new; they are not among the top stories.</param>
/// <param name="Folded">Articles that are copies of others, cut or edited; exact copies are not among them, since they are no articles.</param>
public sealed record StoryCounts(int All, int Updates, int Continuing, int Folded)
{
    public static readonly StoryCounts None = new(0, 0, 0, 0);
}
