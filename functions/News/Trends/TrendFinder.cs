using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Trends;

/// <summary>
/// Finds entities with more or less coverage than usual, and entities whose coverage is more positive or negative than usual.
/// "Usual" is the 14 UTC days before the window; with fewer than seven days of news nothing is reported.
/// </summary>
/// <remarks>
/// Volume: the window's articles compared with the mean of the days without the busiest, in standard deviations of a count over
/// as many days, at least those of a Poisson process. Sentiment: the difference in net sentiment (positive minus negative
/// articles, divided by all) in standard errors of two samples.
/// </remarks>
internal static class TrendFinder
{
    /// <summary>The days with news that are needed before a window to know what is usual.</summary>
    public const int EnoughDays = 7;

    private const int MostUp = 5;
    private const int MostDown = 3;
    private const int MostShifts = 4;
    private const int MostSilent = 10;

    // By chance, such an outlet has no article in one window of twenty.
    private const double LeastUsualForSilence = 3;

    private const double VolumeDeviations = 3;
    private const int LeastArticles = 4;
    private const double LeastGrowth = 1.5;
    private const double LeastUsualForFall = 8;

    private const double SentimentDeviations = 3;
    private const double LeastSentimentChange = 0.3;
    private const int LeastArticlesForSentiment = 5;
    private const int LeastUsualForSentiment = 14;

    // Keeps a handful of unanimous articles from looking like certainty.
    private const double LeastSentimentVariance = 0.1;

    public static TrendReport Find(DayRollup window, double days, Baseline baseline)
    {
        if (baseline.DaysWithNews < EnoughDays)
            return TrendReport.None;
        var known = window.Entities.ToDictionary(entity => entity.Key, StringComparer.Ordinal);
        var volume = VolumeOf(window.Articles / Math.Max(1, baseline.Usual(days).Articles));
        var rising = Best(window.Entities.Select(entity => Rise(entity, days, baseline)), MostUp);
        var falling = Best(
            baseline.Entities.Select(entity => Fall(entity, known.GetValueOrDefault(entity.Key), days, volume, baseline)),
            MostDown
        );
        var shifts = Best(window.Entities.Select(entity => Shift(entity, days, baseline)), MostShifts);
        return new TrendReport(baseline.Usual(days), [.. rising, .. falling, .. shifts], Silent(window, days, baseline));
    }

    private static (Mover Mover, double Rank)? Rise(EntityDay entity, double days, Baseline baseline)
    {
        if (entity.Articles < LeastArticles)
            return null;
        var before = baseline.Find(entity.Key);
        var usual = (before?.Mean(baseline.DaysWithNews) ?? 0) * days;
        var deviation = Math.Sqrt((before?.Variance(baseline.DaysWithNews) ?? 0) * days);
        var strength = (entity.Articles - usual) / Math.Max(1, deviation);
        if (strength < VolumeDeviations || entity.Articles < LeastGrowth * usual)
            return null;
        // Every event brings rare or unknown names; ranked by deviations alone, they would leave no room for well-known ones.
        var rank = (entity.Articles - usual) / Math.Max(LeastArticles, deviation);
        return (Mover.Create(before is null ? MoverKind.New : MoverKind.Up, entity, before, usual), rank);
    }

    // On a day with little news, such as a Sunday, all have less. What counts as little is what counts as a fall of a name.
    private static double VolumeOf(double share) => share > 0.5 ? 1 : share;

    private static (Mover Mover, double Rank)? Fall(
        EntityBaseline before,
        EntityDay? now,
        double days,
        double volume,
        Baseline baseline
    )
    {
        var usual = before.Mean(baseline.DaysWithNews) * days;
        var expected = usual * volume;
        var articles = now?.Articles ?? 0;
        if (expected < LeastUsualForFall || articles > expected / 2)
            return null;
        var strength = (expected - articles) / Math.Sqrt(before.Variance(baseline.DaysWithNews) * days);
        now ??= new EntityDay(before.Key, before.Name, before.Category, 0, 0, 0);
        return strength < VolumeDeviations - 0.5 ? null : (Mover.Create(MoverKind.Down, now, before, usual), strength);
    }

    private static (Mover Mover, double Rank)? Shift(EntityDay entity, double days, Baseline baseline)
    {
        // What happens in a place is not said of it.
        if (
            entity.Category == EntityCategory.Location
            || entity.Articles < LeastArticlesForSentiment
            || baseline.Find(entity.Key) is not { } before
            || before.Articles < LeastUsualForSentiment
        )
            return null;
        var (now, usual) = (
            Net(entity.Positive, entity.Negative, entity.Articles),
            Net(before.Positive, before.Negative, before.Articles)
        );
        var variance = Math.Max(
            LeastSentimentVariance,
            Spread(entity.Positive + before.Positive, entity.Negative + before.Negative, entity.Articles + before.Articles)
        );
        var strength = Math.Abs(now - usual) / Math.Sqrt((variance / entity.Articles) + (variance / before.Articles));
        if (Math.Abs(now - usual) < LeastSentimentChange || strength < SentimentDeviations)
            return null;
        var kind = now > usual ? MoverKind.Better : MoverKind.Worse;
        // Articles about one event share a sentiment: many of them on a few days say less about the usual than as many on all
        // days.
        var rank = strength * Math.Sqrt(before.Days / (double)baseline.DaysWithNews);
        return (Mover.Create(kind, entity, before, before.Mean(baseline.DaysWithNews) * days), rank);
    }

    private static IReadOnlyList<SilentSource> Silent(DayRollup window, double days, Baseline baseline)
    {
        var heard = window.Sources.Keys.Select(OutletSpellings.KeyOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. baseline
                .Steady()
                .Where(source => !heard.Contains(source.Key) && source.PerDay * days >= LeastUsualForSilence)
                .OrderByDescending(source => source.PerDay)
                .ThenBy(source => source.Source, StringComparer.Ordinal)
                .Take(MostSilent)
                .Select(source => new SilentSource(source.Source, source.PerDay)),
        ];
    }

    private static double Net(int positive, int negative, int all) => (positive - negative) / (double)all;

    private static double Spread(int positive, int negative, int all)
    {
        var net = Net(positive, negative, all);
        return ((positive + negative) / (double)all) - (net * net);
    }

    private static IEnumerable<Mover> Best(IEnumerable<(Mover Mover, double Rank)?> found, int most) =>
        found
            .OfType<(Mover Mover, double Rank)>()
            .OrderByDescending(one => one.Rank)
            .ThenBy(one => one.Mover.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(one => one.Mover);
}
