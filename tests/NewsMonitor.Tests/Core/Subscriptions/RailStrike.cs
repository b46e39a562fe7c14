using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.Core.Subscriptions;

/// <summary>
/// A strike as papers tell it, and another event of the same company; each so many minutes after
/// <see cref="SampleNews.Morning"/>.
/// </summary>
internal static class RailStrike
{
    private const string Agency = """
        Train drivers of Northwind Rail walked out in Leeds on Monday after talks over night shifts collapsed, leaving thousands of commuters stranded.

        The drivers' union said that 420 of its members had stopped work at four in the morning. Pickets stood at the gates of the Holbeck depot.

        Amira Haddad, who runs Northwind Rail, called the strike premature and said that the company had offered a rise of 6 percent.

        Passengers were told to stay at home. Buses on the roads into Leeds were full before dawn, and taxis asked for three times the usual fare.
        """;

    public static StoredArticle First(int minute) =>
        Read(minute, "Meridian Wire", "Northwind Rail drivers walk out in Leeds over night shifts", Agency);

    public static StoredArticle CutCopy(int minute) =>
        Read(
            minute,
            "Evening Ledger",
            "Commuters stranded as Northwind Rail drivers stop work",
            string.Join("\n\n", Agency.Split("\n\n").Take(3))
        );

    public static StoredArticle CopyInAnotherFrame(int minute) =>
        Read(
            minute,
            "Tidewater Gazette",
            "Strike at Northwind Rail",
            $"LEEDS (Wire) - {Agency}\n\nSubscribe to our newsletter for the news of the day in your mailbox."
        );

    public static StoredArticle SameAgain(int minute) =>
        Read(
            minute,
            "Civic Radio",
            "Leeds at a standstill as Northwind Rail drivers strike over night shifts",
            """
            Northwind Rail trains stood still in Leeds on Monday. Drivers had walked out before dawn when talks with the company over night shifts broke down.

            The union counts 420 drivers on strike, with pickets at the Holbeck depot. Commuters queued for buses and taxis.

            Northwind Rail had put 6 percent on the table. Its chief, Amira Haddad, said the strike of the drivers came too early.
            """
        );

    public static StoredArticle News(int minute) =>
        Read(
            minute,
            "Harbour Post",
            "Mediator Karin Galvez called in to end Northwind Rail strike",
            """
            Karin Galvez, a former judge, is to mediate between Northwind Rail and its train drivers, who walked out in Leeds over night shifts.

            Both sides accepted her late on Monday. It is the first sign of movement since the strike of the drivers began at the Holbeck depot.

            Northwind Rail, led by Amira Haddad, had offered 6 percent. The union said its 420 members would stay on strike during the talks.
            """
        );

    public static StoredArticle AnotherEvent(int minute) =>
        Read(
            minute,
            "Harbour Post",
            "Northwind Rail buys ferry line in Porto for 40 million euros",
            """
            Northwind Rail has bought Douro Ferries, which sails from Porto, and pays 40 million euros in cash.

            The purchase brings it eleven ships and a pier. Regulators in Portugal are expected to approve the deal in spring, said Tomas Ribeiro, who founded the ferry line.

            Analysts had not foreseen that a railway would go to sea, and the shares hardly moved on the news.
            """
        );

    public static StoredArticle Past(int minute) =>
        Read(
            minute,
            "Harbour Post",
            "Choir of Galway wins prize in Vienna",
            """
            The choir of Galway won the first prize of the singing festival in Vienna. Its conductor, Aoife Brennan, thanked the volunteers who had paid for the journey.
            """
        );

    private static StoredArticle Read(int minute, string outlet, string title, string body)
    {
        var article = new Article { Title = new(title, Provenance.Text), Body = new(body, Provenance.Text) };
        return Reader.Read(
            new Planted(
                article,
                $"{Math.Abs(minute):x8}",
                SampleNews.Morning.AddMinutes(minute),
                outlet,
                0,
                "",
                BringsNews: false,
                []
            )
        );
    }
}
