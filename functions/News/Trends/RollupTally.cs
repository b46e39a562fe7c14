using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Trends;

/// <summary>Counts articles into a rollup. The same articles in any order give the same rollup.</summary>
public sealed class RollupTally
{
    /// <summary>About two megabytes; a day of 10,000 articles mentions about as many.</summary>
    private const int MaxEntities = 20_000;

    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private int _articles;
    private int _positive;
    private int _negative;

    private readonly List<OutletText?> _texts = [];
    private int _learnedFrom;

    /// <summary>What articles of an outlet are counted under.</summary>
    internal static string OutletOf(string source) => Excerpt.Of(source, 100);

    /// <summary>The names in the articles added so far.</summary>
    internal NameUses Names { get; } = new();

    /// <summary>Counts an article; returns its number in <see cref="Names"/>.</summary>
    public int Add(StoredArticle article)
    {
        _articles++;
        _positive += article.Tags.Sentiment.Label == SentimentLabel.Positive ? 1 : 0;
        _negative += article.Tags.Sentiment.Label == SentimentLabel.Negative ? 1 : 0;
        if (article.Source is { } source)
            _sources[OutletOf(source)] = _sources.GetValueOrDefault(OutletOf(source)) + 1;
        _texts.Add(
            article is { Source: { } outlet, Terms: { } terms }
                ? OutletText.Of(outlet, terms, article.Sketch, article.Passages)
                : null
        );
        return Names.Add(article.Tags.Entities, article.PlaceOf);
    }

    /// <summary>Counts names as readers decided.</summary>
    public void Decide(NameDecisions decisions) => Names.Decisions = decisions;

    /// <summary>Leaves out the names that are only in the boilerplate of an article.</summary>
    /// <param name="earlier">Other articles that show what outlets repeat.</param>
    /// <returns>What they repeat.</returns>
    internal Boilerplate LeaveOutBoilerplate(IEnumerable<StoryArticle> earlier)
    {
        var boilerplate = Boilerplate.Learn([.. _texts, .. earlier.Select(OutletText.Of)]);
        _learnedFrom = _texts.Count;
        foreach (var (article, text) in _texts.Index())
        {
            if (text is { Passages: { } passages } && boilerplate.IsOnlyIn(text.Outlet, passages) is { } isOnlyIn)
                Names.LeaveOut(article, isOnlyIn);
        }

        return boilerplate;
    }

    public DayRollup Sum()
    {
        if (_learnedFrom < _texts.Count)
            LeaveOutBoilerplate([]);
        var written = Names.Written;
        return new(
            _articles,
            _positive,
            _negative,
            new SortedDictionary<string, int>(_sources, StringComparer.Ordinal),
            [
                .. Entities()
                    .OrderByDescending(entity => entity.Value.Articles)
                    .ThenBy(entity => entity.Key.Key, StringComparer.Ordinal)
                    .Take(MaxEntities)
                    .Select(entity => entity.Value.Sum(entity.Key, written[entity.Key])),
            ]
        );
    }

    private Dictionary<Identity, Entry> Entities()
    {
        var entities = new Dictionary<Identity, Entry>();
        for (var article = 0; article < Names.Articles; article++)
        {
            foreach (var name in Names.Of(article))
                entities[name.Identity] = entities.GetValueOrDefault(name.Identity).With(name.Sentiment);
        }

        return entities;
    }

    private readonly record struct Entry(int Articles, int Positive, int Negative)
    {
        public Entry With(SentimentLabel sentiment) =>
            new(
                Articles + 1,
                Positive + (sentiment == SentimentLabel.Positive ? 1 : 0),
                Negative + (sentiment == SentimentLabel.Negative ? 1 : 0)
            );

        public EntityDay Sum(Identity identity, IEnumerable<(string Name, EntityCategory Category, int Articles)> written) =>
            new(identity.Key, identity.Name, identity.Category, Articles, Positive, Negative)
            {
                Spellings = OthersOf(identity, written) is { Count: > 0 } others ? others : null,
            };

        private static List<WrittenName> OthersOf(
            Identity identity,
            IEnumerable<(string Name, EntityCategory Category, int Articles)> written
        ) =>
            [
                .. written
                    .OrderByDescending(spelling => spelling.Articles)
                    .ThenBy(spelling => spelling.Name, StringComparer.Ordinal)
                    .ThenBy(spelling => spelling.Category)
                    .Select(spelling => new WrittenName(spelling.Name, spelling.Category))
                    .Prepend(new WrittenName(identity.Name, identity.Category))
                    // Those with the same key have the same mentions.
                    .DistinctBy(spelling => EntityKey.Of(spelling.Name, spelling.Category))
                    .Skip(1)
                    .Take(EntityDay.MostSpellings),
            ];
    }
}
