using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>The articles that were stored last, for people who want to see that something comes in.</summary>
internal sealed class LatestArticles(Session session, Screen screen)
{
    private const int Most = 5;
    private const int LongestTitle = 80;
    private readonly PriorityQueue<Settlement, DateTimeOffset> _latest = new();

    /// <summary>Keeps what was stored if it is among the latest.</summary>
    public void Add(Settlement settled)
    {
        if (settled.Outcome != SettledAs.Stored || settled.ArticleId is null)
            return;
        _latest.Enqueue(settled, settled.HandledAt);
        if (_latest.Count > Most)
            _latest.Dequeue();
    }

    /// <summary>Prints them, the latest first: one request each.</summary>
    public async Task PrintAsync(CancellationToken cancellationToken)
    {
        List<Settlement> latest = [.. _latest.UnorderedItems.Select(item => item.Element)];
        foreach (var settled in latest.OrderByDescending(settled => settled.HandledAt))
        {
            var found = await session.Get<ArticleStore>().FindAsync(settled.Day, settled.ArticleId!, cancellationToken);
            if (found is not { } article)
                continue;
            var title = article.Title.Length <= LongestTitle ? article.Title : $"{article.Title[..LongestTitle]}…";
            screen.Print($"  stored {settled.HandledAt:u}  {title}{(article.Source is { } outlet ? $" ({outlet})" : "")}");
        }
    }
}
