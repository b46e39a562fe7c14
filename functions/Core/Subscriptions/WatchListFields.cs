using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Reads a watch-list from the subscriptions file.</summary>
internal static class WatchListFields
{
    private const int MaxTerms = 500;
    private const int MaxName = 200;

    private static readonly EntityCategory[] Named =
    [
        EntityCategory.Person,
        EntityCategory.Organization,
        EntityCategory.Location,
        EntityCategory.Event,
        EntityCategory.Product,
    ];

    /// <param name="id">The ID of the list.</param>
    /// <param name="fields">Its object.</param>
    /// <param name="hasWrongTerms">Whether it had further terms, with mistakes that are known.</param>
    public static WatchList Read(string id, JsonFields fields, bool hasWrongTerms = false)
    {
        var list = new WatchList
        {
            Id = id,
            Name = fields.Text("name", 80) ?? id,
            Any = Terms(fields, "any"),
            All = Terms(fields, "all"),
            None = Terms(fields, "none"),
            Sentiments = fields.Choices(
                "sentiment",
                [SentimentLabel.Positive, SentimentLabel.Neutral, SentimentLabel.Negative, SentimentLabel.Mixed]
            ),
            Sources = Folded(fields, "sources"),
            NotSources = Folded(fields, "notSources"),
        };
        // Terms that are wrong are told one by one.
        if (list.Any.Count + list.All.Count == 0 && !hasWrongTerms && !fields.HasItems("any") && !fields.HasItems("all"))
            fields.Fault("has no terms: add some under any or all, for example \"any\": [\"Contoso\"]");
        fields.Finish();
        return list;
    }

    private static IReadOnlyList<WatchTerm> Terms(JsonFields fields, string name) =>
        [.. fields.TextsOrObjects(name, MaxTerms, MaxName, OfText, Term).OfType<WatchTerm>()];

    private static EntityTerm? OfText(string name, Action<string> fault)
    {
        if (EntityKey.HasWord(name))
            return new EntityTerm(name, [], []);
        fault($"contains no word; it is \"{name}\"");
        return null;
    }

    private static WatchTerm? Term(JsonFields fields)
    {
        var entity = fields.Text("entity", MaxName);
        var phrase = fields.Text("phrase", MaxName);
        WatchTerm? term = null;
        if ((entity is null) == (phrase is null))
            fields.Fault("must have either an entity or a phrase, not both");
        else if (entity is not null && !EntityKey.HasWord(entity))
            fields.Fault($"entity contains no word; it is \"{entity}\"");
        else if (entity is not null)
            term = Entity(entity, fields);
        else if (PhraseWords.Fold(phrase!).Length == 0)
            fields.Fault($"phrase contains no word; it is \"{phrase}\"");
        else
            term = new PhraseTerm(phrase!);
        fields.Finish();
        return term;
    }

    private static EntityTerm Entity(string name, JsonFields fields) =>
        new(name, fields.Texts("aliases", 100, MaxName), fields.Texts("not", 100, MaxName))
        {
            Category = fields.Choice<EntityCategory>("category", Named),
            InTitle = fields.Flag("inTitle") ?? false,
            MinMentions = fields.Whole("minMentions", 1, 1000) ?? 1,
        };

    private static HashSet<string> Folded(JsonFields fields, string name) =>
        [.. fields.Texts(name, 500, 100).Select(EntityKey.Fold)];
}
