using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Takes out of an archived digest what it says of an article that was forgotten. The counts stay as they were sent.
/// </summary>
public static class DigestRedaction
{
    /// <summary>Whether the digest lists or quotes an article.</summary>
    public static bool Lists(this Digest digest, string id) =>
        digest.Stories.Any(story => story.Lists(id))
        || digest.Groups.Any(group => group.Articles.Any(article => article.Id == id))
        || (digest.Corrections ?? []).Any(correction => correction.Id == id)
        || Quotes(digest).Any(quote => quote?.ArticleId == id);

    /// <summary>The digest without an article.</summary>
    /// <param name="digest">A digest that was made when the article was stored.</param>
    /// <param name="id">The article's ID.</param>
    /// <param name="names">
    /// The names that the article mentions: those that no other article of the window mentions are left out, too. Null if they
    /// are not known anymore: all that a single article mentions are left out, unless the digest quotes another one.
    /// </param>
    public static Digest Without(this Digest digest, string id, IReadOnlyCollection<string>? names)
    {
        var words = names?.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rest = digest with
        {
            Brief = [],
            Stories = [.. digest.Stories.Select(story => Without(story, id)).OfType<DigestStory>()],
            Corrections = digest.Corrections is { } all ? [.. all.Where(correction => correction.Id != id)] : null,
            Groups = [.. digest.Groups.Select(group => Without(group, id)).Where(group => group.Articles.Count > 0)],
            WatchLists = [.. digest.WatchLists.Select(list => Without(list, id))],
            People = Without(digest.People, id, words),
            Organizations = Without(digest.Organizations, id, words),
            Places = Without(digest.Places, id, words),
            Movers = [.. digest.Movers.Where(mover => mover.Articles > 1 || !Mentions(words, mover.Name))],
        };
        return rest with { Brief = digest.Brief.Count == 0 ? [] : Brief.Compose(rest) };
    }

    private static IEnumerable<Evidence?> Quotes(Digest digest) =>
        [
            .. digest.WatchLists.SelectMany(list => new[] { list.Best, list.Worst }),
            .. digest.People.Concat(digest.Organizations).Concat(digest.Places).Select(entity => entity.Evidence),
        ];

    private static bool Lists(this DigestStory story, string id) =>
        story.Lead.Id == id
        || story.Further.Any(article => article.Id == id)
        || (story.Related?.Events ?? []).Any(one => one.Lead.Id == id);

    // What is new in a story may be quoted from any of its articles.
    private static DigestStory? Without(DigestStory story, string id)
    {
        List<DigestArticle> further = [.. story.Further.Where(article => article.Id != id)];
        var lead = story.Lead.Id == id ? further.FirstOrDefault() : story.Lead;
        if (lead is null)
            return null;
        further.Remove(lead);
        var isAffected = story.Lists(id) || story.FurtherArticles > story.Further.Count;
        return story with
        {
            Lead = lead,
            Further = further,
            News = isAffected ? [] : story.News,
            Related = story.Related is { } related
                ? related with
                {
                    Events = [.. related.Events.Where(one => one.Lead.Id != id)],
                }
                : null,
        };
    }

    private static DigestGroup Without(DigestGroup group, string id) =>
        group with
        {
            Articles = [.. group.Articles.Where(article => article.Id != id)],
        };

    private static DigestWatchList Without(DigestWatchList list, string id) =>
        list with
        {
            Best = list.Best?.ArticleId == id ? null : list.Best,
            Worst = list.Worst?.ArticleId == id ? null : list.Worst,
        };

    private static List<DigestEntity> Without(IReadOnlyList<DigestEntity> entities, string id, HashSet<string>? words)
    {
        List<DigestEntity> left = [];
        foreach (var entity in entities)
        {
            var isQuoted = entity.Evidence?.ArticleId == id;
            var isOthers = entity.Evidence is not null && !isQuoted;
            var count = entity.Articles - (isQuoted || (Mentions(words, entity.Name) && !(isOthers && words is null)) ? 1 : 0);
            if (count > 0 || (isOthers && entity.Articles == 1))
                left.Add(entity with { Articles = Math.Max(count, 1), Evidence = isQuoted ? null : entity.Evidence });
        }

        return left;
    }

    // A digest may write a name in a longer or shorter form than the article.
    private static bool Mentions(HashSet<string>? words, string name) => words is null || Words(name).Any(words.Contains);

    private static IEnumerable<string> Words(string name) => name.Split(' ').Where(word => word.Length > 1);
}
