using System.Text.Json.Serialization;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests.Model;

/// <summary>The state of a story.</summary>
public enum StoryTag
{
    /// <summary>It started in the window.</summary>
    New,

    /// <summary>It started hours ago in the window and continued until shortly before its end.</summary>
    Developing,

    /// <summary>Earlier digests reported it, and there is something new.</summary>
    Update,
}

/// <summary>An event and the articles about it in the window.</summary>
public sealed record DigestStory
{
    /// <summary>
    /// The id of the first article about it that the digest found; later digests have the same id, as far as they look back.
    /// </summary>
    public required string Id { get; init; }

    public required StoryTag Tag { get; init; }

    /// <summary>The article that represents it.</summary>
    public required DigestArticle Lead { get; init; }

    /// <summary>Articles with original texts, including the lead.</summary>
    public required int Articles { get; init; }

    /// <summary>Copies of these: whole, shortened or edited.</summary>
    public int Copies { get; init; }

    /// <summary>Outlets that carry it, without the lead's.</summary>
    public int OtherOutlets { get; init; }

    /// <summary>When its newest article came in.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>The articles by sentiment.</summary>
    [JsonPropertyName("tone")]
    public required SentimentCounts Sentiment { get; init; }

    /// <summary>What earlier digests did not report; empty if none reported the story.</summary>
    public IReadOnlyList<StoryNews> News
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// The number of other articles in the window, including near-copies; <see cref="Further"/> has the first of them.
    /// </summary>
    public int FurtherArticles { get; init; }

    /// <summary>The first of the other articles.</summary>
    public IReadOnlyList<DigestArticle> Further
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The other events of its storyline; null if there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RelatedEvents? Related { get; init; }

    /// <summary>
    /// Watch-lists that only other articles of it match, or those of its related events, each with the term found; null if none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? AlsoMatched { get; init; }

    /// <summary>
    /// All watch-lists that its articles match, those of the lead first; earlier versions stored them by article.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> Matched =>
        [.. Lead.Matched.Concat(AlsoMatched ?? Further.SelectMany(article => article.Matched)).Distinct(StringComparer.Ordinal)];

    /// <summary>The score that its storyline was ranked by.</summary>
    public double Score { get; init; }
}

/// <summary>Events of one storyline that the window tells something new of.</summary>
/// <param name="Count">How many there are; mails show the first of <paramref name="Events"/>.</param>
/// <param name="Articles">The number of articles about all of them.</param>
/// <param name="Events">The most important first.</param>
public sealed record RelatedEvents(int Count, int Articles, IReadOnlyList<DigestEvent> Events);

/// <summary>An event that belongs to the storyline of another one.</summary>
/// <param name="Id">As of a <see cref="DigestStory"/>.</param>
/// <param name="Tag">Its state.</param>
/// <param name="Lead">The article that represents it.</param>
/// <param name="Articles">Articles about it in the window, including the lead and near-copies.</param>
public sealed record DigestEvent(string Id, StoryTag Tag, DigestArticle Lead, int Articles);

/// <summary>The number of stories in the window.</summary>
/// <param name="All">All stories, with one article or many.</param>
/// <param name="Updates">Stories that earlier digests reported and that have something new.</param>
/// <param name="Continuing">
/// Stories that earlier digests reported and that have nothing new; they are not among the top stories.
/// </param>
/// <param name="Folded">
/// Articles that are shortened or edited copies of others; exact copies do not count, since they are not stored as articles.
/// </param>
public sealed record StoryCounts(int All, int Updates, int Continuing, int Folded)
{
    public static readonly StoryCounts None = new(0, 0, 0, 0);
}
