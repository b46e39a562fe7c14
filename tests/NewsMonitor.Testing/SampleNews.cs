using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Testing;

/// <summary>Made-up articles: as files, and as a digest finds them.</summary>
internal static partial class SampleNews
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Day = DateOnly.FromDateTime(Morning.UtcDateTime.AddDays(-1));

    public static readonly DigestWindow Window = new(Morning.AddDays(-1), Morning);

    private static readonly string[] Outlets =
    [
        "The Harbour Post",
        "Meridian Wire",
        "Evening Ledger",
        "Tidewater Gazette",
        "Civic Radio",
    ];

    private static readonly (string Name, EntityCategory Category)[] Subjects =
    [
        ("Northwind Rail", EntityCategory.Organization),
        ("Amira Haddad", EntityCategory.Person),
        ("Port Selwyn", EntityCategory.Location),
        ("Contoso Bank", EntityCategory.Organization),
        ("Jonas Lindqvist", EntityCategory.Person),
        ("Fabrikam", EntityCategory.Organization),
        ("Lake Orrin", EntityCategory.Location),
        ("Mayor Ilse Brandt", EntityCategory.Person),
        ("Adventure Works", EntityCategory.Organization),
        ("Vale Hospital", EntityCategory.Organization),
        ("Rosa Quill", EntityCategory.Person),
        ("Eastmarch", EntityCategory.Location),
        ("Tailspin Air", EntityCategory.Organization),
        ("Kofi Mensah", EntityCategory.Person),
        ("Harrow Bay", EntityCategory.Location),
    ];

    private static readonly (string Headline, string Summary, SentimentLabel Tone)[] Events =
    [
        (
            "{0} opens a second line as commuters cheer",
            "The first train left on time, and {0} said that tickets for the week had sold out within a day.",
            SentimentLabel.Positive
        ),
        (
            "{0} faces inquiry after a week of failures",
            "Inspectors called the record of {0} \"unacceptable\" and asked for papers by Friday.",
            SentimentLabel.Negative
        ),
        (
            "What {0} told the council, and what it left out",
            "The council heard {0} for two hours and put off its vote to next month.",
            SentimentLabel.Neutral
        ),
        (
            "{0} wins praise for flood work but loses its chief",
            "Residents thanked {0}, while its head resigned over the bill.",
            SentimentLabel.Mixed
        ),
        (
            "{0} drops plan for the waterfront",
            "After months of protest {0} gave up the plan and apologised to residents.",
            SentimentLabel.Negative
        ),
        (
            "Record year for {0}",
            "Figures published on Sunday show that {0} had its best year since records began.",
            SentimentLabel.Positive
        ),
    ];

    /// <summary>The n-th of any number of articles; early subjects have more of them than late ones.</summary>
    public static StoredArticle Article(int n)
    {
        var first = Subjects[(int)Math.Sqrt(n * 7 % 225)];
        var second = Subjects[(n * 11 + 3) % Subjects.Length];
        var (headline, summary, tone) = Events[n * 5 % Events.Length];
        var sentence = string.Format(CultureInfo.InvariantCulture, summary, first.Name);
        return WithItsOwnText(
            Article(n, string.Format(CultureInfo.InvariantCulture, headline, first.Name), tone) with
            {
                Source = Outlets[n % Outlets.Length],
                Tags = new ArticleTags
                {
                    Language = "en",
                    Sentiment = Feeling(tone, 0.5 + n % 50 / 100.0),
                    Entities =
                    [
                        Entity(first, tone, sentence, 4, inTitle: true),
                        Entity(second, SentimentLabel.Neutral, $"{second.Name} was named too.", 1, inTitle: false),
                    ],
                    KeyPhrases = [$"{first.Name} inquiry", "council vote"],
                    Summary = [sentence],
                    Analyzer = "test",
                },
            }
        );
    }

    /// <summary>Articles that only share a name are not about one event, if their texts have nothing else in common.</summary>
    public static StoredArticle WithItsOwnText(StoredArticle article)
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"w{article.Id}x{i}"));
        return article with { Terms = StoryTerms.Of(article.Title, article.Tags, text) };
    }

    public static StoredArticle Article(
        int n,
        string title,
        SentimentLabel tone = SentimentLabel.Neutral,
        params TaggedEntity[] entities
    ) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{n:x8}"),
            Day = Day,
            Title = title,
            Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://news.example/2026/11/22/story-{n}")),
            Source = "The Harbour Post",
            Published = Morning.AddMinutes(-1 - n % 1400),
            Origin = new Origin(new BlobVersion($"{n}.txt", "etag", Morning.AddHours(-2), 1000)),
            StoredAt = Morning.AddHours(-1),
            Tags = new ArticleTags
            {
                Language = "en",
                Sentiment = Feeling(tone, 0.8),
                Entities = entities,
                Summary = ["A sentence."],
                Analyzer = "test",
            },
        };

    public static TaggedEntity Entity(
        (string Name, EntityCategory Category) entity,
        SentimentLabel tone,
        string evidence,
        int mentions,
        bool inTitle
    ) =>
        new()
        {
            Name = entity.Name,
            Category = entity.Category,
            Key = $"{entity.Category}|{entity.Name.ToLowerInvariant()}",
            Mentions = mentions,
            InTitle = inTitle,
            Sentiment = Feeling(tone, 0.7),
            Evidence = evidence,
        };

    public static Sentiment Feeling(SentimentLabel tone, double strength) =>
        tone switch
        {
            SentimentLabel.Positive => new Sentiment(tone, strength, 1 - strength, 0),
            SentimentLabel.Negative => new Sentiment(tone, 0, 1 - strength, strength),
            SentimentLabel.Neutral => new Sentiment(tone, 0.1, 0.8, 0.1),
            SentimentLabel.Mixed => new Sentiment(tone, 0.5, 0, 0.5),
            _ => Sentiment.NotJudged,
        };

    public static UnstoredBlob Rejected(string name, RejectionKind kind, string reason, string part = "") =>
        new(
            new Origin(new BlobVersion(name, "etag", Morning.AddHours(-2), 10), part),
            Morning.AddHours(-2),
            null,
            new Rejection(kind, reason)
        );

    public static UnstoredBlob Copy(string name, string of) =>
        new(new Origin(new BlobVersion(name, "etag", Morning.AddHours(-2), 10)), Morning.AddHours(-2), of, null);
}
