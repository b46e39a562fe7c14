using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>
/// A watch-list in the text of a subscriptions file. Only its own lines are replaced, so that the comments and the form of
/// everything else stay as their authors wrote them.
/// </summary>
internal static class WatchListText
{
    private const string Section = "watchLists";

    /// <summary>The list as it is written; null if the text has none with this ID.</summary>
    /// <param name="json">A file without mistakes.</param>
    /// <param name="id">The ID.</param>
    public static JObject? Find(string json, string id)
    {
        using var reader = Reader(json);
        return JObject.Load(reader)[Section]?[id] as JObject;
    }

    /// <summary>The text with another list in its place.</summary>
    /// <param name="json">A file without mistakes that has the list.</param>
    /// <param name="id">The ID.</param>
    /// <param name="list">What the list becomes.</param>
    /// <exception cref="ArgumentException">The text has no such list.</exception>
    public static string Replace(string json, string id, JObject list)
    {
        var starts = LineStarts(json);
        using var reader = Reader(json);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonToken.StartObject, Depth: 2 } || reader.Path != $"{Section}.{id}")
                continue;
            var start = Offset() - 1;
            reader.Skip();
            return json[..start] + Indented(list, IndentOf(json, start)) + json[Offset()..];
        }

        throw new ArgumentException($"The subscriptions have no watch-list {id}.", nameof(id));

        // The reader stands behind the bracket that it has read.
        int Offset() => starts[reader.LineNumber - 1] + reader.LinePosition;
    }

    private static JsonTextReader Reader(string json) =>
        new(new StringReader(json)) { DateParseHandling = DateParseHandling.None };

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

    private static string IndentOf(string json, int at)
    {
        var start = json.LastIndexOfAny(['\n', '\r'], at) + 1;
        var end = start;
        while (end < at && json[end] is ' ' or '\t')
            end++;
        return json[start..end];
    }

    private static string Indented(JObject list, string indent) =>
        list.ToString(Formatting.Indented).ReplaceLineEndings("\n").Replace("\n", "\n" + indent, StringComparison.Ordinal);
}
