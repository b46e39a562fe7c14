using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>
/// A watch-list in the text of a subscriptions file. Only its own lines are changed, so that the comments and the form of
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
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader)[Section]?[id] as JObject;
    }

    /// <summary>The text with a list, which takes the place of one with the same ID.</summary>
    /// <param name="json">A file without mistakes.</param>
    /// <param name="id">The ID.</param>
    /// <param name="list">What the list is.</param>
    /// <param name="readers">
    /// Whether digests and alerts, by their IDs, have the list from now on; those that are not named stay as they are. A digest
    /// of everything still is one.
    /// </param>
    public static string Set(string json, string id, JObject list, IReadOnlyDictionary<string, bool> readers)
    {
        var root = JsonPlace.Of(json);
        var edit = new JsonEdit(json);
        var value = list.ToString(Formatting.Indented);
        var section = new JObject { [id] = list }.ToString(Formatting.Indented);
        if (root[Section] is not { } lists)
            edit.Append(root, $"\"{Section}\": {section}");
        else if (!lists.IsObject)
            edit.Replace(lists, section);
        else if (lists[id] is { } written)
            edit.Replace(written, value);
        else
            edit.Append(lists, $"{JsonConvert.ToString(id)}: {value}");
        foreach (var reader in Readers(root).Where(reader => readers.ContainsKey(IdOf(reader))))
            Have(edit, reader, id, readers[IdOf(reader)]);
        return $"{edit}";
    }

    /// <summary>The text without a list, which all digests and alerts lose.</summary>
    /// <param name="json">A file without mistakes.</param>
    /// <param name="id">The ID.</param>
    public static string Remove(string json, string id)
    {
        var root = JsonPlace.Of(json);
        var edit = new JsonEdit(json);
        if (root[Section] is { } lists && lists[id] is { } written)
            edit.Remove(written, lists);
        foreach (var reader in Readers(root))
            Have(edit, reader, id, isWanted: false);
        return $"{edit}";
    }

    private static IEnumerable<JsonPlace> Readers(JsonPlace root) =>
        new[] { root["digests"], root["alerts"] }.OfType<JsonPlace>().SelectMany(all => all.Children);

    private static string IdOf(JsonPlace reader) => reader["id"]?.Text?.Trim() ?? "";

    private static void Have(JsonEdit edit, JsonPlace reader, string id, bool isWanted)
    {
        var names = reader[Section];
        List<JsonPlace> all = [.. names is { IsArray: true } ? names.Children : new[] { names }.OfType<JsonPlace>()];
        var found = all.FindAll(one => one.Text?.Trim() == id);
        if (isWanted && found.Count == 0)
            Add(edit, reader, names, id);
        else if (!isWanted && names is { IsArray: true })
            found.ForEach(one => edit.Remove(one, names));
        else if (!isWanted && found.Count > 0)
            edit.Remove(names!, reader);
    }

    private static void Add(JsonEdit edit, JsonPlace reader, JsonPlace? names, string id)
    {
        var name = JsonConvert.ToString(id);
        var hasNone = names is null or { IsArray: true, Children.Count: 0 } or { IsArray: false, Text: null };
        List<string> added = [];
        if (names is { IsArray: true })
            edit.Append(names, name);
        else if (names is not null)
            edit.Replace(names, names.Text is { } one ? $"[{JsonConvert.ToString(one)}, {name}]" : $"[{name}]");
        else
            added.Add($"\"{Section}\": [{name}]");
        // With lists, a digest is of what matches them, unless it says otherwise.
        if (hasNone && reader["covers"] is null)
            added.Add("\"covers\": \"everything\"");
        else if (hasNone && reader["covers"] is { Text: null } unknown)
            edit.Replace(unknown, "\"everything\"");
        if (added.Count > 0)
            edit.Append(reader, added);
    }
}
