using NewsMonitor.News.Trends;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Trends;

/// <summary>
/// Companies that are in the news every day, each with its own usual number of articles and its own usual tone. Once there is a
/// baseline, on every day some are in many more articles or in nearly none, and of some it is spoken better or worse; on the next
/// day all is as usual.
/// </summary>
internal sealed class PlantedMovers(int seed, int companies, DateTimeOffset start)
{
    private const double Moving = 0.1;
    private static readonly string[] Names =
    [
        .. "Quillon Verdane Ostermark Norland Tarrant Hollin Wexcombe Dravik"
            .Split(' ')
            .SelectMany(name => "Airways Holdings Instruments Textiles Mining".Split(' ').Select(trade => $"{name} {trade}")),
    ];

    private readonly Random _random = new(seed);
    private readonly Company[] _companies = [.. Of(new Random(seed), companies)];

    public bool IsOne(string name) => Array.Exists(_companies, company => company.Name == name);

    /// <summary>A day's articles, and whose news differ in it from their usual, and how.</summary>
    public (List<Planted> Articles, Dictionary<string, MoverKind> Moves) Day(int day)
    {
        List<Planted> articles = [];
        Dictionary<string, MoverKind> moves = [];
        foreach (var (number, company) in _companies.Index())
        {
            MoverKind? move = day >= TrendFinder.EnoughDays && _random.NextDouble() < Moving ? Move(company) : null;
            if (move is { } kind)
                moves[company.Name] = kind;
            var (count, goodness) = (Count(company, move), Goodness(company, move));
            for (var i = 0; i < count; i++)
                articles.Add(CompanyNews.Write(company.Name, goodness, start.AddDays(day), $"m{number}-{day}-{i}", _random));
        }

        return (articles, moves);
    }

    private static IEnumerable<Company> Of(Random random, int count) =>
        Names.Take(count).Select(name => new Company(name, random.Next(10, 17), random.Next(2, 9) / 10.0));

    // Who is praised already is spoken of worse, if otherwise than usual.
    private MoverKind Move(Company company) =>
        _random.Next(3) switch
        {
            0 => MoverKind.Up,
            1 => MoverKind.Down,
            _ => company.Goodness < 0.5 ? MoverKind.Better : MoverKind.Worse,
        };

    private int Count(Company company, MoverKind? move) =>
        move switch
        {
            MoverKind.Up => company.Usual * _random.Next(3, 7),
            MoverKind.Down => _random.Next(company.Usual / 4),
            _ => Poisson(company.Usual),
        };

    private static double Goodness(Company company, MoverKind? move) =>
        move switch
        {
            MoverKind.Better => 1,
            MoverKind.Worse => 0,
            _ => company.Goodness,
        };

    // Knuth, The Art of Computer Programming, volume 2, 3.4.1.
    private int Poisson(double mean)
    {
        var (count, product) = (0, _random.NextDouble());
        for (; product > Math.Exp(-mean); count++)
            product *= _random.NextDouble();
        return count;
    }

    private sealed record Company(string Name, int Usual, double Goodness);
}
