using Azure;
using Azure.Data.Tables;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Archive;

/// <summary>An article's row as it was read, with the ETag that shows whether it has changed since.</summary>
public sealed record StampedArticle(StoredArticle Article, ETag ETag)
{
    internal static StampedArticle Read(TableEntity row) => new(ArticleRow.Read(row), row.ETag);
}
