using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>
/// A topic of an article, with a weight. An entity weighs 4 if the headline mentions it, plus its number of mentions, up to 4.
/// Places weigh half, since unrelated things happen in one city. The first three key phrases weigh 3, 2 and 1, plus 3 if the
/// headline contains them. The article is not about anything that weighs less than 3.
/// </summary>
internal readonly record struct ArticleTopic(string Key, string Name, int Weight)
{
    private const int Least = 3;
    private const int Most = 6;
    private const int MaxName = 80;

    public static ArticleTopic[] Extract(StoredArticle article, Func<string, string> intern)
    {
        var topics = new Dictionary<string, ArticleTopic>(StringComparer.Ordinal);
        foreach (var entity in article.Tags.Entities)
        {
            if (Weigh(entity) is >= Least and var weight)
                Add(topics, KeyOf(entity), entity.Name, weight);
        }

        for (var i = 0; i < Math.Min(3, article.Tags.KeyPhrases.Count); i++)
        {
            var phrase = article.Tags.KeyPhrases[i];
            var inTitle = phrase.Length > 0 && article.Title.Contains(phrase, StringComparison.OrdinalIgnoreCase);
            if (3 - i + (inTitle ? 3 : 0) is >= Least and var weight)
                Add(topics, phrase.ToLowerInvariant(), phrase, weight);
        }

        var weightiest = topics.Values.ToArray();
        Array.Sort(
            weightiest,
            (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Key, b.Key)
        );
        return [.. weightiest.Take(Most).Select(topic => topic with { Key = intern(topic.Key), Name = intern(topic.Name) })];
    }

    private static int Weigh(TaggedEntity entity)
    {
        var weight = (entity.InTitle ? 4 : 0) + Math.Clamp(entity.Mentions, 0, 4);
        return entity.Category switch
        {
            EntityCategory.Person or EntityCategory.Organization or EntityCategory.Event or EntityCategory.Product => weight,
            EntityCategory.Location => weight / 2,
            _ => 0,
        };
    }

    /// <summary>The name without its category, so that an entity and a key phrase with the same name are one topic.</summary>
    private static string KeyOf(TaggedEntity entity) => entity.Key[(entity.Key.IndexOf('|', StringComparison.Ordinal) + 1)..];

    private static void Add(Dictionary<string, ArticleTopic> topics, string key, string name, int weight)
    {
        name = UntrustedText.Line(name, MaxName);
        if (name.Length == 0 || key.Length == 0)
            return;
        // An entity comes before a phrase with the same key: its name is spelled better.
        topics[key] = topics.TryGetValue(key, out var known)
            ? known with
            {
                Weight = Math.Max(known.Weight, weight),
            }
            : new ArticleTopic(key, name, weight);
    }
}
