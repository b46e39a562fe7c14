using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Json;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// What the JSON-LD of a page describes, all of its script elements together: an article in one of them may refer to a publisher
/// in another. Invalid blocks are repaired or skipped.
/// </summary>
internal sealed partial class LinkedData
{
    private const int MostBlocks = 30;
    private const int MostObjects = 5_000;
    private const int MostDepth = 12;
    private const int MostItems = 100;
    private const int LongestBlock = 1_000_000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly List<JsonElement> _described = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private int _objects;

    private LinkedData() { }

    public static LinkedData Of(IHtmlDocument page)
    {
        var data = new LinkedData();
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json' i]").Take(MostBlocks))
            if (script.TextContent is { Length: > 1 and <= LongestBlock } json && Parse(json) is { } root)
                data.Collect(root, MostDepth, isDescribed: true);
        return data;
    }

    /// <summary>The articles, in the order of the page.</summary>
    public IEnumerable<JsonElement> Articles => _described.Where(one => Types(one).Any(SchemaTypes.IsArticle));

    /// <summary>Whether the page is said to be of this type.</summary>
    public bool Describes(string type) => _described.Exists(one => Types(one).Contains(type));

    /// <summary>The names of what is of one of these types.</summary>
    public IEnumerable<string> NamesOf(params string[] types) =>
        _described.Where(one => Types(one).Any(types.Contains)).SelectMany(Names);

    /// <summary>A property's texts with their markup, if they have any.</summary>
    public static IEnumerable<string> MarkedTexts(JsonElement one, string property) =>
        one.TryGetProperty(property, out var value) ? Strings(value).Select(CharacterReferences.Decode) : [];

    /// <summary>A property's texts.</summary>
    public static IEnumerable<string> Texts(JsonElement one, string property) =>
        one.TryGetProperty(property, out var value) ? Strings(value).Select(Plain) : [];

    /// <summary>The names of the people or organizations in a property, with references resolved; never an address.</summary>
    public IEnumerable<string> Names(JsonElement one, string property) =>
        one.TryGetProperty(property, out var value) ? Names(value) : [];

    /// <summary>The same without a program's own account, under which articles of several people are published.</summary>
    public IEnumerable<string> People(JsonElement one, string property) =>
        one.TryGetProperty(property, out var value) ? Items(value).Where(item => !IsAccount(item)).SelectMany(Names) : [];

    private static IEnumerable<JsonElement> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Take(MostItems).Where(v => v.ValueKind != JsonValueKind.Array)
            : [value];

    private static bool IsAccount(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && ((string[])["@id", "url"]).Any(name => Texts(value, name).Any(ProgramAccounts.Has));

    private IEnumerable<string> Names(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => Items(value).SelectMany(Names),
            JsonValueKind.String => Named(value.GetString()!),
            JsonValueKind.Object => Named(value),
            _ => [],
        };

    private IEnumerable<string> Named(string text) =>
        _byId.TryGetValue(text, out var known) ? Named(known)
        : IsAddress(text) ? []
        : [Plain(text)];

    private IEnumerable<string> Named(JsonElement value)
    {
        string[] names = [.. Texts(value, "name").Where(name => !IsAddress(name))];
        if (names.Length > 0)
            return names;
        if (Texts(value, "familyName").FirstOrDefault() is { } family)
            return [$"{Texts(value, "givenName").FirstOrDefault()} {family}"];
        return
            value.TryGetProperty("@id", out var id)
            && id.ValueKind == JsonValueKind.String
            && _byId.TryGetValue(id.GetString()!, out var known)
            && !known.Equals(value)
            && known.TryGetProperty("name", out var name)
            ? Strings(name).Select(Plain).Where(text => !IsAddress(text))
            : [];
    }

    public static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith('#')
        || text.StartsWith("//", StringComparison.Ordinal);

    private void Collect(JsonElement value, int depth, bool isDescribed)
    {
        if (depth == 0 || _objects > MostObjects)
            return;
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Collect(item, depth - 1, isDescribed);
        if (value.ValueKind != JsonValueKind.Object)
            return;
        _objects++;
        if (isDescribed)
            _described.Add(value);
        if (
            value.TryGetProperty("@id", out var id)
            && id.ValueKind == JsonValueKind.String
            && value.TryGetProperty("name", out _)
        )
            _byId.TryAdd(id.GetString()!, value);
        foreach (var property in value.EnumerateObject())
            Collect(property.Value, depth - 1, isDescribed && property.Name is "@graph" or "mainEntity" or "mainEntityOfPage");
    }

    private static IEnumerable<string> Types(JsonElement one) =>
        one.TryGetProperty("@type", out var type) ? Strings(type).Select(SchemaTypes.NameOf) : [];

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Number => [value.GetRawText()],
            JsonValueKind.Array => Items(value).SelectMany(Strings),
            JsonValueKind.Object when value.TryGetProperty("@value", out var inner) && inner.ValueKind == JsonValueKind.String =>
            [
                inner.GetString()!,
            ],
            _ => [],
        };

    private static string Plain(string text) => HtmlFragment.WithoutFormatting(CharacterReferences.Decode(text), " ");

    private static JsonElement? Parse(string json)
    {
        var text = SurrogateEscapes.Mend(Unwrapped(json));
        return TryParse(text) ?? TryParse(Escape().Replace(Control().Replace(text, " "), @"\\"));
    }

    private static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The data without what hides it from old browsers, and without the semicolon of a statement.</summary>
    private static string Unwrapped(string json)
    {
        var data = json.AsSpan().Trim();
        foreach (var start in (string[])["<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA["])
            if (data.StartsWith(start, StringComparison.Ordinal))
                data = data[start.Length..].Trim();
        foreach (var end in (string[])["-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", ";"])
            if (data.EndsWith(end, StringComparison.Ordinal))
                data = data[..^end.Length].Trim();
        return data.ToString();
    }

    [GeneratedRegex(@"[\u0000-\u001F]", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"\\(?![""\\/bfnrtu])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
