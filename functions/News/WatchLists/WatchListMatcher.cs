using NewsMonitor.News.Records;

namespace NewsMonitor.News.WatchLists;

/// <summary>Finds the watch-lists that an article matches.</summary>
public static class WatchListMatcher
{
    /// <returns>In the order of the lists.</returns>
    public static IReadOnlyList<WatchMatch> Match(StoredArticle article, IReadOnlyList<WatchList> lists)
    {
        if (lists.Count == 0)
            return [];
        var watched = new WatchedArticle(article);
        List<WatchMatch> matches = [];
        foreach (var list in lists)
        {
            if (Match(watched, list) is { Count: > 0 } hits)
                matches.Add(new WatchMatch(list, hits));
        }

        return matches;
    }

    private static List<WatchHit>? Match(WatchedArticle article, WatchList list)
    {
        if ((list.Sources.Count > 0 && !list.Sources.Contains(article.Source)) || list.NotSources.Contains(article.Source))
            return null;
        // Nearly always none.
        List<WatchHit>? hits = null;
        for (var i = 0; i < list.All.Count; i++)
        {
            if (list.All[i].Find(article) is not { } hit)
                return null;
            (hits ??= []).Add(hit);
        }

        for (var i = 0; i < list.Any.Count; i++)
        {
            if (list.Any[i].Find(article) is { } hit)
                (hits ??= []).Add(hit);
        }

        if (hits is null || (list.Any.Count > 0 && hits.Count == list.All.Count) || IsExcluded(article, list))
            return null;
        return hits.FindAll(hit => list.Sentiments.Count == 0 || list.Sentiments.Contains(hit.Sentiment.Label));
    }

    private static bool IsExcluded(WatchedArticle article, WatchList list) =>
        list.None.Any(term => term.Find(article) is not null);
}
