using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>Scores stories by how much and by whom they are covered.</summary>
internal sealed class StoryScorer
{
    private readonly DigestWindow _window;
    private readonly NameHashes _identities;
    private readonly OutletSubjects _subjects = new();

    /// <param name="window">The window.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="earlier">The articles of the days before.</param>
    /// <param name="identities">What the names stand for.</param>
    public StoryScorer(
        DigestWindow window,
        IReadOnlyCollection<StoryArticle> articles,
        IReadOnlyCollection<StoryArticle> earlier,
        NameHashes identities
    )
    {
        (_window, _identities) = (window, identities);
        Frequencies = new NameFrequencies(
            CountNames(articles, TermKind.Name, TermKind.Place),
            articles.Count,
            CountNames(earlier, TermKind.Name, TermKind.Place),
            earlier.Count
        );
        foreach (var article in articles.Concat(earlier))
            _subjects.Add(article.Source, Names(article, TermKind.Name, TermKind.Place));
    }

    /// <summary>How many articles are about each name.</summary>
    public NameFrequencies Frequencies { get; }

    /// <summary>The score that storylines are ranked by.</summary>
    public double Score(ReportedStoryline storyline)
    {
        var main = storyline.Main;
        return StoryScore.Compute(
            new StoryFeatures(
                EffectiveOutlets.Count(TextsOf(storyline)),
                Math.Max(
                    1,
                    storyline.Covering.Sum(covering =>
                        covering.Share * Math.Max(0, covering.Event.Originals.Count - covering.Event.Services.Values.Sum())
                    )
                ),
                main.Candidates.Average(candidate => candidate.Strength),
                _window.To - main.Latest,
                main.IsFading,
                main.Bonus
            )
        );
    }

    private List<(double Texts, double Weight)> TextsOf(ReportedStoryline storyline) =>
        [
            .. storyline
                .Covering.SelectMany(
                    covering => covering.Event.TextsOf,
                    (covering, texts) =>
                        (texts.Key, covering.Share * (texts.Value - covering.Event.Services.GetValueOrDefault(texts.Key)))
                )
                .Where(outlet => outlet.Item2 > 0)
                .GroupBy(outlet => outlet.Key, outlet => outlet.Item2, OutletSpellings.Comparer)
                .Select(outlet => (outlet.Sum(), WeightOf(outlet.Key, storyline.Main))),
        ];

    // An outlet whose subject this is covers it every day.
    private double WeightOf(string outlet, ReportedStory story) =>
        story.Names.Keys.Where(story.IsAbout).Select(name => _subjects.WeightOf(outlet, name)).DefaultIfEmpty(1).Min();

    /// <summary>How many articles are about each name.</summary>
    public Dictionary<uint, int> CountNames(IEnumerable<StoryArticle> articles, params TermKind[] kinds) =>
        articles.SelectMany(article => Names(article, kinds)).CountBy(name => name).ToDictionary();

    /// <summary>Names that an article is about: mentioned three times, or once and in the headline.</summary>
    public HashSet<uint> Names(StoryArticle article, params ReadOnlySpan<TermKind> kinds)
    {
        const int telling = 3;
        HashSet<uint> names = [];
        foreach (var term in article.Terms.Terms)
        {
            if (kinds.Contains(term.Kind) && term.Weight >= telling && _identities.Find(term.Hash) is { } name)
                names.Add(name);
        }

        return names;
    }
}
