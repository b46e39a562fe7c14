using System.Collections.Immutable;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>A watch-list as its form has it: untrusted text.</summary>
/// <param name="Name">What its readers call it; empty for its ID.</param>
/// <param name="Terms">The lines of terms by field: <c>any</c>, <c>all</c>, <c>none</c>.</param>
/// <param name="Sentiments">The sentiments that are checked, each in a field of its own.</param>
/// <param name="Outlets">The lines of outlets by field: <c>sources</c>, <c>notSources</c>.</param>
internal sealed record WatchListForm(
    string Name,
    IReadOnlyDictionary<string, string> Terms,
    IReadOnlyList<string> Sentiments,
    IReadOnlyDictionary<string, string> Outlets
)
{
    public static readonly IReadOnlyList<string> TermFields = ["any", "all", "none"];
    public static readonly IReadOnlyList<string> OutletFields = ["sources", "notSources"];
    public static readonly IReadOnlyList<string> SentimentChoices = ["positive", "neutral", "negative", "mixed"];

    /// <summary>The field of the ID, which only a new list has.</summary>
    public const string IdField = "id";

    /// <summary>What the field of a digest or alert begins with; its ID follows.</summary>
    public const string ReaderField = "in.";

    /// <summary>What such a field says if the digest or alert has the list; otherwise it says something else.</summary>
    public const string Has = "yes";

    private const string FindField = "find";
    private const int MaxFind = 200;
    private const string NameField = "name";
    private const string SentimentField = "sentiment";

    /// <summary>A list without anything.</summary>
    public static readonly WatchListForm Empty = Of(Fields.None);

    /// <summary>The ID of a new list; empty for others.</summary>
    public string Id { get; init; } = "";

    /// <summary>What was looked for among digests and alerts; empty if nothing was.</summary>
    public string Find { get; init; } = "";

    /// <summary>Whether digests and alerts have the list, by their IDs; only those that the form showed.</summary>
    public IReadOnlyDictionary<string, bool> Readers { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Whether an address or a form has a list.</summary>
    public static bool IsIn(Fields fields) => fields["any"] is not null;

    public static WatchListForm Of(Fields fields) =>
        new(
            fields[NameField]?.Trim() ?? "",
            TermFields.ToDictionary(field => field, field => fields[field] ?? ""),
            [.. SentimentChoices.Where(label => fields[label] is not null)],
            OutletFields.ToDictionary(field => field, field => fields[field] ?? "")
        )
        {
            Id = fields[IdField]?.Trim() ?? "",
            Find = UntrustedText.Line(fields[FindField] ?? "", MaxFind),
            Readers = fields
                .Select(field => field.Key)
                .Where(key =>
                    key.StartsWith(ReaderField, StringComparison.Ordinal) && Subscription.IsId(key[ReaderField.Length..])
                )
                .Distinct()
                .ToDictionary(key => key[ReaderField.Length..], key => fields.All(key).Contains(Has)),
        };

    /// <param name="list">As in a subscriptions file without mistakes.</param>
    public static WatchListForm Of(JObject list) =>
        new(
            (string?)list[NameField] ?? "",
            TermFields.ToDictionary(field => field, field => string.Join('\n', TermLines.Of(list[field]))),
            [.. Texts(list[SentimentField]).Select(label => label.ToLowerInvariant())],
            OutletFields.ToDictionary(field => field, field => string.Join('\n', Texts(list[field])))
        );

    /// <summary>Reads the list.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="faults">Receives everything that is wrong with it.</param>
    /// <returns>The list, and how the subscriptions file has it; null if anything is wrong.</returns>
    public (WatchList List, JObject Json)? Read(string id, ICollection<FieldFault> faults)
    {
        JObject json = [];
        Dictionary<string, IReadOnlyList<int>> lines = [];
        if (Name.Length > 0)
            json[NameField] = Name;
        foreach (var field in TermFields)
            Add(field, TermLines.Read(field, Terms[field], faults));
        if (Sentiments.Count > 0)
            json[SentimentField] = new JArray(Sentiments);
        foreach (var field in OutletFields)
        {
            var outlets = Outlets[field]
                .Split('\n')
                .Select(line => line.Trim())
                .Index()
                .Where(line => line.Item.Length > 0)
                .ToList();
            Add(field, (new JArray(outlets.Select(line => line.Item)), [.. outlets.Select(line => line.Index + 1)]));
        }

        List<SubscriptionFault> wrong = [];
        var list = WatchListFields.Read(id, new JsonFields(json, "", wrong), hasWrongTerms: faults.Count > 0);
        foreach (var fault in wrong)
            faults.Add(FieldFault.Of(fault, lines));
        return faults.Count == 0 ? (list, json) : null;

        void Add(string field, (JArray Items, IReadOnlyList<int> Lines) read)
        {
            if (read.Items.Count > 0)
                json[field] = read.Items;
            lines[field] = read.Lines;
        }
    }

    /// <summary>How long the address is that tries the list, without digests and alerts, in characters.</summary>
    public int AddressLength =>
        Terms.Concat(Outlets).Sum(lines => lines.Key.Length + Uri.EscapeDataString(lines.Value).Length)
        + Uri.EscapeDataString(Id + Name + Find).Length;

    private static IEnumerable<string> Texts(JToken? texts) =>
        texts is JArray all ? all.Where(text => text.Type == JTokenType.String).Select(text => (string)text!)
        : (string?)texts is { } one ? [one]
        : [];
}

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">The field.</param>
/// <param name="Line">Its line, from 1; 0 if that does not apply.</param>
/// <param name="Part">The part of that line, such as <c>minMentions</c>; may be empty.</param>
/// <param name="Sentence">What is wrong and what would be right; the rest of a sentence.</param>
internal sealed record FieldFault(string Field, int Line, string Part, string Sentence)
{
    /// <summary>In words, with its line.</summary>
    public string Text => RenderingWords.Default.WatchPage.Fault(Line, Part, Sentence);

    /// <summary>Finds the line that a mistake in a watch-list was read from.</summary>
    /// <param name="fault">Its path is such as <c>any[2].minMentions</c>.</param>
    /// <param name="lines">The line of each item, by field.</param>
    public static FieldFault Of(SubscriptionFault fault, IReadOnlyDictionary<string, IReadOnlyList<int>> lines)
    {
        var parts = fault.Path.Split('[', ']');
        var field = parts[0];
        if (!lines.TryGetValue(field, out var numbers))
            return new FieldFault(field == "name" ? field : "any", 0, "", fault.Sentence);
        return parts.Length > 2 && int.TryParse(parts[1], out var item) && item < numbers.Count
            ? new FieldFault(field, numbers[item], parts[2].TrimStart('.'), fault.Sentence)
            : new FieldFault(field, 0, "", fault.Sentence);
    }
}
