using NewsMonitor.Analyzer;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Queries;

/// <summary>The operators of the query language, and the names that others have for them.</summary>
public static class QueryOperators
{
    public const string Title = "title";
    public const string Entity = "entity";
    public const string Person = "person";
    public const string Organization = "org";
    public const string Place = "place";
    public const string Source = "source";
    public const string Language = "lang";
    public const string Sentiment = "sentiment";
    public const string Date = "date";
    public const string Published = "published";
    public const string Story = "story";
    public const string Watch = "watch";

    /// <summary>All operators, in the order in which help lists them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Title, Entity, Person, Organization, Place, Source, Language, Sentiment, Date, Published, Story, Watch];

    /// <summary>The values of <see cref="Sentiment"/>.</summary>
    public static IReadOnlyList<string> Sentiments { get; } = ["positive", "neutral", "negative", "mixed", "not-judged"];

    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["intitle"] = Title,
        ["headline"] = Title,
        ["site"] = Source,
        ["outlet"] = Source,
        ["feed"] = Source,
        ["organization"] = Organization,
        ["company"] = Organization,
        ["people"] = Person,
        ["location"] = Place,
        ["loc"] = Place,
        ["language"] = Language,
        ["tone"] = Sentiment,
        ["pubdate"] = Published,
        ["day"] = Date,
        ["after"] = Date,
        ["before"] = Date,
        ["since"] = Date,
        ["watchlist"] = Watch,
    };

    /// <summary>The operator that was probably meant; null if none is near.</summary>
    internal static string? Nearest(string name) => Elsewhere.GetValueOrDefault(name) ?? Nearest(name, All);

    /// <summary>The word with the fewest changed letters, at most two and less than half of them; null: none is near.</summary>
    internal static string? Nearest(string word, IReadOnlyList<string> words) =>
        words
            .Select(known => (known, Distance: word.Length > 16 ? int.MaxValue : EditDistance.Of(word, known)))
            .Where(pair => pair.Distance <= 2 && pair.Distance * 2 < pair.known.Length)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.known)
            .FirstOrDefault();

    /// <summary>The category of entities that an operator finds; null for all.</summary>
    internal static EntityCategory? Category(string name) =>
        name switch
        {
            Person => EntityCategory.Person,
            Organization => EntityCategory.Organization,
            Place => EntityCategory.Location,
            _ => null,
        };

    internal static string Of(EntityCategory? category) =>
        category switch
        {
            EntityCategory.Person => Person,
            EntityCategory.Organization => Organization,
            EntityCategory.Location => Place,
            _ => Entity,
        };
}
