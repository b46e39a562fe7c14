using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests;

/// <summary>What a digest keeps of an article while it decides whether and where to list it.</summary>
internal sealed record ArticleCandidate : IComparable<ArticleCandidate>
{
    private const int MaxMatches = 3;

    public required string Id { get; init; }

    /// <summary>The headline; empty if none of its characters can be shown.</summary>
    public required string Title { get; init; }
    public required string? Url { get; init; }
    public required string? Source { get; init; }
    public required DateTimeOffset? Published { get; init; }
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>When it was published, as far as is known; otherwise, when it was stored.</summary>
    public DateTimeOffset At => Published ?? StoredAt;

    /// <summary>What kind of notice it is; null if it is a report.</summary>
    public string? Notice { get; init; }
    public required SentimentLabel Sentiment { get; init; }
    public required string? Summary { get; init; }
    public required string? Detail { get; init; }

    /// <summary>What it is about, the heaviest topic first.</summary>
    public required IReadOnlyList<ArticleTopic> Topics { get; init; }

    /// <summary>What is needed to find its story.</summary>
    public required StoryArticle Story { get; init; }

    /// <summary>The facts in it that may be news.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The strength of its sentiment, positive or negative, 0 to 1.</summary>
    public required double Strength { get; init; }

    /// <summary>What it adds to its story's score.</summary>
    public required double Bonus { get; init; }

    /// <summary>The watch-lists it matches, each with the term found.</summary>
    public IReadOnlyList<string> Matched { get; init; } = [];

    private int Weight => Topics.Count == 0 ? 0 : Topics[0].Weight;

    public static ArticleCandidate From(StoredArticle article, IReadOnlyList<WatchMatch> matches, Func<string, string> intern) =>
        new()
        {
            Id = article.Id,
            Title = Text(article.Title, TextLengths.Headline) ?? "",
            Url = UntrustedText.Link(article.Url),
            Source = Text(article.Source, TextLengths.Outlet) is { } source ? intern(source) : null,
            Published = article.Published,
            StoredAt = article.StoredAt,
            Notice = article.Notice,
            Sentiment = article.Tags.Sentiment.Label,
            Summary = Text(article.Tags.Summary.FirstOrDefault(), TextLengths.Sentence),
            Detail = Text(article.Tags.Summary.ElementAtOrDefault(1), TextLengths.Sentence),
            Topics = ArticleTopic.Extract(article, intern),
            Story = article.ToStoryArticle(),
            Facts = ArticleFacts.Find(article.Title, article.Tags, article.IsInText, article.PublishedOn),
            Strength = Math.Abs(article.Tags.Sentiment.Score),
            Bonus = matches.Count > 0 ? StoryScore.WatchedBonus : 0,
            Matched =
            [
                .. matches
                    .Take(MaxMatches)
                    .Select(match => intern(UntrustedText.Line($"{match.List.Name}: {match.Hit.Term.Name}", TextLengths.Match))),
            ],
        };

    /// <summary>Whether it was published long before the window.</summary>
    public bool IsOld(DigestWindow window) => Published is { } published && window.IsLongAfter(published);

    /// <summary>The same article without what its outlet repeats.</summary>
    public ArticleCandidate LeavingOut(Boilerplate boilerplate)
    {
        var terms = boilerplate.TermsIn(Story);
        string?[] sentences = [Summary, Detail];
        var own = sentences.OfType<string>().Where(sentence => !boilerplate.Repeats(Story.Source, sentence)).ToList();
        return this with
        {
            Story = boilerplate.LeaveOut(Story),
            Topics = [.. Topics.Where(topic => !terms.Contains(StoryTerms.PhraseHash(topic.Key)))],
            Facts = [.. Facts.Where(fact => !terms.Contains(fact.Hash))],
            Summary = own.FirstOrDefault(),
            Detail = own.ElementAtOrDefault(1),
        };
    }

    /// <summary>The same article, with topics under the names that the whole window gives them.</summary>
    public ArticleCandidate Naming(Identities identities) => this with { Topics = ArticleTopic.Named(Topics, identities) };

    public DigestArticle ToDigestArticle(int copies) =>
        new()
        {
            Id = Id,
            Title = Title,
            Url = Url,
            Source = Source,
            Published = Published,
            Sentiment = Sentiment,
            Summary = Summary,
            Detail = Detail,
            Copies = copies,
            Matched = Matched,
        };

    /// <summary>The heaviest topic first, then the newest; the rest only makes the order total.</summary>
    public int CompareTo(ArticleCandidate? other)
    {
        if (other is null)
            return -1;
        var order = other.Weight.CompareTo(Weight);
        return order != 0 ? order : NewestFirst(other);
    }

    public int NewestFirst(ArticleCandidate other)
    {
        var order = other.At.CompareTo(At);
        if (order == 0)
            order = string.CompareOrdinal(Title, other.Title);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }

    private static string? Text(string? text, int max) =>
        text is not null && UntrustedText.Line(text, max) is { Length: > 0 } line ? line : null;
}
