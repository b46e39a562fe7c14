using System.Globalization;
using NewsMonitor.Articles;
using NewsMonitor.Digests;
using NewsMonitor.Settings;
using NewsMonitor.Tests.Digests;
using NewsMonitor.Tests.Stories;
using NewsMonitor.Trends;

namespace NewsMonitor.Tests.Trends;

/// <summary>Made-up news of a fortnight and a day, with companies whose share of it, or whose standing, changes on that day.</summary>
public sealed class PlantedTrendsTests(ITestOutputHelper output)
{
    private const int Days = 15;
    private const int Usual = 10;
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] CompanyNames = ["Quillon Airways", "Verdane Bank", "Ostermark Chemicals", "Norland Insurance", "Tarrant Railways"];

    private static readonly string[] Good =
    [
        "{0} won praise from customers for its excellent service and announced a record profit.", "Analysts welcomed the brilliant results of {0}, the best in its history.",
        "{0} was honoured with an award for its outstanding work, and staff celebrated the success.", "Passengers and partners applauded {0} for a wonderful year.",
    ];

    private static readonly string[] Bad =
    [
        "{0} was accused of fraud and faces a disastrous loss after a terrible scandal.", "Regulators condemned {0} for dangerous failures that hurt many customers.",
        "{0} collapsed in a shameful crisis, and angry investors attacked its dishonest managers.", "Critics blamed {0} for a catastrophic accident and called its record appalling.",
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

        var digest = await DigestBuilder.BuildAsync(source, DigestDefinition.From(new DigestOptions()), window, TestContext.Current.CancellationToken);

        foreach (var mover in digest.Movers)
            output.WriteLine(mover.ToString());
        Names(MoverKind.Up).ShouldContain("Quillon Airways");
        Names(MoverKind.Down).ShouldBe(["Verdane Bank"]);
        Names(MoverKind.Better).First().ShouldBe("Ostermark Chemicals");
        Names(MoverKind.Worse).First().ShouldBe("Norland Insurance");
        digest.Movers.ShouldNotContain(mover => mover.Name == "Tarrant Railways");
        digest.Movers.Where(mover => mover.Kind is MoverKind.Up or MoverKind.New)
            .ShouldAllBe(mover => today.Count(article => Says(article, mover.Name)) >= mover.Articles / 2);

        IEnumerable<string> Names(MoverKind kind) => digest.Movers.Where(mover => mover.Kind == kind).Select(mover => mover.Name);
    }

    private static bool Says(Planted planted, string name) =>
        planted.Article.Body.Value.Contains(name, StringComparison.Ordinal) || planted.Article.Title.Value.Contains(name, StringComparison.Ordinal);

    // On the last day the first company is in five times as many articles, the second nearly in none; the third is praised, the fourth blamed.
    private static IEnumerable<Planted> Companies(int day, Random random)
    {
        var last = day == Days - 1;
        for (var company = 0; company < CompanyNames.Length; company++)
        {
            var count = last ? company switch { 0 => Usual * 5, 1 => 1, _ => Usual } : Usual;
            for (var i = 0; i < count; i++)
                yield return Article(company, day, i, last ? company switch { 2 => 1, 3 => 0, _ => 0.5 } : company switch { 2 => 0.2, 3 => 0.8, _ => 0.5 }, random);
        }
    }

    private static Planted Article(int company, int day, int number, double goodness, Random random)
    {
        string Sentence()
        {
            var lines = random.NextDouble() < goodness ? Good : Bad;
            return string.Format(CultureInfo.InvariantCulture, lines[random.Next(lines.Length)], CompanyNames[company]);
        }

        var body = string.Join("\n\n", Enumerable.Range(0, 3).Select(_ => Sentence())) + $"\n\nFile {day}-{number} of the business desk.";
        var article = new Article { Title = new($"{CompanyNames[company]} in the news of day {day}", "text"), Body = new(body, "text") };
        var id = $"c{company}-{day}-{number}";
        return new Planted(article, id, Start.AddDays(day).AddMinutes(random.Next(1_440)), "Desk", -1, id, BringsNews: false, []);
    }
}
