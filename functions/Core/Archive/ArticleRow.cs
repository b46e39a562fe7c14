using System.Text.Json;
using Azure.Data.Tables;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// A <see cref="StoredArticle"/> as a row of the table <c>Articles</c>; <c>docs/data.md</c> describes the columns.
/// </summary>
internal static class ArticleRow
{
    public const string StoredAt = "StoredAt";
    public const string Forgotten = "Forgotten";
    public const string SupersededBy = "SupersededBy";

    /// <summary>The columns that say whether an article is superseded.</summary>
    public static readonly IReadOnlyList<string> SupersededColumns = [SupersededBy, Forgotten];

    // A string property holds 64 KiB, which is 32,768 UTF-16 code units.
    private const int MaxProperty = 32_000;

    public static TableEntity From(StoredArticle article)
    {
        var tags = article.Tags;
        return new TableEntity(OriginOf(article))
        {
            ["Title"] = article.Title,
            ["Url"] = article.Url?.AbsoluteUri,
            ["Source"] = article.Source,
            ["Authors"] = article.Authors.Count == 0 ? null : Json(article.Authors),
            ["Published"] = article.Published,
            ["Details"] = article.Details,
            [SupersededBy] = article.SupersededBy,
            ["Retired"] = article.Retired?.ToString(),
            ["RetiredAt"] = article.RetiredAt,
            ["Corrects"] = article.Corrects,
            ["Changes"] = article.Changes.Count == 0 ? null : Fitting(article.Changes),
            ["Words"] = article.Words,
            ["CutAt"] = article.CutAt,
            ["Notice"] = article.Notice,
            ["Language"] = tags.Language,
            ["Sentiment"] = tags.Sentiment.Label.ToString(),
            ["Positive"] = tags.Sentiment.Positive,
            ["Neutral"] = tags.Sentiment.Neutral,
            ["Negative"] = tags.Sentiment.Negative,
            ["Entities"] = Fitting(tags.Entities),
            ["KeyPhrases"] = Fitting(tags.KeyPhrases),
            ["Summary"] = Fitting(tags.Summary),
            ["Analyzer"] = tags.Analyzer,
            ["Sketch"] = article.Sketch?.ToBytes(),
            ["Terms"] = article.Terms?.ToBytes(),
            ["Passages"] = article.Passages?.ToBytes(),
            ["Prospects"] = article.Prospects?.ToBytes(),
            ["TextRecords"] = tags.TextRecords == 0 ? null : tags.TextRecords,
        };
    }

    /// <summary>
    /// The row that stays of a forgotten article. It has the columns of a withdrawn one, so that earlier versions of the program
    /// leave it alone.
    /// </summary>
    /// <param name="day">The UTC day it is filed under.</param>
    /// <param name="id">Its ID.</param>
    /// <param name="at">When it is forgotten.</param>
    public static TableEntity Blank(DateOnly day, string id, DateTimeOffset at)
    {
        var nowhere = new Origin(new BlobVersion("", "", at, 0));
        var tags = new ArticleTags
        {
            Language = "und",
            Sentiment = new Sentiment(SentimentLabel.NotJudged, 0, 0, 0),
            Analyzer = "",
        };
        var blank = new StoredArticle
        {
            Id = id,
            Day = day,
            Title = "",
            Origin = nowhere,
            StoredAt = at,
            SupersededBy = id,
            Retired = Retirement.Withdrawn,
            RetiredAt = at,
            // The name of no blob: earlier versions of the program look for the text.
            Details = "forgotten",
            Tags = tags,
        };
        var row = From(blank);
        row[Forgotten] = at;
        return row;
    }

    /// <summary>Only the columns that say where and when the article was read.</summary>
    public static TableEntity OriginOf(StoredArticle article) =>
        OriginRow.Fill(
            new TableEntity(TableKeys.Day(article.Day), article.Id)
            {
                [StoredAt] = article.StoredAt,
                [ServiceTime.Column] = false,
            },
            article.Origin
        );

    /// <summary>Whether another article has replaced it, or it was withdrawn or forgotten.</summary>
    public static bool IsSuperseded(TableEntity row) => SupersededById(row) is not null;

    /// <summary>The ID of the article that replaced it; its own if it was withdrawn or forgotten; null if it counts.</summary>
    private static string? SupersededById(TableEntity row) =>
        // A machine that had read the row before it was forgotten may still write other columns.
        row.GetDateTimeOffset(Forgotten)
            is not null
            ? row.RowKey
        : row.GetString(SupersededBy) is { Length: > 0 } id ? id
        : null;

    public static StoredArticle Read(TableEntity row)
    {
        var terms = StoryTerms.Read(row.GetBinary("Terms"));
        return new StoredArticle
        {
            Id = row.RowKey,
            Day = TableKeys.Day(row.PartitionKey),
            Title = row.GetString("Title"),
            Url = row.GetString("Url") is { } url ? new Uri(url) : null,
            Source = row.GetString("Source"),
            Authors = Parse<string>(row.GetString("Authors")),
            Published = row.GetDateTimeOffset("Published"),
            Origin = OriginRow.Read(row),
            Details = row.GetString("Details"),
            StoredAt = ServiceTime.Of(row, StoredAt),
            SupersededBy = SupersededById(row),
            ForgottenAt = row.GetDateTimeOffset(Forgotten),
            Retired = Enum.TryParse<Retirement>(row.GetString("Retired"), out var why) ? why : null,
            RetiredAt = row.GetDateTimeOffset("RetiredAt"),
            Corrects = row.GetString("Corrects"),
            Changes = Parse<TextChange>(row.GetString("Changes")),
            Words = row.GetInt32("Words") ?? 0,
            CutAt = row.GetInt32("CutAt"),
            Notice = row.GetString("Notice"),
            Sketch = Sketch.Read(row.GetBinary("Sketch")),
            Terms = terms,
            Passages = Passages.Read(row.GetBinary("Passages"), terms),
            Prospects = Prospects.Read(row.GetBinary("Prospects")),
            Tags = new ArticleTags
            {
                Language = row.GetString("Language"),
                Sentiment = ReadSentiment(row),
                Entities = Parse<TaggedEntity>(row.GetString("Entities")),
                KeyPhrases = Parse<string>(row.GetString("KeyPhrases")),
                Summary = Parse<string>(row.GetString("Summary")),
                Analyzer = row.GetString("Analyzer"),
                TextRecords = row.GetInt32("TextRecords") ?? 0,
            },
        };
    }

    /// <summary>The columns <see cref="ReadForStories"/> reads.</summary>
    public static IReadOnlyList<string> StoryColumns { get; } =
    [
        "PartitionKey",
        "RowKey",
        "Timestamp",
        ServiceTime.Column,
        StoredAt,
        .. SupersededColumns,
        "Retired",
        "Source",
        "Notice",
        "Sketch",
        "Terms",
        "Passages",
        "Prospects",
    ];

    /// <summary>
    /// The parts of a row that stories need; null if its blob was overwritten or it is older than stories. What was corrected
    /// or withdrawn was reported nevertheless: <see cref="StoryArticle.ReplacedBy"/>.
    /// </summary>
    public static StoryArticle? ReadForStories(TableEntity row) =>
        (!IsSuperseded(row) || row.GetString("Retired") is { Length: > 0 })
        && StoryTerms.Read(row.GetBinary("Terms")) is { } terms
            ? new StoryArticle(
                row.RowKey,
                ServiceTime.Of(row, StoredAt),
                row.GetString("Source"),
                terms,
                Sketch.Read(row.GetBinary("Sketch"))
            )
            {
                Notice = row.GetString("Notice"),
                Passages = Passages.Read(row.GetBinary("Passages"), terms),
                Prospects = Prospects.Read(row.GetBinary("Prospects")),
                ReplacedBy = SupersededById(row),
            }
            : null;

    private static Sentiment ReadSentiment(TableEntity row) =>
        new(
            Enum.Parse<SentimentLabel>(row.GetString("Sentiment")),
            row.GetDouble("Positive") ?? 0,
            row.GetDouble("Neutral") ?? 0,
            row.GetDouble("Negative") ?? 0
        );

    private static string Json<T>(IReadOnlyList<T> items) =>
        JsonSerializer.Serialize(items, typeof(IReadOnlyList<T>), StorageJson.Compact);

    internal static IReadOnlyList<T> Parse<T>(string? json) =>
        json is null ? [] : (IReadOnlyList<T>)JsonSerializer.Deserialize(json, typeof(IReadOnlyList<T>), StorageJson.Compact)!;

    // The most important items come first: what does not fit is cut off at the end; the details blob has everything.
    private static string Fitting<T>(IReadOnlyList<T> items)
    {
        var json = Json(items);
        while (json.Length > MaxProperty)
        {
            items = [.. items.Take(Math.Min(items.Count - 1, (int)((long)items.Count * MaxProperty / json.Length)))];
            json = Json(items);
        }

        return json;
    }
}
