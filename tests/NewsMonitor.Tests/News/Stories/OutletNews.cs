using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>News of two outlets, each of which repeats lines of its own under every article.</summary>
internal static class OutletNews
{
    public const string Post = "The Harbour Post";
    public const string Wire = "Meridian Wire";

    public const string PostFurniture =
        "Photo: Justin Sullivan of Getty Images for The Harbour Post. Follow our newsroom on Reddit and Instagram, and tell Editor "
        + "Marta Lindgren what you think of this article. Our newsletter brings you the best stories of the week every Friday.";

    public const string WireFurniture =
        "Meridian Wire is a member of the Trust Project. Read our standards on Reddit, or write to Chief Editor Paul Okafor in Geneva. "
        + "Sign up for our morning briefing and get all headlines before breakfast, free of charge and without advertising.";

    /// <summary>A text that both outlets carry.</summary>
    public const string Agency =
        "Dock workers in Rotterdam walked out on Monday after talks between their union and Delta Quay Terminals failed. The strike "
        + "stopped most ships in the port. Union leader Anneke Vries asked for higher pay on night shifts, and called the offer of "
        + "two percent an insult. The company said that it would return to the talks on Wednesday.";

    private static readonly (string Headline, string Text)[] Local =
    [
        (
            "Bakery wins national prize",
            "A bakery in Leeds won the prize for the best bread. Owner Ilse Brandt thanked her bakers."
        ),
        ("River floods meadow near school", "Heavy rain made the Orrin burst its banks. Firefighters pumped water from cellars."),
        (
            "Council delays vote about tram",
            "Members want another study of the costs. Mayor Tom Hale hopes for a decision in spring."
        ),
        ("Museum shows lost paintings", "Forty landscapes were found in an attic. Curator Rosa Quill calls them a sensation."),
        (
            "Swimmer breaks lake record",
            "Kofi Mensah crossed the lake in under two hours. He trained for three years in cold water."
        ),
        (
            "Hospital opens children's ward",
            "Nurses moved the first patients on Tuesday. A charity paid for toys and for the garden."
        ),
    ];

    private static readonly (string Headline, string Text)[] Business =
    [
        (
            "Copper price climbs again",
            "Traders in London paid more than at any time since March. Mines in Chile cut their output."
        ),
        (
            "Airline orders forty jets",
            "Tailspin Air ordered planes from Airbus. Chief Executive Jonas Lindqvist plans flights to Asia."
        ),
        ("Farmers protest milk quotas", "Tractors blocked a motorway outside Lyon. A minister promised to meet their leaders."),
        ("Chipmaker doubles factory", "Fabrikam builds a second hall in Dresden. It will employ nine hundred engineers."),
        ("Bank fined over loans", "Contoso Bank must pay for hidden fees. The regulator spoke of careless clerks."),
        (
            "Festival tickets sell out",
            "The concerts in Vienna were gone within minutes. Many fans complained about a broken website."
        ),
    ];

    /// <summary>Twelve articles about twelve events.</summary>
    public static List<StoredArticle> Articles() =>
        [
            .. Local.Select((news, i) => Article($"post{i}", news.Headline, $"{news.Text}\n\n{PostFurniture}", Post)),
            .. Business.Select((news, i) => Article($"wire{i}", news.Headline, $"{news.Text} {WireFurniture}", Wire)),
        ];

    public static StoredArticle Article(string id, string headline, string text, string outlet) =>
        Reader.Read(
            new Article
            {
                Title = new(headline, Provenance.Text),
                Body = new(text, Provenance.Text),
                Source = new(outlet, Provenance.Text),
            },
            id,
            SampleNews.Morning.AddHours(-2)
        );

    /// <summary>An article of each outlet with the agency's text and its own lines.</summary>
    public static StoredArticle[] Copies() =>
        [
            Article("a-post", "Rotterdam dockers walk out", $"{Agency}\n\n{PostFurniture}", Post),
            Article("b-wire", "Port at a standstill as dockers strike", $"{Agency} {WireFurniture}", Wire),
        ];
}
