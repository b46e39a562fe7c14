namespace NewsMonitor.News.Trends;

/// <summary>
/// The usual sentiment: of the articles, and toward each name, over the <see cref="Days"/> UTC days before a window. A name
/// that is always in bad news is not in worse news than usual today.
/// </summary>
internal sealed class SentimentBaseline
{
    /// <summary>The number of days that a sentiment is compared with.</summary>
    public const int Days = 30;

    private readonly Dictionary<string, SentimentSum> _names = new(StringComparer.Ordinal);
    private SentimentSum _all = new(0, 0, 0, 0);

    /// <param name="day">A day with at least one article.</param>
    /// <param name="names">The names of that day, as the window knows them.</param>
    public void Add(DayRollup day, IEnumerable<EntityDay> names)
    {
        _all = _all.Plus(SentimentSum.Of(day));
        foreach (var name in names)
        {
            var sum = SentimentSum.Of(name);
            _names[name.Key] = _names.TryGetValue(name.Key, out var known) ? known.Plus(sum) : sum;
        }
    }

    /// <summary>Compares all articles of a window; null if too few days are known.</summary>
    public UsualSentiment? Compare(DayRollup window) => Compare(SentimentSum.Of(window), _all);

    /// <summary>Compares the sentiment toward some names, taken together; null without names or with too few days.</summary>
    /// <param name="window">The articles of the window.</param>
    /// <param name="keys">The keys of the names, each once.</param>
    public UsualSentiment? Compare(DayRollup window, IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
            return null;
        var now = window.Entities.Where(name => keys.Contains(name.Key)).Select(SentimentSum.Of);
        return Compare(Sum(now), Sum(keys.Select(key => _names.GetValueOrDefault(key))));
    }

    private UsualSentiment? Compare(SentimentSum now, SentimentSum usual) =>
        _all.Days < TrendFinder.EnoughDays
            ? null
            : new UsualSentiment(usual.Articles, usual.Positive, usual.Negative, now.ComparedWith(usual));

    private static SentimentSum Sum(IEnumerable<SentimentSum> sums) =>
        sums.Aggregate(new SentimentSum(0, 0, 0, 0), (sum, one) => sum.Plus(one));
}
