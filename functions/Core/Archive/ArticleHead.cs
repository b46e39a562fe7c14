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

    internal static ArticleHead Read(TableEntity row) =>
        new()
        {
            Id = row.RowKey,
            WrittenAt = row.Timestamp!.Value,
            Title = row.GetString("Title"),
            Source = row.GetString("Source"),
            Published = row.GetDateTimeOffset("Published"),
            StoredAt = ServiceTime.Of(row, ArticleRow.StoredAt),
            IsSuperseded = ArticleRow.IsSuperseded(row),
            Details = row.GetString("Details"),
            Language = row.GetString("Language"),
            Sentiment = Enum.Parse<SentimentLabel>(row.GetString("Sentiment")),
            Entities = ArticleRow.Parse<TaggedEntity>(row.GetString("Entities")),
        };
}
