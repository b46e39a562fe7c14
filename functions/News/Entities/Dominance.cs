namespace NewsMonitor.News.Entities;

/// <summary>Decides which of several names a short form means.</summary>
internal static class Dominance
{
    /// <summary>
    /// The only one, or the one that is in at least three times as many articles as all others together; null if there is none.
    /// </summary>
    public static NamedForm? Of(IEnumerable<NamedForm> candidates)
    {
        var roots = candidates.Select(candidate => candidate.Root).Distinct().ToList();
        var most = roots.MaxBy(root => root.AllArticles);
        return most is not null && most.AllArticles >= 3 * (roots.Sum(root => root.AllArticles) - most.AllArticles) ? most : null;
    }
}
