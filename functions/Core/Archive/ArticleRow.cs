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

    /// <summary>How lists in columns are written.</summary>
    internal static JsonSerializerOptions Json => StorageJson.Compact.Options;

    public static TableEntity From(StoredArticle article)
    {
        var tags = article.Tags;
        return new TableEntity(OriginOf(article))
        {
            ["Title"] = article.Title,
            ["Url"] = article.Url?.AbsoluteUri,
            ["Source"] = article.Source,
            ["Authors"] = article.Authors.Count == 0 ? null : Written(article.Authors),
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
    public static bool IsSuperseded(TableEntity row) => IsSuperseded(new RowReader(row));

    /// <summary>The same.</summary>
    public static bool IsSuperseded(RowReader row) => SupersededById(row) is not null;

    /// <summary>The ID of the article that replaced it; its own if it was withdrawn or forgotten; null if it counts.</summary>
    private static string? SupersededById(RowReader row) =>
        // A machine that had read the row before it was forgotten may still write other columns.
        row.Time(Forgotten)
            is not null
            ? row.Row.RowKey
        : row.Text(SupersededBy) is { Length: > 0 } id ? id
        : null;

    /// <summary>
    /// Never throws because of a row's content: one that a later version wrote must not keep the others of its day from being
    /// read, and stays in its window.
    /// </summary>
    public static StoredArticle Read(TableEntity entity)
    {
        var row = new RowReader(entity);
        var terms = StoryTerms.Read(row.Bytes("Terms"));
        var superseded = SupersededById(row);
        var article = new StoredArticle
        {
            Id = entity.RowKey,
            Day = TableKeys.Day(entity.PartitionKey),
            Title = row.Text("Title") ?? "",
            Url = row.Address("Url"),
            Source = row.Text("Source"),
            Authors = row.List<string>("Authors", Json),
            Published = row.Time("Published"),
            Origin = OriginRow.Read(row),
            Details = row.Text("Details") ?? "",
            StoredAt = row.Written(StoredAt),
            SupersededBy = superseded,
            ForgottenAt = row.Time(Forgotten),
            Retired = ReadRetirement(row, isBySelf: superseded == entity.RowKey),
            RetiredAt = row.Time("RetiredAt"),
            Corrects = row.Text("Corrects"),
            Changes = row.List<TextChange>("Changes", Json),
            Words = row.Number("Words") ?? 0,
            CutAt = row.Number("CutAt"),
            Notice = row.Text("Notice"),
            Sketch = Sketch.Read(row.Bytes("Sketch")),
            Terms = terms,
            Passages = Passages.Read(row.Bytes("Passages"), terms),
            Prospects = Prospects.Read(row.Bytes("Prospects")),
            Tags = ReadTags(row),
        };
        return article with { Unread = row.Unread };
    }

    private static ArticleTags ReadTags(RowReader row) =>
        new()
        {
            Language = row.Text("Language") ?? "und",
            Sentiment = new Sentiment(
                row.Known("Sentiment", SentimentLabel.NotJudged),
                row.Share("Positive") ?? 0,
                row.Share("Neutral") ?? 0,
                row.Share("Negative") ?? 0
            ),
            Entities = row.List<TaggedEntity>("Entities", Json),
            KeyPhrases = row.List<string>("KeyPhrases", Json),
            Summary = row.List<string>("Summary", Json),
            Analyzer = row.Text("Analyzer") ?? "",
            TextRecords = row.Number("TextRecords") ?? 0,
        };

    // Retired for a reason that this version does not know: who replaced it says which of the two it resembles.
    private static Retirement? ReadRetirement(RowReader row, bool isBySelf) =>
        row.Text("Retired") is { Length: > 0 }
            ? row.Known("Retired", isBySelf ? Retirement.Withdrawn : Retirement.Corrected)
            : null;

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
    public static StoryArticle? ReadForStories(TableEntity entity)
    {
        var row = new RowReader(entity);
        var superseded = SupersededById(row);
        if (superseded is not null && row.Text("Retired") is not { Length: > 0 })
            return null;
        return StoryTerms.Read(row.Bytes("Terms")) is { } terms
            ? new StoryArticle(entity.RowKey, row.Written(StoredAt), row.Text("Source"), terms, Sketch.Read(row.Bytes("Sketch")))
            {
                Notice = row.Text("Notice"),
                Passages = Passages.Read(row.Bytes("Passages"), terms),
                Prospects = Prospects.Read(row.Bytes("Prospects")),
                ReplacedBy = superseded,
            }
            : null;
    }

    private static string Written<T>(IReadOnlyList<T> items) =>
        JsonSerializer.Serialize(items, typeof(IReadOnlyList<T>), StorageJson.Compact);

    // The most important items come first: what does not fit is cut off at the end; the details blob has everything.
    private static string Fitting<T>(IReadOnlyList<T> items)
    {
        var json = Written(items);
        while (json.Length > MaxProperty)
        {
            items = [.. items.Take(Math.Min(items.Count - 1, (int)((long)items.Count * MaxProperty / json.Length)))];
            json = Written(items);
        }

        return json;
    }
}
