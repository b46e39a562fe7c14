using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Keeps the articles that may be listed: all of them on any ordinary day, the most telling <see cref="Capacity"/> of a day that has more.
/// </summary>
internal sealed class ArticleShelf
{
    /// <summary>Some thirty megabytes of cards; no digest lists a hundredth of it.</summary>
    public const int Capacity = 20_000;

    private readonly PriorityQueue<ArticleCard, ArticleCard> _cards = new(Comparer<ArticleCard>.Create((a, b) => b.CompareTo(a)));
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public int Count => _cards.Count;

    public void Add(StoredArticle article, IReadOnlyList<WatchMatch> matches)
    {
        var card = ArticleCard.Of(article, matches, Shared);
        if (_cards.Count < Capacity)
            _cards.Enqueue(card, card);
        else
            _cards.EnqueueDequeue(card, card);
    }

    /// <summary>The most telling first.</summary>
    public List<ArticleCard> InOrder()
    {
        var cards = _cards.UnorderedItems.Select(item => item.Element).ToList();
        cards.Sort();
        return cards;
    }

    /// <summary>One string for all articles that name the same topic.</summary>
    private string Shared(string word)
    {
        if (_words.TryGetValue(word, out var known))
            return known;
        // Words of articles that were pushed off the shelf would pile up.
        if (_words.Count > 20 * Capacity)
            _words.Clear();
        _words[word] = word;
        return word;
    }
}
