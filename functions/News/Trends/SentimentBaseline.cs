namespace NewsMonitor.News.Trends;

/// <summary>
/// The usual sentiment: of the articles, and toward each name, over the <see cref="Days"/> UTC days before a window. A name
/// that is always in bad news is not in worse news than usual today.
/// </summary>
internal sealed class SentimentBaseline
{
    /// <summary>The number of days that a sentiment is compared with.</summary>
    public const int Days = 30;

    private readonly List<Dictionary<string, SentimentSum>> _days = [];
    private SentimentSum _all = new(0, 0, 0, 0);

    /// <param name="day">A day with at least one article.</param>
    /// <param name="names">The names of that day, as the window knows them.</param>
    public void Add(DayRollup day, IEnumerable<EntityDay> names)
    {
        _all = _all.Plus(SentimentSum.Of(day));
        _days.Add(names.ToDictionary(name => name.Key, SentimentSum.Of, StringComparer.Ordinal));
    }

    /// <summary>Compares all articles of a window; null if too few days are known.</summary>
    public UsualSentiment? Compare(DayRollup window) => Compare(SentimentSum.Of(window), _all);

    /// <summary>Compares the sentiment toward a name; null with too few days.</summary>
    public UsualSentiment? Compare(DayRollup window, string key) =>
        Compare(window, [key], window.Entities.FirstOrDefault(name => name.Key == key)?.Articles ?? 0);

    /// <summary>
    /// Compares the sentiment toward some names, taken together: an article or a day with several of them is one. Null without
    /// names or with too few days.
    /// </summary>
    /// <param name="window">The articles of the window.</param>
    /// <param name="keys">The keys of the names, each once.</param>
    /// <param name="articles">How many articles of the window have one of them.</param>
    public UsualSentiment? Compare(DayRollup window, IReadOnlyCollection<string> keys, int articles)
    {
        if (keys.Count == 0)
            return null;
        var now = window.Entities.Where(name => keys.Contains(name.Key)).Select(SentimentSum.Of).ToList();
        return Compare(SentimentSum.Together(now, articles), Sum(_days.Select(day => OfDay(day, keys))));
    }

    // Days do not tell which articles have several of the names. There are at least as many as have the most frequent one.
    private static SentimentSum OfDay(Dictionary<string, SentimentSum> day, IReadOnlyCollection<string> keys)
    {
        var names = keys.Where(day.ContainsKey).Select(key => day[key]).ToList();
        return SentimentSum.Together(names, names.Select(name => name.Articles).DefaultIfEmpty().Max());
    }

    private UsualSentiment? Compare(SentimentSum now, SentimentSum usual) =>
        _all.Days < TrendFinder.EnoughDays
            ? null
            : new UsualSentiment(usual.Articles, usual.Positive, usual.Negative, now.ComparedWith(usual));

    private static SentimentSum Sum(IEnumerable<SentimentSum> sums) =>
        sums.Aggregate(new SentimentSum(0, 0, 0, 0), (sum, one) => sum.Plus(one));
}
