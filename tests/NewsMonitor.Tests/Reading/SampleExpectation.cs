using System.Globalization;
using System.Text.Json.Serialization;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

/// <summary>
/// What reading a sample gives, small enough to be checked by eye: every field as "value ← where it was found".
/// </summary>
public sealed record SampleExpectation
{
    private const int Ends = 8;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rejected { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SampleArticle? Article { get; init; }

    public static SampleExpectation Of(ReadResult result) =>
        result.Article is { } article
            ? new() { Article = SampleArticle.Of(article, Ends) }
            : new() { Rejected = $"{result.Rejection!.Kind}: {result.Rejection.Reason}" };
}

/// <summary>An article's fields as the samples' expectations hold them.</summary>
public sealed record SampleArticle(
    string Title,
    string Source,
    string Authors,
    string Published,
    string Url,
    string Language,
    string BodyFrom,
    string BodyBegins,
    string BodyEnds,
    int Words,
    int Paragraphs,
    string Fingerprint
)
{
    public static SampleArticle Of(Article article, int ends)
    {
        var words = article.Body.Value.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new SampleArticle(
            Shown(article.Title),
            Shown(article.Source),
            article.Authors.Value.Count == 0 ? "" : $"{string.Join("; ", article.Authors.Value)} ← {article.Authors.From}",
            article.Published is { } date
                ? $"{date.Value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)} ← "
                    + $"{date.From}"
                : "",
            Shown(article.Url),
            Shown(article.Language),
            article.Body.From,
            string.Join(' ', words[..Math.Min(ends, words.Length)]),
            string.Join(' ', words[^Math.Min(ends, words.Length)..]),
            words.Length,
            article.Body.Value.Split("\n\n").Length,
            NewsMonitor.News.Copies.Fingerprint.Of(article)
        );
    }

    private static string Shown<T>(Found<T>? found) => found is null ? "" : $"{found.Value} ← {found.From}";
}
