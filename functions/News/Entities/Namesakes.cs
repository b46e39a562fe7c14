namespace NewsMonitor.News.Entities;

/// <summary>
/// Decides in each article whom a surname means that several people have: the one whose articles have the most in common with
/// this one. "Bush" in an article with the Lions and the Saints is Reggie Bush.
/// </summary>
internal sealed class Namesakes
{
    /// <summary>The least evidence: as much as one name that is only in articles about this person, every other time.</summary>
    private const double Least = 0.5;

    /// <summary>How much stronger it must be than for all others together.</summary>
    private const double Dominance = 3;

    private readonly Identities _identities;
    private readonly Dictionary<Identity, int> _articles = [];
    private readonly Dictionary<Identity, Dictionary<Identity, int>> _together = [];

    private Namesakes(IReadOnlyList<Identity[]> articles, Identities identities)
    {
        _identities = identities;
        var bearers = articles.SelectMany(names => names).Distinct().SelectMany(identities.BearersOf).ToHashSet();
        foreach (var names in articles)
        {
            foreach (var name in names)
                _articles[name] = _articles.GetValueOrDefault(name) + 1;
            foreach (var bearer in names.Where(bearers.Contains))
                Count(bearer, names);
        }
    }

    /// <summary>Whom the surnames in these articles mean, where that can be said.</summary>
    /// <param name="articles">The names of each article, each once.</param>
    /// <param name="identities">What they stand for in general.</param>
    public static Dictionary<(int Article, Identity Surname), Identity> Decide(
        IReadOnlyList<Identity[]> articles,
        Identities identities
    )
    {
        var namesakes = new Namesakes(articles, identities);
        var decided = new Dictionary<(int, Identity), Identity>();
        for (var article = 0; article < articles.Count; article++)
        {
            foreach (var name in articles[article])
            {
                if (namesakes.Meant(name, articles[article]) is { } bearer)
                    decided[(article, name)] = bearer;
            }
        }

        return decided;
    }

    private void Count(Identity bearer, Identity[] names)
    {
        if (!_together.TryGetValue(bearer, out var together))
            _together[bearer] = together = [];
        foreach (var name in names)
            together[name] = together.GetValueOrDefault(name) + 1;
    }

    private Identity? Meant(Identity surname, Identity[] article)
    {
        var scores = _identities
            .BearersOf(surname)
            .Select(bearer => (Bearer: bearer, Score: Score(bearer, surname, article)))
            .ToList();
        if (scores.Count == 0)
            return null;
        var best = scores.MaxBy(bearer => bearer.Score);
        var others = scores.Sum(bearer => bearer.Score) - best.Score;
        return best.Score >= Math.Max(Least, Dominance * others) ? best.Bearer : null;
    }

    // The sum of the probabilities that an article with each of the names is about the bearer.
    private double Score(Identity bearer, Identity surname, Identity[] article) =>
        _together.TryGetValue(bearer, out var together)
            ? article.Where(name => name != surname).Sum(name => together.GetValueOrDefault(name) / (double)_articles[name])
            : 0;
}
