using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Keeps the articles that may be listed: all of them on an ordinary day, the top <see cref="Capacity"/> of a day with more.
/// </summary>
internal sealed class ArticleCandidates
{
    /// <summary>About 30 megabytes of candidates; no digest lists one in a hundred of them.</summary>
    public const int Capacity = 20_000;

    private readonly PriorityQueue<ArticleCandidate, ArticleCandidate> _candidates = new(
        Comparer<ArticleCandidate>.Create((a, b) => b.CompareTo(a))
    );
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public int Count => _candidates.Count;

    public void Add(StoredArticle article, IReadOnlyList<WatchMatch> matches)
    {
        var candidate = ArticleCandidate.From(article, matches, Intern);
        if (_candidates.Count < Capacity)
            _candidates.Enqueue(candidate, candidate);
        else
            _candidates.EnqueueDequeue(candidate, candidate);
    }

    /// <summary>The highest-ranked first.</summary>
    public List<ArticleCandidate> InOrder()
    {
        var candidates = _candidates.UnorderedItems.Select(item => item.Element).ToList();
        candidates.Sort();
        return candidates;
    }

    /// <summary>One string instance for all articles with the same topic.</summary>
    private string Intern(string word)
    {
        if (_words.TryGetValue(word, out var known))
            return known;
        // Otherwise, topics of articles that were dropped would accumulate.
        if (_words.Count > 20 * Capacity)
            _words.Clear();
        _words[word] = word;
        return word;
    }
}
