using System.Globalization;
using System.Text.Json.Serialization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>An article as the service has it (<see cref="IndexDefinition"/>).</summary>
internal sealed record ArticleDocument
{
    /// <summary>
    /// The most bytes of a text: a request has at most 16 MB. Words behind that are not found; hardly any article is as long.
    /// </summary>
    public const int MostTextBytes = 12_000_000;

    /// <summary>The article's ID.</summary>
    [JsonPropertyName(Field.Id)]
    public required string Id { get; init; }

    /// <summary>The UTC day it is filed under: 20261125.</summary>
    [JsonPropertyName(Field.Day)]
    public int Day { get; init; }

    /// <summary>In ticks, UTC: the service's own type for times has no more than milliseconds.</summary>
    [JsonPropertyName(Field.Stored)]
    public long Stored { get; init; }

    /// <summary>In ticks, UTC.</summary>
    [JsonPropertyName(Field.Published)]
    public long? Published { get; init; }

    /// <summary>The outlet as it is written.</summary>
    [JsonPropertyName(Field.Source)]
    public string? Source { get; init; }

    /// <summary>The hash of what outlets are compared by (<see cref="OutletOf"/>).</summary>
    [JsonPropertyName(Field.Outlet)]
    public string? Outlet { get; init; }

    [JsonPropertyName(Field.Language)]
    public string? Language { get; init; }

    /// <summary>A number of <see cref="SentimentLabel"/>.</summary>
    [JsonPropertyName(Field.Sentiment)]
    public int Sentiment { get; init; }

    /// <summary>The names it mentions, each with its category (<see cref="Written"/>), all spellings.</summary>
    [JsonPropertyName(Field.Spellings)]
    public IReadOnlyList<string>? Spellings { get; init; }

    /// <summary>The first spelling of each name, so that an article counts once.</summary>
    [JsonPropertyName(Field.Names)]
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>See <see cref="NameTokens"/>.</summary>
    [JsonPropertyName(Field.NameTokens)]
    public IReadOnlyList<string>? NameTokens { get; init; }

    /// <summary>The headline as it is shown.</summary>
    [JsonPropertyName(Field.Headline)]
    public string? Headline { get; init; }

    /// <summary>The tokens of the headline, with spaces between them.</summary>
    [JsonPropertyName(Field.Title)]
    public string? Title { get; init; }

    /// <summary>The tokens of the text, with spaces between them.</summary>
    [JsonPropertyName(Field.Text)]
    public string? Text { get; init; }

    /// <summary>The name of the blob with the text.</summary>
    [JsonPropertyName(Field.Details)]
    public string? Details { get; init; }

    public static ArticleDocument Of(IndexedArticle indexed, DateOnly day)
    {
        var head = indexed.Head;
        return new ArticleDocument
        {
            Id = head.Id,
            Day = NumberOf(day),
            Stored = head.StoredAt.UtcTicks,
            Published = head.Published?.UtcTicks,
            Source = head.Source,
            Outlet = head.Source is { } source ? OutletOf(source) : null,
            Language = head.Language,
            Sentiment = (int)head.Sentiment,
            Spellings = [.. head.Entities.Select(Written).Distinct()],
            Names = [.. head.Entities.DistinctBy(one => (one.Category, NameKey.Of(one.Name, one.Category))).Select(Written)],
            NameTokens = AzureSearch.NameTokens.Of(head.Entities),
            Headline = head.Title,
            Title = Tokens.Spaced(head.Title),
            Text = DocumentSize.Cut(Tokens.Spaced(indexed.Text), MostTextBytes),
            Details = head.Details,
        };
    }

    /// <summary>What an outlet is compared by.</summary>
    public static string OutletOf(string source) => StableHash.Of(EntityKey.Fold(source));

    public static int NumberOf(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;

    public static DateOnly DayOf(long number) => new((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100));

    /// <summary>A name with its category: "1|Amira Haddad".</summary>
    public static SegmentName NameOf(string written)
    {
        var bar = written.IndexOf('|', StringComparison.Ordinal);
        var category = (EntityCategory)int.Parse(written.AsSpan(0, bar), CultureInfo.InvariantCulture);
        return new SegmentName(SegmentName.Of(category), written[(bar + 1)..]);
    }

    private static string Written(TaggedEntity entity) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)entity.Category}|{entity.Name}");
}

/// <summary>The names of the fields.</summary>
internal static class Field
{
    public const string Id = "id";
    public const string Day = "day";
    public const string Stored = "stored";
    public const string Published = "published";
    public const string Source = "source";
    public const string Outlet = "outlet";
    public const string Language = "language";
    public const string Sentiment = "sentiment";
    public const string Spellings = "spellings";
    public const string Names = "names";
    public const string NameTokens = "nameTokens";
    public const string Headline = "headline";
    public const string Title = "title";
    public const string Text = "text";
    public const string Details = "details";
}
