using Azure.Data.Tables;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Archive;

/// <summary>The parts of an article's row that lists and search show: a fifth of the data.</summary>
public sealed record ArticleHead
{
    public required string Id { get; init; }

    /// <summary>When the row was last written, by the table service's clock.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    public required string Title { get; init; }
    public string? Source { get; init; }
    public DateTimeOffset? Published { get; init; }
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>Whether another article has replaced it.</summary>
    public required bool IsSuperseded { get; init; }

    /// <summary>The name of the blob with its text.</summary>
    public required string Details { get; init; }

    public required string Language { get; init; }
    public required SentimentLabel Sentiment { get; init; }
    public IReadOnlyList<TaggedEntity> Entities { get; init; } = [];

    internal static IReadOnlyList<string> Columns { get; } =
    [
        "PartitionKey",
        "RowKey",
        "Timestamp",
        "Title",
        "Source",
        "Published",
        ArticleRow.StoredAt,
        ServiceTime.Column,
        .. ArticleRow.SupersededColumns,
        "Details",
        "Language",
        "Sentiment",
        "Entities",
    ];

    /// <summary>Never throws because of a row's content, as <see cref="ArticleRow.Read"/>.</summary>
    internal static ArticleHead Read(TableEntity entity)
    {
        var row = new RowReader(entity);
        return new ArticleHead
        {
            Id = entity.RowKey,
            WrittenAt = entity.Timestamp!.Value,
            Title = row.Text("Title") ?? "",
            Source = row.Text("Source"),
            Published = row.Time("Published"),
            StoredAt = row.Written(ArticleRow.StoredAt),
            IsSuperseded = ArticleRow.IsSuperseded(row),
            Details = row.Text("Details") ?? "",
            Language = row.Text("Language") ?? "und",
            Sentiment = row.Known("Sentiment", SentimentLabel.NotJudged),
            Entities = row.List<TaggedEntity>("Entities", ArticleRow.Json),
        };
    }
}
