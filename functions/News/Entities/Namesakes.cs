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

    private readonly Dictionary<Identity, int> _articles = [];
    private readonly Dictionary<Identity, Dictionary<Identity, int>> _together = [];

    private Namesakes(IReadOnlyList<Article> articles)
    {
        var bearers = articles.SelectMany(article => article.Surnames).SelectMany(surname => surname.Bearers).ToHashSet();
        foreach (var (names, _) in articles)
        {
            foreach (var name in names)
                _articles[name] = _articles.GetValueOrDefault(name) + 1;
            foreach (var bearer in names.Where(bearers.Contains))
                Count(bearer, names);
        }
    }

    /// <summary>An article.</summary>
    /// <param name="Names">Its names, without surnames that several people have.</param>
    /// <param name="Surnames">The numbers of the spellings of such surnames, and whom they may mean.</param>
    public sealed record Article(
        IReadOnlyCollection<Identity> Names,
        IReadOnlyList<(int Spelling, IReadOnlyList<Identity> Bearers)> Surnames
    );

    /// <summary>Whom the surnames in these articles mean, where that can be said.</summary>
    public static Dictionary<(int Article, int Spelling), Identity> Decide(IReadOnlyList<Article> articles)
    {
        var namesakes = new Namesakes(articles);
        var decided = new Dictionary<(int, int), Identity>();
        foreach (var (number, article) in articles.Index())
        {
            foreach (var (spelling, bearers) in article.Surnames)
            {
                if (namesakes.Meant(bearers, article.Names) is { } bearer)
                    decided[(number, spelling)] = bearer;
            }
        }

        return decided;
    }

    private void Count(Identity bearer, IReadOnlyCollection<Identity> names)
    {
        if (!_together.TryGetValue(bearer, out var together))
            _together[bearer] = together = [];
        foreach (var name in names)
            together[name] = together.GetValueOrDefault(name) + 1;
    }

    private Identity? Meant(IReadOnlyList<Identity> bearers, IReadOnlyCollection<Identity> article)
    {
        var scores = bearers.Select(bearer => (Bearer: bearer, Score: Score(bearer, article))).ToList();
        var best = scores.MaxBy(bearer => bearer.Score);
        var others = scores.Sum(bearer => bearer.Score) - best.Score;
        return best.Score >= Math.Max(Least, Dominance * others) ? best.Bearer : null;
    }

    // The sum of the probabilities that an article with each of the names is about the bearer.
    private double Score(Identity bearer, IReadOnlyCollection<Identity> article) =>
        _together.TryGetValue(bearer, out var together)
            ? article.Sum(name => together.GetValueOrDefault(name) / (double)_articles[name])
            : 0;
}
