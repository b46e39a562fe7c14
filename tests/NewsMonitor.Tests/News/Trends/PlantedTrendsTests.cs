using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Trends;
using NewsMonitor.Tests.News.Digests;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Trends;

/// <summary>
/// Made-up news of a fortnight and a day, with companies whose share of it, or whose standing, changes on that day.
/// </summary>
public sealed class PlantedTrendsTests(ITestOutputHelper output)
{
    private const int Days = 15;
    private const int Usual = 10;
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] CompanyNames =
    [
        "Quillon Airways",
        "Verdane Bank",
        "Ostermark Chemicals",
        "Norland Insurance",
        "Tarrant Railways",
    ];

    [Fact]
    public async Task PlantedMoversAreFoundAndOthersAreTrue()
    {
        var month = new SyntheticMonth(seed: 5, articlesPerDay: 60, Start);
        var random = new Random(5);
        List<Planted> planted = [];
        for (var day = 0; day < Days; day++)
            planted.AddRange([.. month.NextDay(day), .. Companies(day, random)]);
        var today = planted.Where(article => article.At >= Start.AddDays(Days - 1)).ToList();
        var source = new NewsSource([.. planted.AsParallel().AsOrdered().Select(Reader.Read)]);
        var window = new DigestWindow(Start.AddDays(Days - 1), Start.AddDays(Days));

        var digest = await DigestBuilder.BuildAsync(
            source,
            DefaultSubscription.From(new DigestOptions()).Spec,
            window,
            TestContext.Current.CancellationToken
        );

        foreach (var mover in digest.Movers)
            output.WriteLine(mover.ToString());
        Names(MoverKind.Up).ShouldContain("Quillon Airways");
        Names(MoverKind.Down).ShouldBe(["Verdane Bank"]);
        Names(MoverKind.Better).First().ShouldBe("Ostermark Chemicals");
        Names(MoverKind.Worse).First().ShouldBe("Norland Insurance");
        digest.Movers.ShouldNotContain(mover => mover.Name == "Tarrant Railways");
        digest
            .Movers.Where(mover => mover.Kind is MoverKind.Up or MoverKind.New)
            .ShouldAllBe(mover => today.Count(article => Says(article, mover.Name)) >= mover.Articles / 2);

        IEnumerable<string> Names(MoverKind kind) => digest.Movers.Where(mover => mover.Kind == kind).Select(mover => mover.Name);
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void MoversOfSomeWeeksAreThosePlanted()
    {
        var month = new SyntheticMonth(seed: 11, articlesPerDay: 45, Start);
        var score = new MoverScore(new PlantedMovers(seed: 11, companies: 15, Start));
        for (var day = 0; day < 20; day++)
        {
            var written = month.NextDay(day);
            score.Add(day, written, written.AsParallel().AsOrdered().Select(Reader.Read));
        }

        output.WriteLine(score.ToString());
        score.ShouldBeAsPlanted(recall: 0.75);
    }

    private static bool Says(Planted planted, string name) =>
        planted.Article.Body.Value.Contains(name, StringComparison.Ordinal)
        || planted.Article.Title.Value.Contains(name, StringComparison.Ordinal);

    // On the last day the first company is in five times as many articles, the second nearly in none; the third is praised, the
    // fourth blamed.
    private static IEnumerable<Planted> Companies(int day, Random random)
    {
        var last = day == Days - 1;
        for (var company = 0; company < CompanyNames.Length; company++)
        {
            var count = last
                ? company switch
                {
                    0 => Usual * 5,
                    1 => 1,
                    _ => Usual,
                }
                : Usual;
            for (var i = 0; i < count; i++)
            {
                var goodness = last
                    ? company switch
                    {
                        2 => 1,
                        3 => 0,
                        _ => 0.5,
                    }
                    : company switch
                    {
                        2 => 0.2,
                        3 => 0.8,
                        _ => 0.5,
                    };
                yield return CompanyNews.Write(
                    CompanyNames[company],
                    goodness,
                    Start.AddDays(day),
                    $"c{company}-{day}-{i}",
                    random
                );
            }
        }
    }
}
