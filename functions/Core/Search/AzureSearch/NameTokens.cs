using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// What an article's names are found by: hashes, so that no name gets into a filter. What readers decide about names is not
/// known when an article is fed, so there is also a hash of all spellings that share what they are compared by.
/// </summary>
internal static class NameTokens
{
    public static string[] Of(IEnumerable<TaggedEntity> entities)
    {
        HashSet<string> tokens = new(StringComparer.Ordinal);
        Dictionary<string, SortedSet<string>> spellings = new(StringComparer.Ordinal);
        foreach (var (name, category) in entities.Select(entity => (entity.Name, entity.Category)).Distinct())
        {
            var key = NameKey.Of(name, category);
            tokens.Add(Spelling(name, category));
            tokens.Add(Watched(EntityNames.Fold(name, category), category));
            var lastNames = NameKey.LastNames(key, category).Select(last => Last(last, category));
            foreach (var token in lastNames.Prepend(Key(key, category)))
            {
                tokens.Add(token);
                if (!spellings.TryGetValue(token, out var same))
                    spellings[token] = same = new SortedSet<string>(StringComparer.Ordinal);
                same.Add(EntityKey.Fold(name));
            }
        }

        tokens.UnionWith(spellings.Select(same => Only(same.Key, same.Value)));
        return [.. tokens];
    }

    /// <summary>A name by what it is compared by (<see cref="NameKey"/>).</summary>
    public static string Key(string key, EntityCategory category) => Hash("key", category, key);

    /// <summary>A person by a last name (<see cref="NameKey.LastNames"/>).</summary>
    public static string Last(string last, EntityCategory category) => Hash("last", category, last);

    /// <summary>A name as readers decide about it.</summary>
    public static string Spelling(string name, EntityCategory category) => Hash("spelling", category, EntityKey.Fold(name));

    /// <summary>A name as watch-lists compare it (<see cref="EntityNames"/>).</summary>
    public static string Watched(string folded, EntityCategory category) => Hash("watched", category, folded);

    /// <summary>That an article has what a token stands for in these spellings and no other.</summary>
    public static string Only(string token, IEnumerable<string> folded) => StableHash.Of(["only", token, .. folded]);

    private static string Hash(string kind, EntityCategory category, string text) =>
        StableHash.Of(kind, ((int)category).ToString(CultureInfo.InvariantCulture), text);
}
