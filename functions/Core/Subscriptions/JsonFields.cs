using System.Globalization;
using NewsMonitor.Core.Settings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>
/// Reads the fields of one JSON object and notes what is wrong with each, with its line. A wrong field is read as if it were
/// missing, so that all mistakes are found at once.
/// </summary>
internal sealed class JsonFields(JObject json, string path, ICollection<SubscriptionFault> faults)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the field exists, right or wrong.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>Whether the field has something in it, right or wrong.</summary>
    public bool HasItems(string name) => Find(name) is { } value && value is not JArray { Count: 0 };

    /// <summary>Notes that something is wrong with the object itself.</summary>
    public void Fault(string sentence) => Fault(json, path, sentence);

    /// <summary>Notes that something is wrong with a field.</summary>
    public void Fault(string name, string sentence) =>
        Fault(json.Property(name, StringComparison.Ordinal) ?? (JToken)json, Path(name), sentence);

    /// <summary>A text without white space around it; null if there is none.</summary>
    public string? Text(string name, int max) => Find(name) is { } value ? Text(value, Path(name), max) : null;

    /// <summary>A required text.</summary>
    /// <param name="name">The field.</param>
    /// <param name="max">Its greatest length in UTF-16 code units.</param>
    /// <param name="example">What would be right.</param>
    public string? Required(string name, int max, string example)
    {
        if (Find(name) is { } value)
            return Text(value, Path(name), max);
        Fault($"has no {name}; for example \"{name}\": \"{example}\"");
        return null;
    }

    public bool? Flag(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.Type == JTokenType.Boolean)
            return value.Value<bool>();
        Fault(value, Path(name), "must be true or false");
        return null;
    }

    public int? Whole(string name, int min, int max)
    {
        if (Find(name) is not { } value)
            return null;
        if (value is JValue { Value: long number } && number >= min && number <= max)
            return (int)number;
        Fault(value, Path(name), string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}"));
        return null;
    }

    public T? Choice<T>(string name, IReadOnlyList<T> choices)
        where T : struct, Enum => Find(name) is { } value ? Choice(value, Path(name), choices) : null;

    /// <summary>One or several of the allowed words: a string, or an array of strings.</summary>
    public IReadOnlyList<T> Choices<T>(string name, IReadOnlyList<T> choices)
        where T : struct, Enum =>
        [
            .. Items(name, choices.Count, oneMayStandAlone: true)
                .Select(item => Choice(item.Value, item.Path, choices))
                .OfType<T>(),
        ];

    /// <summary>An array of strings; a single string is also accepted.</summary>
    public IReadOnlyList<string> Texts(string name, int most, int max) =>
        [.. Items(name, most, oneMayStandAlone: true).Select(item => Text(item.Value, item.Path, max)).OfType<string>()];

    /// <summary>An array of objects.</summary>
    public IReadOnlyList<T> Objects<T>(string name, int most, Func<JsonFields, T?> read)
        where T : class =>
        [
            .. Items(name, most, oneMayStandAlone: false)
                .Select(item => Object(item.Value, item.Path) is { } fields ? read(fields) : null)
                .OfType<T>(),
        ];

    /// <summary>An object in a field.</summary>
    public T? Object<T>(string name, Func<JsonFields, T?> read)
        where T : class => Find(name) is { } value && Object(value, Path(name)) is { } fields ? read(fields) : null;

    /// <summary>An object whose field names are chosen by the author of the file.</summary>
    public IEnumerable<(string Name, JsonFields Fields)> Named(string name)
    {
        if (Find(name) is not { } value || Object(value, Path(name)) is null)
            yield break;
        foreach (var property in ((JObject)value).Properties())
        {
            if (Object(property.Value, $"{Path(name)}.{property.Name}") is { } fields)
                yield return (property.Name, fields);
        }
    }

    /// <summary>An array whose items are strings or objects.</summary>
    public IReadOnlyList<T> TextsOrObjects<T>(
        string name,
        int most,
        int max,
        Func<string, Action<string>, T?> ofText,
        Func<JsonFields, T?> ofObject
    )
        where T : class
    {
        List<T> read = [];
        foreach (var (value, path) in Items(name, most, oneMayStandAlone: true))
        {
            var item =
                value.Type == JTokenType.Object ? ofObject(Object(value, path)!)
                : Text(value, path, max) is { } text ? ofText(text, sentence => Fault(value, path, sentence))
                : null;
            if (item is not null)
                read.Add(item);
        }

        return read;
    }

    /// <summary>Reports the fields that were not read. Call it last.</summary>
    public void Finish()
    {
        foreach (var property in json.Properties().Where(property => !_known.Contains(property.Name)))
        {
            var suggestion = SettingNames.Nearest(property.Name, [.. _known]) is { } nearest
                ? $"did you mean {nearest}?"
                : "the known fields are " + string.Join(", ", _known.Order(StringComparer.Ordinal));
            Fault(property, Path(property.Name), "is not a known field; " + suggestion);
        }
    }

    private JToken? Find(string name)
    {
        _known.Add(name);
        return json.TryGetValue(name, StringComparison.Ordinal, out var value) && value.Type != JTokenType.Null ? value : null;
    }

    private IEnumerable<(JToken Value, string Path)> Items(string name, int most, bool oneMayStandAlone)
    {
        if (Find(name) is not { } value)
            return [];
        if (value is not JArray array)
        {
            if (oneMayStandAlone)
                return [(value, Path(name))];
            Fault(value, Path(name), "must be an array: [ … ]");
            return [];
        }

        if (array.Count > most)
            Fault(
                value,
                Path(name),
                string.Create(CultureInfo.InvariantCulture, $"has {array.Count} entries; the limit is {most}")
            );
        return array.Select((item, i) => (item, string.Create(CultureInfo.InvariantCulture, $"{Path(name)}[{i}]")));
    }

    private JsonFields? Object(JToken value, string at)
    {
        if (value is JObject inner)
            return new JsonFields(inner, at, faults);
        Fault(value, at, "must be an object: { … }");
        return null;
    }

    private string? Text(JToken value, string at, int max)
    {
        if (value.Type != JTokenType.String)
        {
            Fault(value, at, "must be text in quotes");
            return null;
        }

        var text = value.Value<string>()!.Trim();
        if (text.Length > 0 && text.Length <= max && !text.Any(char.IsControl))
            return text;
        Fault(
            value,
            at,
            string.Create(CultureInfo.InvariantCulture, $"must be a line of 1 to {max} characters; it has {text.Length}")
        );
        return null;
    }

    private T? Choice<T>(JToken value, string at, IReadOnlyList<T> choices)
        where T : struct, Enum
    {
        var text = value.Type == JTokenType.String ? value.Value<string>() : null;
        foreach (var choice in choices)
        {
            if (choice.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        var allowed = string.Join(", ", choices.Select(choice => JsonConvert.ToString(JsonNames.Of(choice))));
        Fault(value, at, $"must be one of {allowed}; it is {Shown(value)}");
        return null;
    }

    private static string Shown(JToken value) =>
        value.ToString(Formatting.None) is { Length: <= 60 } text ? text : "something longer";

    private string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Fault(IJsonLineInfo where, string at, string sentence) =>
        faults.Add(new SubscriptionFault(where.LineNumber, at.Length == 0 ? "the file" : at, sentence));
}

/// <summary>Names of choices as the file writes them.</summary>
internal static class JsonNames
{
    /// <summary>"oneHour" for <c>OneHour</c>.</summary>
    public static string Of(Enum choice)
    {
        var name = choice.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
