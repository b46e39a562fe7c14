using System.Text.Json;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// Reads a value in any form that programs give it: a string, a number, an object that says it in one of its fields, or a list of
/// these.
/// </summary>
internal static class JsonValues
{
    private const int MostItems = 2_000;

    private static readonly string[] Naming =
    [
        "name",
        "@value",
        "title",
        "label",
        "full_name",
        "fullname",
        "display_name",
        "displayName",
        "original",
        "rendered",
        "value",
        "#text",
        "$t",
        "basic",
        "domain",
        "@id",
        "url",
    ];

    private static readonly string[] Texts =
    [
        "rendered",
        "main",
        "value",
        "text",
        "content",
        "html",
        "plain",
        "body",
        "name",
        "@value",
        "#text",
        "$t",
        "title",
        "basic",
    ];

    /// <summary>Names of MongoDB's Extended JSON and of Firestore.</summary>
    private static readonly string[] Dated = ["$date", "$numberLong", "_seconds", "seconds"];

    /// <summary>The parts of a person's name, in their order, folded as names of fields are.</summary>
    private static readonly string[] PersonParts = ["firstname", "givenname", "lastname", "familyname"];

    private static readonly string[] Addresses = ["@id", "url", "href", "rendered", "value", "canonical", "#text", "$t"];

    /// <summary>Roles and types of the best of several forms of one text.</summary>
    private static readonly string[] BestForms = ["main", "text/html", "html", "application/xhtml+xml", "text/plain", "text"];

    /// <summary>The strings in a value; names of persons and outlets if it holds objects.</summary>
    public static IEnumerable<string> Strings(JsonElement value) => Strings(value, Naming);

    /// <summary>The same without people who are said to have been interviewed.</summary>
    public static IEnumerable<string> Outlets(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Take(MostItems).Where(one => !IsInterviewee(one)).SelectMany(Strings)
            : Strings(value);

    private static bool IsInterviewee(JsonElement one) =>
        one.ValueKind == JsonValueKind.Object
        && one.EnumerateObject()
            .Any(property =>
                JsonFields.Folded(property.Name) is "rel" or "role" or "code" or "literal"
                && property.Value.ValueKind == JsonValueKind.String
                && property.Value.GetString()!.Contains("interview", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>A value's text: of several forms of it the best, of several paragraphs all.</summary>
    public static string Text(JsonElement value) =>
        Forms(value) is { Count: > 1 } forms
            ? string.Join("\n\n", Strings(forms.MinBy(Rank), Texts))
            : string.Join("\n\n", Strings(value, Texts));

    /// <summary>The first text in a value.</summary>
    public static string? Line(JsonElement value)
    {
        var form = Forms(value) is { Count: > 1 } forms ? forms.MinBy(Rank) : value;
        return Strings(form, Texts).FirstOrDefault();
    }

    public static string? Address(JsonElement value) => Strings(value, Addresses).FirstOrDefault();

    /// <summary>
    /// A date as it was written, or the seconds or milliseconds since 1970 in the form in which databases export them:
    /// <c>{"$date": …}</c>, <c>{"_seconds": …}</c>, <c>"/Date(…)/"</c>; null if there is none.
    /// </summary>
    public static string? Date(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var name in Dated)
                if (value.TryGetProperty(name, out var inner))
                    return Date(inner);
        var text = Strings(value).FirstOrDefault();
        return text is ['/', 'D', 'a', 't', 'e', '(', .. var number, ')', '/'] ? number.Split('+', '-')[0] : text;
    }

    private static IEnumerable<string> Strings(JsonElement value, string[] names) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Number => [value.GetRawText()],
            JsonValueKind.Object => Named(value, names),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Take(MostItems)
                .Where(v => v.ValueKind != JsonValueKind.Array)
                .SelectMany(v => Strings(v, names)),
            _ => [],
        };

    private static IEnumerable<string> Named(JsonElement value, string[] names)
    {
        foreach (var name in names)
            if (value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String)
                return [found.GetString()!];
        if (string.Join(' ', PersonParts.Select(part => Part(value, part)).OfType<string>()) is { Length: > 0 } full)
            return [full];
        return Locale(value) is { ValueKind: JsonValueKind.String } one ? [one.GetString()!] : [];
    }

    /// <summary>The value for the first of several languages (<c>en</c>, <c>en-US</c>); null if there are other fields.</summary>
    public static JsonElement? Locale(JsonElement value)
    {
        JsonElement? first = null;
        foreach (var property in value.EnumerateObject())
            if (IsLocale(property.Name))
                first ??= property.Value;
            else if (property.Name is not ['_', ..])
                return null;
        return first;
    }

    private static bool IsLocale(string name)
    {
        var parts = name.Split('-', '_');
        return parts.Length <= 3
            && parts[0].Length == 2
            && parts[0].All(char.IsAsciiLetterLower)
            && parts[1..].All(part => part.Length is 2 or 4 && part.All(char.IsAsciiLetter));
    }

    private static string? Part(JsonElement person, string name) =>
        person
            .EnumerateObject()
            .Where(part => part.Value.ValueKind == JsonValueKind.String && JsonFields.Folded(part.Name) == name)
            .Select(part => part.Value.GetString())
            .FirstOrDefault();

    /// <summary>The objects of a list that are forms of one text, as in ninjs 2 and 3: each with a role or a type.</summary>
    private static List<JsonElement> Forms(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Take(MostItems).Where(form => Kinds(form).Any())]
            : [];

    private static int Rank(JsonElement form) =>
        Kinds(form)
            .Select(kind => Array.IndexOf(BestForms, kind))
            .Where(rank => rank >= 0)
            .DefaultIfEmpty(BestForms.Length)
            .Min();

    private static IEnumerable<string> Kinds(JsonElement form)
    {
        if (form.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var property in form.EnumerateObject())
            if (JsonFields.Folded(property.Name) is "role" or "contenttype" && property.Value.ValueKind == JsonValueKind.String)
                yield return property.Value.GetString()!.ToLowerInvariant();
    }
}
