using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Statistics;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Web.Sources;

/// <summary>
/// How many articles each outlet had on the last days, from the statistics of these days. A process reads them once in a while
/// and shows them to everybody; a verdict counts at once.
/// </summary>
internal sealed class SourceVolumes(LastDays lastDays, LeftOutArticles leftOut, VerdictStore verdicts, TimeProvider time)
    : IDisposable
{
    /// <summary>The days before today that are compared with it.</summary>
    public const int Days = 14;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly Cached<(string Said, DateOnly Today), IReadOnlyList<SourceVolume>> _kept = new(most: 1, time);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>All outlets of these UTC days, those with the most articles first.</summary>
    public async Task<IReadOnlyList<SourceVolume>> GetAsync(CancellationToken cancellationToken)
    {
        var said = SeenDecisions.Of((await verdicts.LoadAsync(cancellationToken)).All).Mark;
        return await _kept.GetAsync(
            (said, Today),
            async () => (Count(await lastDays.ReadAsync(cancellationToken)), Fresh),
            cancellationToken
        );
    }

    /// <summary>The articles of these days that do not count, since readers said that they are not relevant.</summary>
    public Task<IReadOnlyList<LeftOutArticle>> LeftOutAsync(CancellationToken cancellationToken) =>
        leftOut.ReadAsync(Today.AddDays(-Days), Today, cancellationToken);

    public void Dispose() => _kept.Dispose();

    private static IReadOnlyList<SourceVolume> Count(IReadOnlyList<(DateOnly Day, DayRollup Rollup)> days)
    {
        Dictionary<string, Tally> outlets = new(StringComparer.Ordinal);
        var today = days[^1].Day;
        var known = 0;
        foreach (var (day, rollup) in days.TakeLast(1 + Days))
        {
            known += day < today && rollup.Articles > 0 ? 1 : 0;
            foreach (var (name, articles) in rollup.Sources)
            {
                var key = OutletSpellings.KeyOf(name);
                if (!outlets.TryGetValue(key, out var outlet))
                    outlets[key] = outlet = new Tally();
                outlet.Add(name, articles, day, isToday: day == today);
            }
        }

        return
        [
            .. outlets
                .Values.Select(outlet => outlet.Sum(known))
                .OrderByDescending(volume => volume.Before + volume.Today)
                .ThenBy(volume => volume.Name, StringComparer.Ordinal),
        ];
    }

    private sealed class Tally
    {
        private readonly OutletSpellings _names = new();
        private DateOnly _last;
        private int _before;
        private int _today;

        public void Add(string name, int articles, DateOnly day, bool isToday)
        {
            _names.Add(name, articles);
            _last = day;
            _before += isToday ? 0 : articles;
            _today += isToday ? articles : 0;
        }

        public SourceVolume Sum(int days) =>
            new(_names.Usual, _last, _before, _today) { Usual = days > 0 ? _before / (double)days : null };
    }
}

/// <summary>The articles of an outlet.</summary>
/// <param name="Name">Its usual name; empty if unknown.</param>
/// <param name="LastDay">The last UTC day with any.</param>
/// <param name="Before">On the days before today.</param>
/// <param name="Today">On the UTC day so far.</param>
internal sealed record SourceVolume(string Name, DateOnly LastDay, int Before, int Today)
{
    /// <summary>On a usual day: the mean of the days with news; null if there are none.</summary>
    public double? Usual { get; init; }
}
