using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Commands;

/// <summary>The results of the demonstration.</summary>
internal sealed class DemoReport(Session session, Screen screen)
{
    private const int MaxEntities = 10;

    public async Task PrintAsync(IReadOnlyList<DigestRun> runs, string data, CancellationToken cancellationToken)
    {
        foreach (var run in runs)
        {
            await PrintCountsAsync(run.Window, cancellationToken);
            screen.Print("");
            screen.Print(DigestText.Of(run));
            await PrintMailAsync(run, data, cancellationToken);
        }
    }

    private async Task PrintCountsAsync(DigestWindow window, CancellationToken cancellationToken)
    {
        List<StoredArticle> articles = [];
        await foreach (var article in session.Get<IDigestSource>().ArticlesAsync(window.From, window.To, cancellationToken))
            if (!article.IsNotRelevant)
                articles.Add(article);
        List<UnstoredBlob> unstored = [];
        await foreach (var blob in session.Get<IDigestSource>().UnstoredAsync(window.From, window.To, cancellationToken))
            unstored.Add(blob);

        var (duplicates, rejected) = (
            unstored.Count(blob => blob.DuplicateOf is not null),
            unstored.Count(blob => blob.Rejection is not null)
        );
        screen.Print($"stored: {articles.Count}, duplicates: {duplicates}, rejected: {rejected}");
        foreach (
            var blob in unstored.Where(blob => blob.Rejection is not null).OrderBy(blob => blob.Blob.Name, StringComparer.Ordinal)
        )
            screen.Print($"  {blob.Origin}: {blob.Rejection!.Reason}");
        PrintEntities(articles);
    }

    private void PrintEntities(List<StoredArticle> articles)
    {
        var top = articles
            .SelectMany(article => article.Tags.Entities)
            .GroupBy(entity => entity.Key)
            .OrderByDescending(entity => entity.Count())
            .ThenByDescending(entity => entity.Sum(one => one.Mentions))
            .ThenBy(entity => entity.Key, StringComparer.Ordinal)
            .Take(MaxEntities);
        screen.Print("");
        screen.Print("Most mentioned                    articles  positive  neutral  negative");
        foreach (var entity in top)
        {
            var labels = entity.CountBy(one => one.Sentiment.Label).ToDictionary();
            screen.Print(
                $"  {entity.First().Name, -30} {entity.Count(), 9} {Count(Analyzer.SentimentLabel.Positive), 9} "
                    + $"{Count(Analyzer.SentimentLabel.Neutral), 8} {Count(Analyzer.SentimentLabel.Negative), 9}"
            );

            int Count(Analyzer.SentimentLabel label) => labels.GetValueOrDefault(label);
        }
    }

    private async Task PrintMailAsync(DigestRun run, string data, CancellationToken cancellationToken)
    {
        foreach (var mail in Directory.EnumerateFiles(Path.Combine(data, "mail"), "*.eml"))
            screen.Print($"  received mail    {Path.GetFullPath(mail)}");
        var page = Path.GetFullPath(Path.Combine(data, "digest.html"));
        var html = Path.ChangeExtension(run.Archive, ".html");
        await session.Get<StorageAccount>().Digests.GetBlobClient(html).DownloadToAsync(page, cancellationToken);
        screen.Print($"  open in browser  {new Uri(page).AbsoluteUri}");
    }
}
