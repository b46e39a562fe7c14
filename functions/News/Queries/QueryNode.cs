using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Queries;

/// <summary>
/// A query as a tree. <see cref="ToString"/> is its canonical form: a query that is parsed to the same tree.
/// </summary>
public abstract record QueryNode
{
    private protected QueryNode() { }

    public sealed override string ToString() => QueryText.Of(this);
}

/// <summary>Articles that fit all of these; at least two.</summary>
public sealed record AllNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Articles that fit at least one of these; at least two.</summary>
public sealed record AnyNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Articles that do not fit.</summary>
public sealed record NotNode(QueryNode Node) : QueryNode;

/// <summary>Tokens that follow each other in the headline or in the text.</summary>
/// <param name="Field">Where.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Tokens">At least one.</param>
/// <param name="IsPrefix">Whether the last token may go on.</param>
public sealed record WordsNode(WordsField Field, string Text, IReadOnlyList<string> Tokens, bool IsPrefix) : QueryNode;

/// <summary>Where words are looked for.</summary>
public enum WordsField
{
    /// <summary>In the headline and in the text.</summary>
    Everywhere,

    Title,
}

/// <summary>Articles that mention an entity, by any of its names.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Category">Of the entity; null for any.</param>
public sealed record EntityNode(string Name, EntityCategory? Category) : QueryNode
{
    /// <summary>The narrowest condition that the query language has for an entity.</summary>
    public static EntityNode Of(string name, EntityCategory category) =>
        new(name, category is EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location ? category : null);
}

/// <summary>Articles of an outlet; case, accents and punctuation do not count.</summary>
public sealed record SourceNode(string Name) : QueryNode;

/// <summary>Articles in a language.</summary>
/// <param name="Code">ISO 639, in lower case, or <c>und</c>.</param>
public sealed record LanguageNode(string Code) : QueryNode;

/// <summary>Articles with this sentiment.</summary>
public sealed record SentimentNode(SentimentLabel Label) : QueryNode;

/// <summary>Articles that are filed under one of these UTC days, both ends included.</summary>
/// <param name="Text">As it was written: a day, a month, a year, or two of these.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; not before the first.</param>
public sealed record DaysNode(string Text, DateOnly First, DateOnly Last) : QueryNode;

/// <summary>Articles that are filed under the last days, today included.</summary>
/// <param name="Text">The period in ISO 8601, in upper case, such as <c>P7D</c>.</param>
/// <param name="Months">1 to 1,200, or 0.</param>
/// <param name="Days">1 to 36,500, or 0 if there are months.</param>
public sealed record PeriodNode(string Text, int Months, int Days) : QueryNode
{
    /// <summary>The first of the days that end with <paramref name="today"/>.</summary>
    public DateOnly First(DateOnly today) => today.AddMonths(-Months).AddDays(1 - Days);
}

/// <summary>
/// Articles that were published on one of these UTC days, whenever they came in; those whose date is unknown were not.
/// </summary>
/// <param name="Days">A <see cref="DaysNode"/> or a <see cref="PeriodNode"/>.</param>
public sealed record PublishedNode(QueryNode Days) : QueryNode;

/// <summary>Articles of a story.</summary>
/// <param name="Id">At most 64 letters, digits and hyphens.</param>
public sealed record StoryNode(string Id) : QueryNode;

/// <summary>Articles that a watch-list finds.</summary>
/// <param name="Name">Its ID or its name.</param>
public sealed record WatchNode(string Name) : QueryNode;
