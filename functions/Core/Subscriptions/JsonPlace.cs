using Newtonsoft.Json;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Where a value is in the text of a JSON file with comments, so that a part can change and the rest stays.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Its name in an object; null for items of arrays and for the whole.</param>
/// <param name="text">What a string says; null for other values.</param>
internal sealed class JsonPlace(JsonToken kind, string? name, string? text)
{
    private readonly List<JsonPlace> _children = [];

    public bool IsObject => kind == JsonToken.StartObject;

    public bool IsArray => kind == JsonToken.StartArray;

    public string? Name => name;

    public string? Text => text;

    /// <summary>The values in an object or array, in their order.</summary>
    public IReadOnlyList<JsonPlace> Children => _children;

    /// <summary>Where it starts, with its name if it has one: an offset in UTF-16 code units, as are the others.</summary>
    public required int Start { get; init; }

    /// <summary>Where the value itself starts.</summary>
    public required int ValueStart { get; init; }

    /// <summary>Behind it.</summary>
    public int End { get; private set; }

    /// <summary>Of an object or array: behind the last thing in it, which may be a comment or a comma.</summary>
    public int Inner { get; private set; }

    /// <summary>Behind the comma that follows it; null if none does.</summary>
    public int? CommaEnd { get; private set; }

    /// <summary>The member with this name; null if the object has none.</summary>
    public JsonPlace? this[string member] => _children.Find(child => child.Name == member);

    /// <param name="json">A text without mistakes.</param>
    /// <returns>The place of the whole value.</returns>
    public static JsonPlace Of(string json)
    {
        var starts = LineStarts(json);
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        Stack<JsonPlace> open = [];
        JsonPlace? root = null;
        (string Name, int Start)? member = null;
        for (var last = 0; reader.Read(); last = Offset())
        {
            var start = Next(json, last, open.TryPeek(out var around) ? around : null);
            if (reader.TokenType == JsonToken.PropertyName)
                member = ((string)reader.Value!, start);
            else if (reader.TokenType is JsonToken.EndObject or JsonToken.EndArray)
                open.Pop().Close(Math.Max(last, around!.Behind), Offset());
            else if (reader.TokenType != JsonToken.Comment)
            {
                var place = new JsonPlace(reader.TokenType, member?.Name, reader.Value as string)
                {
                    Start = member?.Start ?? start,
                    ValueStart = start,
                    End = Offset(),
                };
                root ??= place;
                around?._children.Add(place);
                member = null;
                if (reader.TokenType is JsonToken.StartObject or JsonToken.StartArray)
                    open.Push(place);
            }
        }

        return root ?? throw new ArgumentException("The text has no value.", nameof(json));

        // The reader stands behind what it has read.
        int Offset() => starts[reader.LineNumber - 1] + reader.LinePosition;
    }

    private int Behind => _children.Count > 0 ? _children[^1].CommaEnd ?? 0 : 0;

    private void Close(int inner, int end) => (Inner, End) = (inner, end);

    // Where the next token starts; a comma on the way belongs to the value before.
    private static int Next(string json, int from, JsonPlace? around)
    {
        for (; from < json.Length && (char.IsWhiteSpace(json[from]) || json[from] is ',' or ':'); from++)
        {
            if (json[from] == ',' && around is { _children: [.., var before] })
                before.CommaEnd = from + 1;
        }

        return from;
    }

    private static List<int> LineStarts(string json)
    {
        List<int> starts = [0];
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '\n' || (json[i] == '\r' && (i + 1 == json.Length || json[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts;
    }
}
