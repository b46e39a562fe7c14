using System.Text.Json.Serialization;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Web.Api;

/// <summary>An article as the API returns it.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Title">The headline.</param>
/// <param name="Text">The text; null if it is no longer kept.</param>
/// <param name="Outlet">The outlet; null if unknown.</param>
/// <param name="Url">Where it was published; null if unknown.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Published">When it was published; null if unknown.</param>
/// <param name="Stored">When it was stored.</param>
/// <param name="Day">The UTC day it is filed under.</param>
/// <param name="ReplacedBy">The ID of the article that replaced it; null if none did.</param>
/// <param name="Withdrawn">Whether its provider withdrew it.</param>
/// <param name="Language">ISO 639-1, or <c>und</c>.</param>
/// <param name="Sentiment">The sentiment of the whole text.</param>
/// <param name="Summary">Up to three sentences.</param>
/// <param name="KeyPhrases">What it is about, the most relevant first.</param>
/// <param name="Entities">Whom and what it mentions, the most salient first.</param>
/// <param name="Verdicts">What readers said about it; the other members are as they corrected it.</param>
internal sealed record ArticleAnswer(
    string Id,
    string Title,
    string? Text,
    string? Outlet,
    Uri? Url,
    IReadOnlyList<string> Authors,
    DateTimeOffset? Published,
    DateTimeOffset Stored,
    DateOnly Day,
    string? ReplacedBy,
    bool Withdrawn,
    string Language,
    SentimentAnswer Sentiment,
    IReadOnlyList<string> Summary,
    IReadOnlyList<string> KeyPhrases,
    IReadOnlyList<EntityAnswer> Entities,
    IReadOnlyList<VerdictAnswer> Verdicts
)
{
    public static ArticleAnswer Of(FoundArticle found)
    {
        var (article, tags) = (found.Article, found.Article.Tags);
        return new ArticleAnswer(
            article.Id,
            article.Title,
            found.Details?.Article.Body.Value,
            article.Source,
            article.Url,
            article.Authors,
            article.Published,
            article.StoredAt,
            article.Day,
            found.ReplacedBy,
            found.IsWithdrawn,
            tags.Language,
            SentimentAnswer.Of(tags.Sentiment),
            tags.Summary,
            tags.KeyPhrases,
            [.. tags.Entities.Select(EntityAnswer.Of)],
            VerdictAnswer.Of(found.Verdicts)
        );
    }
}

/// <summary>A label with three confidences from 0 to 1.</summary>
internal sealed record SentimentAnswer(string Label, double Positive, double Neutral, double Negative)
{
    public static SentimentAnswer Of(Analyzer.Sentiment sentiment) =>
        new(sentiment.Label.ToString(), sentiment.Positive, sentiment.Neutral, sentiment.Negative);
}

/// <summary>An entity that an article mentions.</summary>
internal sealed record EntityAnswer(
    string Name,
    string Category,
    int Mentions,
    bool InTitle,
    SentimentAnswer Sentiment,
    string Evidence
)
{
    public static EntityAnswer Of(TaggedEntity entity) =>
        new(
            entity.Name,
            entity.Category.ToString(),
            entity.Mentions,
            entity.InTitle,
            SentimentAnswer.Of(entity.Sentiment),
            entity.Evidence
        );
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(NameAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(StoryAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
