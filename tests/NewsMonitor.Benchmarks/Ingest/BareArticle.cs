using System.Text.Json;
using Azure.Data.Tables;
using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.Reading;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>What the product writes for one article, made before the clock starts: the floor only sends it.</summary>
internal sealed record BareArticle(
    string BlobName,
    StoredArticle Article,
    BinaryData Details,
    TableEntity Row,
    TableEntity Receipt
)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static async Task<BareArticle> OfAsync(NewsFile file, ArticleReader reader, IArticleAnalyzer analyzer)
    {
        var bytes = file.Content.ToMemory();
        var content = file.Content.ToStream();
        var parts = reader.ReadAsync(file.Name, content, bytes.Length, CancellationToken.None);
        var article = (await parts.SingleAsync()).Result.Article!;
        var text = ArticleDetails.AnalyzedText(article, int.MaxValue);
        var analysis = await analyzer.AnalyzeAsync(text, article.Language?.Value, CancellationToken.None);
        var blob = new BlobVersion(file.Name, "0x8DD2A3B4C5D6E7F", Now, bytes.Length);
        var stored = Stored(article, TagExtractor.Extract(article, text, analysis), blob);
        var details = JsonSerializer.SerializeToUtf8Bytes(
            ArticleDetails.Of(article, analysis, text.Length),
            StorageJson.Compact.ArticleDetails
        );
        var settled = Settlement.Of(new Origin(blob), new ArticleOutcome.Stored(stored.Id, stored.Day), Now);
        return new BareArticle(file.Name, stored, new BinaryData(details), ArticleRow.From(stored), ReceiptRow.From(settled));
    }

    /// <summary>A row for each entity.</summary>
    public IEnumerable<TableTransactionAction> Mentions() =>
        Article.Tags.Entities.Select(entity => new TableTransactionAction(
            TableTransactionActionType.Add,
            MentionStore.Row(Article, entity)
        ));

    private static StoredArticle Stored(Article article, ArticleTags tags, BlobVersion blob)
    {
        var (id, day) = (Fingerprint.Of(article), DateOnly.FromDateTime(Now.UtcDateTime));
        return new StoredArticle
        {
            Id = id,
            Day = day,
            Title = article.Title.Value,
            Url = article.Url?.Value,
            Source = article.Source?.Value,
            Authors = article.Authors.Value,
            Published = article.Published?.Value,
            Origin = new Origin(blob),
            Details = DetailsStore.NameOf(day, id, new Origin(blob)),
            StoredAt = Now,
            Words = 700,
            Tags = tags,
            Sketch = Sketch.Of(article.Body.Value),
            Terms = StoryTerms.Of(article.Title.Value, tags, article.Body.Value),
        };
    }
}
