using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Benchmarks.Digests;

/// <summary>The day the digests are of, and the days before it.</summary>
internal static class DigestDay
{
    private const int OlderPerDay = 1_000;
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static DigestWindow Window { get; } =
        new(
            new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero),
            new DateTimeOffset(Day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
        );

    /// <summary>An installation whose day has that many articles.</summary>
    public static async Task<string> FillAsync(Laptop laptop, int articles)
    {
        var installation = laptop.NewInstallation();
        Report.Progress($"writing a day of {articles} articles");
        await using var product = await Product.CreateAsync(laptop.ConnectionString, installation);
        await StoredNews.FillAsync(product.Account, Day, 0, articles);
        return installation;
    }

    /// <summary>Adds the three days before, which a digest looks back on, as large as its own.</summary>
    public static async Task AddLookBackAsync(Laptop laptop, string installation, int articles)
    {
        Report.Progress($"writing three days of {articles} articles before it");
        await using var product = await Product.CreateAsync(laptop.ConnectionString, installation);
        for (var day = 1; day <= ReportedEarlier.LookBack.Days; day++)
            await StoredNews.FillAsync(product.Account, Day.AddDays(-day), day * 1_000_000, articles);
    }

    /// <summary>
    /// Adds days before all that a digest reads: its look-back, the days that it compares sentiment with, and a day for late
    /// rows.
    /// </summary>
    public static async Task AddOlderAsync(Laptop laptop, string installation, int rows)
    {
        Report.Progress($"writing {rows} articles of earlier days");
        await using var product = await Product.CreateAsync(laptop.ConnectionString, installation);
        for (
            var (day, written) = (Day.AddDays(-SentimentBaseline.Days - 2), 0);
            written < rows;
            day = day.AddDays(-1), written += OlderPerDay
        )
            await StoredNews.FillAsync(product.Account, day, 9_000_000 + written, Math.Min(OlderPerDay, rows - written));
    }
}
