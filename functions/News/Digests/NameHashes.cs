using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>The hashes of names in story terms, by what the names stand for in the window.</summary>
internal sealed class NameHashes
{
    private readonly Dictionary<uint, uint?> _identities = [];

    public NameHashes(NameUses names)
    {
        foreach (var (name, category, _) in names.Spellings)
        {
            var identity = names.Identities.Of(name, category);
            _identities[HashOf(EntityKey.Of(name, category))] = identity is null ? null : HashOf(identity.Key);
            if (identity is not null && category == EntityCategory.Person)
                AddSurname(name, identity, names.Identities);
        }
    }

    // Earlier articles may have only the surname.
    private void AddSurname(string name, Identity person, Identities identities)
    {
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        if (surname.Length < name.Length && identities.Of(surname, EntityCategory.Person)?.Key == person.Key)
            _identities.TryAdd(HashOf(EntityKey.Of(surname, EntityCategory.Person)), HashOf(person.Key));
    }

    /// <summary>The same hash for all spellings of a name; null if it is not a name after all.</summary>
    public uint? Find(uint hash) => _identities.TryGetValue(hash, out var identity) ? identity : hash;

    private static uint HashOf(string key) => StoryTerms.PhraseHash(key.AsSpan(key.IndexOf('|', StringComparison.Ordinal) + 1));
}
