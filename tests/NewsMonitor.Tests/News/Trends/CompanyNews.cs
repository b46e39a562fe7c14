using System.Globalization;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Trends;

/// <summary>Short made-up articles that praise or blame a company.</summary>
internal static class CompanyNews
{
    private static readonly string[] Good =
    [
        "{0} won praise from customers for its excellent service and announced a record profit.",
        "Analysts welcomed the brilliant results of {0}, the best in its history.",
        "{0} was honoured with an award for its outstanding work, and staff celebrated the success.",
        "Passengers and partners applauded {0} for a wonderful year.",
    ];

    private static readonly string[] Bad =
    [
        "{0} was accused of fraud and faces a disastrous loss after a terrible scandal.",
        "Regulators condemned {0} for dangerous failures that hurt many customers.",
        "{0} collapsed in a shameful crisis, and angry investors attacked its dishonest managers.",
        "Critics blamed {0} for a catastrophic accident and called its record appalling.",
    ];

    /// <param name="company">Its name.</param>
    /// <param name="goodness">How likely a sentence is to praise it, from 0 to 1.</param>
    /// <param name="midnight">When the article's day begins.</param>
    /// <param name="id">The article's id.</param>
    /// <param name="random">Chooses sentences and the time of the day.</param>
    public static Planted Write(string company, double goodness, DateTimeOffset midnight, string id, Random random)
    {
        string Sentence()
        {
            var lines = random.NextDouble() < goodness ? Good : Bad;
            return string.Format(CultureInfo.InvariantCulture, lines[random.Next(lines.Length)], company);
        }

        var body = string.Join("\n\n", Enumerable.Range(0, 3).Select(_ => Sentence())) + $"\n\nFile {id} of the business desk.";
        var article = new Article
        {
            Title = new($"{company} in the news of {midnight:d MMMM}", Provenance.Text),
            Body = new(body, Provenance.Text),
        };
        return new Planted(article, id, midnight.AddMinutes(random.Next(1_440)), "Desk", -1, id, BringsNews: false, []);
    }
}
