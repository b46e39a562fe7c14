using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;

namespace NewsMonitor.News.Verdicts;

/// <summary>What a reader can say about an article.</summary>
public enum VerdictKind
{
    /// <summary>It is left out everywhere.</summary>
    NotRelevant,

    /// <summary>It does not mention that name.</summary>
    WrongName,

    /// <summary>Its sentiment, or that toward a name, is another one.</summary>
    WrongSentiment,

    /// <summary>It does not belong to that story.</summary>
    WrongStory,
}

/// <summary>What a reader said about an article. It is kept when it is undone.</summary>
/// <param name="Id">Its number, from 1 in the order of verdicts.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Article">The ID of the article.</param>
/// <param name="Day">The UTC day it is filed under.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
public sealed record Verdict(int Id, VerdictKind Kind, string Article, DateOnly Day, string By, DateTimeOffset At) : IDecision
{
    /// <summary>The name that is wrong, or toward which the sentiment is; null if it is about the whole article.</summary>
    public string? Name { get; init; }

    /// <summary>The right sentiment.</summary>
    public SentimentLabel? Sentiment { get; init; }

    /// <summary>The story in which it was seen: the ID of one of its articles; null if it was seen elsewhere.</summary>
    public string? Story { get; init; }

    /// <summary>The story that it belongs to: the ID of one of its articles; null if it is one of its own.</summary>
    public string? Joins { get; init; }

    /// <summary>
    /// The sketch of the article in base64, if the verdict also holds for its copies of about the same days; otherwise null.
    /// </summary>
    public string? Copies { get; init; }

    /// <summary>
    /// The number of the verdict that it repeats, since the article, or the one whose story it joins, was corrected; null if a
    /// reader said it.
    /// </summary>
    public int? Repeats { get; init; }

    /// <summary>Who has undone it; null if it stands.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>When it was undone; null if it stands.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Whether it has not been undone.</summary>
    [JsonIgnore]
    public bool Stands => UndoneAt is null;

    /// <summary>The verdict without what it says, undone if it stands.</summary>
    internal Verdict Blank(string by, DateTimeOffset at) =>
        this with
        {
            Name = null,
            Sentiment = null,
            Copies = null,
            UndoneBy = UndoneBy ?? by,
            UndoneAt = UndoneAt ?? at,
        };

    /// <summary>Whether it says the same.</summary>
    internal bool SaysTheSameAs(Verdict other) =>
        this with { Id = other.Id, By = other.By, At = other.At, Story = other.Story, Repeats = other.Repeats } == other;

    /// <summary>What it says of the next version of an article; null if it says nothing of the article.</summary>
    /// <param name="earlier">The ID of the article.</param>
    /// <param name="later">The next version.</param>
    internal Verdict? For(string earlier, StoredArticle later)
    {
        var next = this with { Id = 0, Repeats = Id };
        if (Article == earlier)
            return next with
            {
                Article = later.Id,
                Day = later.Day,
                Copies = Copies is not null && later.Sketch is { } sketch ? Convert.ToBase64String(sketch.ToBytes()) : null,
            };
        return Joins == earlier && Article != later.Id ? next with { Joins = later.Id } : null;
    }

    /// <summary>Whether it is about the same, so that only the later of the two counts.</summary>
    internal bool IsAboutTheSameAs(Verdict other) => (Kind, Article, Name) == (other.Kind, other.Article, other.Name);
}
