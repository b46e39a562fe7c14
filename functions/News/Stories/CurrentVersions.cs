namespace NewsMonitor.News.Stories;

/// <summary>
/// The articles that stand. One that replaced another is in its place: its outlet reported the event when the first version came
/// in, and copies of that are copies of this one.
/// </summary>
public static class CurrentVersions
{
    // Two that a wrong clock made replace each other have no last one.
    private const int MostVersions = 100;

    /// <param name="articles">In any order, with those that were replaced or withdrawn.</param>
    public static IReadOnlyList<StoryArticle> Of(IReadOnlyCollection<StoryArticle> articles)
    {
        Dictionary<string, StoryArticle> gone = new(StringComparer.Ordinal);
        foreach (var article in articles.Where(article => article.ReplacedBy is not null))
            gone[article.Id] = article;
        var earlier = gone.Values.ToLookup(article => LatestOf(article, gone), StringComparer.Ordinal);
        return
        [
            .. articles
                .Where(article => article.ReplacedBy is null)
                .Select(article => earlier.Contains(article.Id) ? InPlaceOf([.. earlier[article.Id].Order()], article) : article),
        ];
    }

    private static StoryArticle InPlaceOf(List<StoryArticle> earlier, StoryArticle article) =>
        article with
        {
            StoredAt = earlier[0].StoredAt < article.StoredAt ? earlier[0].StoredAt : article.StoredAt,
            CorrectedAt = article.StoredAt,
            Earlier = [.. earlier.Select(version => version.Id)],
        };

    // One that was withdrawn is replaced by itself.
    private static string LatestOf(StoryArticle article, Dictionary<string, StoryArticle> gone)
    {
        var id = article.ReplacedBy!;
        for (var hops = 0; hops < MostVersions && gone.TryGetValue(id, out var next) && next.ReplacedBy != id; hops++)
            id = next.ReplacedBy!;
        return id;
    }
}
