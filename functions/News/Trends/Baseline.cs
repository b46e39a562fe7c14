using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Trends;

/// <summary>Sums up the days before a window for comparison.</summary>
/// <param name="names">
/// What the names of the window stand for: days are stored under the names that they had then, or that an older version gave
/// them.
/// </param>
internal sealed class Baseline(Identities names)
{
    /// <summary>The number of days that a window is compared with.</summary>
    public const int Days = 14;

    private readonly Dictionary<string, EntityBaseline> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutletBaseline> _outlets = new(StringComparer.Ordinal);
    private int _articles;
    private int _positive;
    private int _negative;

    /// <summary>The sentiment of these days, and of the days before them.</summary>
    public SentimentBaseline Sentiments { get; } = new();

    /// <summary>Days with at least one article; only these show what is usual.</summary>
    public int DaysWithNews { get; private set; }

    public IEnumerable<EntityBaseline> Entities => _entities.Values;

    /// <summary>Adds a day that only shows what sentiment is usual.</summary>
    public void AddOlder(DayRollup day)
    {
        if (day.Articles > 0)
            Sentiments.Add(day, Named(day));
    }

    public void Add(DayRollup day)
    {
        if (day.Articles == 0)
            return;
        var names = Named(day);
        Sentiments.Add(day, names);
        DaysWithNews++;
        _articles += day.Articles;
        _positive += day.Positive;
        _negative += day.Negative;
        foreach (var (source, articles) in day.Sources)
        {
            var key = OutletSpellings.KeyOf(source);
            if (!_outlets.TryGetValue(key, out var outlet))
                _outlets[key] = outlet = new OutletBaseline();
            outlet.Add(source, articles, DaysWithNews);
        }

        foreach (var entity in names)
        {
            if (!_entities.TryGetValue(entity.Key, out var sum))
                _entities[entity.Key] = sum = new EntityBaseline(entity.Key, entity.Name, entity.Category);
            sum.Add(entity);
        }
    }

    // Rollups of older versions counted each spelling by itself. An article with two of them counts once, which they cannot tell;
    // it does not happen more often than there are articles.
    private IReadOnlyCollection<EntityDay> Named(DayRollup day)
    {
        var sums = new Dictionary<Identity, EntityDay>();
        foreach (var entity in day.Entities)
        {
            if (names.Of(entity.Name, entity.Category) is not { } identity)
                continue;
            var sum = sums.GetValueOrDefault(identity) ?? new EntityDay(identity.Key, identity.Name, identity.Category, 0, 0, 0);
            sums[identity] = sum with
            {
                Articles = Math.Min(sum.Articles + entity.Articles, day.Articles),
                Positive = Math.Min(sum.Positive + entity.Positive, day.Articles),
                Negative = Math.Min(sum.Negative + entity.Negative, day.Articles),
            };
        }

        return sums.Values;
    }

    public EntityBaseline? Find(string key) => _entities.GetValueOrDefault(key);

    /// <summary>What a window of this many days usually contains.</summary>
    public UsualCounts Usual(double days) => new(PerDay(_articles) * days, PerDay(_positive) * days, PerDay(_negative) * days);

    /// <summary>
    /// Outlets that had articles on most days, with their articles per day, by <see cref="OutletSpellings.KeyOf"/>.
    /// </summary>
    public IEnumerable<(string Key, string Source, double PerDay)> Steady() =>
        _outlets
            .Where(outlet => outlet.Value.Days * 10 >= DaysWithNews * 7)
            .Select(outlet => (outlet.Key, outlet.Value.Names.Usual, PerDay(outlet.Value.Articles)));

    private double PerDay(int count) => DaysWithNews == 0 ? 0 : count / (double)DaysWithNews;
}

/// <summary>What a window usually contains.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Positive">Those of positive sentiment.</param>
/// <param name="Negative">Those of negative sentiment.</param>
public sealed record UsualCounts(double Articles, double Positive, double Negative);

/// <summary>An outlet over the days before a window.</summary>
internal sealed class OutletBaseline
{
    private int _last;

    public OutletSpellings Names { get; } = new();

    public int Articles { get; private set; }

    /// <summary>Days on which it had articles.</summary>
    public int Days { get; private set; }

    /// <param name="name">One of its names.</param>
    /// <param name="articles">Those of a day under this name.</param>
    /// <param name="day">The number of the day, from 1.</param>
    public void Add(string name, int articles, int day)
    {
        Names.Add(name, articles);
        Articles += articles;
        Days += day == _last ? 0 : 1;
        _last = day;
    }
}

/// <summary>An entity over the days before a window.</summary>
internal sealed class EntityBaseline(string key, string name, EntityCategory category)
{
    private double _squares;
    private int _busiest;

    public string Key => key;

    public string Name => name;

    public EntityCategory Category => category;

    /// <summary>Days on which it was in the news.</summary>
    public int Days { get; private set; }

    public int Articles { get; private set; }

    public int Positive { get; private set; }

    public int Negative { get; private set; }

    public void Add(EntityDay day)
    {
        Days++;
        Articles += day.Articles;
        Positive += day.Positive;
        Negative += day.Negative;
        _squares += (double)day.Articles * day.Articles;
        _busiest = Math.Max(_busiest, day.Articles);
    }

    /// <summary>
    /// Mean articles per day without the busiest day; otherwise one big story would count as usual for two weeks.
    /// </summary>
    /// <param name="days">Days with news; at least 2.</param>
    public double Mean(int days) => (Articles - _busiest) / (days - 1.0);

    /// <summary>The variance of the same days; at least that of independent events (Poisson).</summary>
    public double Variance(int days) =>
        Math.Max(Mean(days), ((_squares - ((double)_busiest * _busiest)) / (days - 1)) - (Mean(days) * Mean(days)));
}
