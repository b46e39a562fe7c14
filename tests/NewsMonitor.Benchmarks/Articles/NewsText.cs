using System.Globalization;
using System.Text;

namespace NewsMonitor.Benchmarks.Articles;

/// <summary>
/// An article made up from a number: the same number gives the same text everywhere, two numbers never give the same.
/// </summary>
/// <param name="Number">Which one.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Paragraphs">Some four kilobytes of text that name <see cref="Entities"/> of the roster.</param>
internal sealed record NewsText(int Number, string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>How many of the roster each article names.</summary>
    public const int Entities = People + Organizations + Places;
    private const int People = 8;
    private const int Organizations = 7;
    private const int Places = 5;
    private const int Length = 3_900;

    private static readonly string[] Frames =
    [
        "{0} said on {4} that the agreement with {1} had saved {3} jobs in {2} and restored confidence among suppliers.",
        "According to {1}, losses in {2} reached {3} million euros, a disastrous result that {0} blamed on reckless decisions.",
        "The talks in {2} ended on {4} without a decision, and {0} left early.",
        "{0}, who has worked for {1} since {5}, praised the volunteers in {2} for their courage after the flood.",
        "Residents of {2} fear that the plan by {1} will destroy {3} homes, while {0} called the criticism unfair.",
        "A report of {3} pages, published in {2} on {4}, describes how {1} hid the defects for years.",
        "\"We are delighted,\" {0} told reporters in {2}, adding that {1} would hire {3} engineers by {5}.",
        "Shares of {1} rose {6} per cent after {0} announced an excellent quarter in {2}.",
        "The committee asked {0} for the documents by {4}; {1} has refused to comment on the matter.",
        "In {2}, where the project began in {5}, about {3} people gathered outside the offices of {1}.",
    ];

    private static readonly string[] Headlines =
    [
        "{1} and {0} agree on a rescue for {2}",
        "{0} warns of a crisis in {2}",
        "Record year for {1} as {2} recovers",
        "{2} wakes up to a decision by {1}",
        "Anger at {1} after the report from {2}",
    ];

    private static readonly string[] Days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ');

    public string BlobName(string extension) => string.Create(CultureInfo.InvariantCulture, $"2026/wire-{Number:D6}.{extension}");

    public static NewsText Of(int number)
    {
        var random = new Random(unchecked((number * 7_919) + 17));
        var people = Some(random, Roster.People, People);
        var organizations = Some(random, Roster.Organizations, Organizations);
        var places = Some(random, Roster.Places, Places);
        var sentences = 0;
        string Next(string[] frames) =>
            Fill(
                frames[random.Next(frames.Length)],
                random,
                people[sentences % People],
                organizations[sentences % Organizations],
                places[sentences++ % Places]
            );

        var title = Next(Headlines);
        List<string> paragraphs = [];
        for (var length = 0; length < Length; length += paragraphs[^1].Length)
            paragraphs.Add(string.Join(' ', Enumerable.Range(0, 3).Select(_ => Next(Frames))));
        paragraphs.Add(Roll(number, people, organizations, places));
        return new NewsText(number, title, paragraphs);
    }

    // Whatever the frames left out is named here, and no two articles share the number.
    private static string Roll(int number, string[] people, string[] organizations, string[] places)
    {
        var names = string.Join(", ", people.Concat(organizations).Concat(places));
        return string.Create(CultureInfo.InvariantCulture, $"File {number} of the inquiry lists {names}.");
    }

    private static string[] Some(Random random, IReadOnlyList<string> all, int count)
    {
        // A few names are in the news far more often than the rest.
        HashSet<string> some = [];
        while (some.Count < count)
            some.Add(all[(int)(all.Count * random.NextDouble() * random.NextDouble())]);
        return [.. some];
    }

    private static string Fill(string frame, Random random, string person, string organization, string place) =>
        new StringBuilder(frame)
            .Replace("{0}", person)
            .Replace("{1}", organization)
            .Replace("{2}", place)
            .Replace("{3}", random.Next(20, 9_000).ToString(CultureInfo.InvariantCulture))
            .Replace("{4}", Days[random.Next(Days.Length)])
            .Replace("{5}", random.Next(1990, 2031).ToString(CultureInfo.InvariantCulture))
            .Replace("{6}", random.Next(2, 40).ToString(CultureInfo.InvariantCulture))
            .ToString();
}
