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
            _identities[HashOf(EntityKey.Of(name, category))] = names.Identities.Of(name, category) is { } identity
                ? HashOf(identity.Key)
                : null;
    }

    /// <summary>The same hash for all spellings of a name; null if it is not a name after all.</summary>
    public uint? Find(uint hash) => _identities.TryGetValue(hash, out var identity) ? identity : hash;

    private static uint HashOf(string key) => StoryTerms.PhraseHash(key.AsSpan(key.IndexOf('|', StringComparison.Ordinal) + 1));
}
