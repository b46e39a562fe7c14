using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>
/// A topic of an article, with a weight. An entity weighs 4 if the headline mentions it, plus its number of mentions, up to 4.
/// Places weigh half, since unrelated things happen in one city. The first three key phrases weigh 3, 2 and 1, plus 3 if the
/// headline contains them. The article is not about anything that weighs less than 3.
/// </summary>
internal readonly record struct ArticleTopic(string Key, string Name, int Weight, EntityCategory? Category = null)
{
    private const int Least = 3;
    private const int Most = 6;

    public static ArticleTopic[] Extract(StoredArticle article, Func<string, string> intern)
    {
        var topics = new Dictionary<string, ArticleTopic>(StringComparer.Ordinal);
        foreach (var entity in article.Tags.Entities)
        {
            if (Weigh(entity) is >= Least and var weight)
                Add(topics, new ArticleTopic(KeyOf(entity.Key), entity.Name, weight, entity.Category));
        }

        for (var i = 0; i < Math.Min(3, article.Tags.KeyPhrases.Count); i++)
        {
            var phrase = article.Tags.KeyPhrases[i];
            var inTitle = phrase.Length > 0 && article.Title.Contains(phrase, StringComparison.OrdinalIgnoreCase);
            if (3 - i + (inTitle ? 3 : 0) is >= Least and var weight)
                Add(topics, new ArticleTopic(phrase.ToLowerInvariant(), phrase, weight));
        }

        return
        [
            .. WeightiestFirst(topics.Values)
                .Take(Most)
                .Select(topic => topic with { Key = intern(topic.Key), Name = intern(topic.Name) }),
        ];
    }

    /// <summary>The topics under the names of a window, each once, without those that are not names after all.</summary>
    public static ArticleTopic[] Named(IReadOnlyList<ArticleTopic> topics, Identities identities)
    {
        var named = new Dictionary<string, ArticleTopic>(StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            if (topic.Category is not { } category)
                Add(named, topic);
            else if (identities.Of(topic.Name, category) is { } identity)
                Add(named, topic with { Key = KeyOf(identity.Key), Name = identity.Name });
        }

        return [.. WeightiestFirst(named.Values)];
    }

    private static IEnumerable<ArticleTopic> WeightiestFirst(IEnumerable<ArticleTopic> topics) =>
        topics.OrderByDescending(topic => topic.Weight).ThenBy(topic => topic.Key, StringComparer.Ordinal);

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
    private static string KeyOf(string key) => key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..];

    private static void Add(Dictionary<string, ArticleTopic> topics, ArticleTopic topic)
    {
        var name = UntrustedText.Line(topic.Name, TextLengths.Name);
        if (name.Length == 0 || topic.Key.Length == 0)
            return;
        // An entity comes before a phrase with the same key: its name is spelled better.
        topics[topic.Key] = topics.TryGetValue(topic.Key, out var known)
            ? known with
            {
                Weight = Math.Max(known.Weight, topic.Weight),
            }
            : topic with
            {
                Name = name,
            };
    }
}
