using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Trends;

/// <summary>Counts articles into a rollup. The same articles in any order give the same rollup.</summary>
internal sealed class RollupTally
{
    /// <summary>About two megabytes; a day of 10,000 articles mentions about as many.</summary>
    private const int MaxEntities = 20_000;

    private readonly Dictionary<string, Entry> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private int _articles;
    private int _positive;
    private int _negative;

    public void Add(StoredArticle article)
    {
        _articles++;
        _positive += article.Tags.Sentiment.Label == SentimentLabel.Positive ? 1 : 0;
        _negative += article.Tags.Sentiment.Label == SentimentLabel.Negative ? 1 : 0;
        if (article.Source is { } source)
            _sources[Excerpt.Of(source, 100)] = _sources.GetValueOrDefault(Excerpt.Of(source, 100)) + 1;
        foreach (var entity in article.Tags.Entities)
        {
            if (!_entities.TryGetValue(entity.Key, out var entry))
                _entities[entity.Key] = entry = new Entry(entity.Category);
            entry.Add(entity);
        }
    }

    public DayRollup Sum() =>
        new(
            _articles,
            _positive,
            _negative,
            new SortedDictionary<string, int>(_sources, StringComparer.Ordinal),
            [
                .. _entities
                    .OrderByDescending(entity => entity.Value.Articles)
                    .ThenBy(entity => entity.Key, StringComparer.Ordinal)
                    .Take(MaxEntities)
                    .Select(entity => entity.Value.Sum(entity.Key)),
            ]
        );

    private sealed class Entry(EntityCategory category)
    {
        private readonly SpellingTally _spellings = new();
        private int _positive;
        private int _negative;

        public int Articles { get; private set; }

        public void Add(TaggedEntity entity)
        {
            Articles++;
            _positive += entity.Sentiment.Label == SentimentLabel.Positive ? 1 : 0;
            _negative += entity.Sentiment.Label == SentimentLabel.Negative ? 1 : 0;
            _spellings.Add(entity.Name);
        }

        public EntityDay Sum(string key) => new(key, _spellings.Usual, category, Articles, _positive, _negative);
    }
}
