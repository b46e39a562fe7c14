using Azure.Data.Tables;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Benchmarks.Articles;

/// <summary>Generated articles as rows, written without the path that leads there.</summary>
internal static class StoredNews
{
    private const int Batch = 100;
    private static readonly StandIn Analyzer = new();

    /// <summary>Writes the rows of one day, spread evenly over its hours.</summary>
    public static async Task FillAsync(StorageAccount account, DateOnly day, int first, int count)
    {
        var table = account.Table(ArticleStore.Table);
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var numbers in Enumerable.Range(first, count).Chunk(Batch))
        {
            var rows = await Task.WhenAll(
                numbers.Select(number => OfAsync(number, midnight + (TimeSpan.FromDays(1) * (number - first) / count)))
            );
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, ArticleRow.From(row)))
            );
        }
    }

    private static async Task<StoredArticle> OfAsync(int number, DateTimeOffset storedAt)
    {
        var news = NewsText.Of(number);
        var article = new Article
        {
            Title = new(news.Title, Provenance.Text),
            Body = new(string.Join("\n\n", news.Paragraphs), Provenance.Text),
        };
        var text = ArticleDetails.AnalyzedText(article, int.MaxValue);
        var analysis = await Analyzer.AnalyzeAsync(text, null, CancellationToken.None);
        var blob = new BlobVersion(news.BlobName("txt"), "0x8DD2A3B4C5D6E7F", storedAt, text.Length);
        var (id, day) = (Fingerprint.Of(article), DateOnly.FromDateTime(storedAt.UtcDateTime));
        var tags = TagExtractor.Extract(article, text, analysis);
        return new StoredArticle
        {
            Id = id,
            Day = day,
            Title = news.Title,
            Url = new Uri($"https://courier.example/2026/11/20/story-{number}"),
            Source = $"Courier {number % 40}",
            Published = storedAt,
            Origin = new Origin(blob),
            Details = DetailsStore.NameOf(day, id, new Origin(blob)),
            StoredAt = storedAt,
            Words = 700,
            Tags = tags,
            Sketch = Sketch.Of(article.Body.Value),
            Terms = StoryTerms.Of(news.Title, tags, article.Body.Value),
        };
    }
}
