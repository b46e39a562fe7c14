using System.Text.RegularExpressions;
using NewsMonitor.Core.Subscriptions;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Tests.Core.Subscriptions;

/// <summary>A list is added, changed and removed in files of every form, and the rest of the file stays as it was.</summary>
public sealed partial class WatchListTextTests
{
    private static readonly string[] Files =
    [
        """
            {
              // Who watches what.
              "watchLists": {
                "rail": { "any": ["Northwind Rail"] }, // ours
                "port": {
                  "any": ["Rotterdam"] /* and Antwerp? */
                } // the last
              },
              "digests": [
                { "id": "press", "watchLists": ["rail", "port"] /* both */, "covers": "matches" },
                { "id": "all", "when": { "at": "08:00" } },
                { "id": "one", "watchLists": "rail" }
              ], "alerts": [ { "id": "loud", "watchLists": [
                // the only one
                "rail"
              ] } ]
            }
            """,
        """{"watchLists":{"rail":{"any":["a"]}},"digests":[{"id":"press","watchLists":["rail"]},{"id":"all","watchLists":[]}]}""",
        """{ 'watchLists': { 'rail': { any: ['a', ], }, }, digests: [ { id: 'press', watchLists: ['rail', 'rail',], }, { id: 'all', covers: null, watchLists: null }, ], }""",
        "{ \"digests\": [ { \"id\": \"press\" } ] // nothing else\n}",
        "{\r\n\t\"watchLists\": {\r\n\t},\r\n\t\"digests\": [\r\n\t\t{ \"id\": \"press\", // here\r\n\t\t  \"watchLists\": [\r\n\t\t  ] }\r\n\t]\r\n}\r\n",
        """{ "watchLists": null, "digests": [ { "id": "press", "watchLists": "x" } ] }""",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Files.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void OnlyTheListAndItsReadersChange(int number)
    {
        var file = Files[number];
        var list = new JObject { ["name"] = "Rail \"and\" more", ["any"] = new JArray("x", "y") };
        foreach (var id in (string[])["rail", "port", "new-1"])
        {
            foreach (var wanted in Readers())
            {
                var text = WatchListText.Set(file, id, list, wanted);
                JToken.DeepEquals(Parse(text), Expected(file, id, list, wanted)).ShouldBeTrue(text);
                Comments(text).ShouldBe(Comments(file, without: id));
                JToken.DeepEquals(Parse(WatchListText.Set(text, id, list, wanted)), Parse(text)).ShouldBeTrue(text);
            }

            var without = WatchListText.Remove(file, id);
            JToken.DeepEquals(Parse(without), Removed(file, id)).ShouldBeTrue(without);
            Comments(without).ShouldBe(Comments(file, without: id));
        }
    }

    [Fact]
    public void ARemovedListLeavesNoEmptyLines() =>
        WatchListText
            .Remove(Files[0], "rail")
            .ShouldBe(
                """
                {
                  // Who watches what.
                  "watchLists": {
                    // ours
                    "port": {
                      "any": ["Rotterdam"] /* and Antwerp? */
                    } // the last
                  },
                  "digests": [
                    { "id": "press", "watchLists": ["port"] /* both */, "covers": "matches" },
                    { "id": "all", "when": { "at": "08:00" } },
                    { "id": "one" }
                  ], "alerts": [ { "id": "loud", "watchLists": [
                    // the only one
                  ] } ]
                }
                """
            );

    // Each choice for two digests, and no choice.
    private static IEnumerable<Dictionary<string, bool>> Readers() =>
        from press in (bool?[])[null, true, false]
        from all in (bool?[])[null, true, false]
        select new[] { ("press", press), ("all", all), ("gone", true) }
            .Where(one => one.Item2 is not null)
            .ToDictionary(one => one.Item1, one => one.Item2!.Value);

    private static JObject Parse(string text) => JObject.Parse(text);

    // A comment in the list itself goes with it.
    private static string[] Comments(string text, string without = "") =>
        [
            .. Comment()
                .Matches(text)
                .Select(match => match.Value.Trim())
                .Where(comment => without != "port" || !comment.Contains("Antwerp", StringComparison.Ordinal)),
        ];

    private static JObject Expected(string file, string id, JObject list, Dictionary<string, bool> wanted)
    {
        var root = Parse(file);
        var lists = root["watchLists"] as JObject ?? [];
        lists[id] = list;
        root["watchLists"] = lists;
        foreach (var reader in All(root).Where(reader => wanted.ContainsKey((string)reader["id"]!)))
            Have(reader, id, wanted[(string)reader["id"]!]);
        return root;
    }

    private static JObject Removed(string file, string id)
    {
        var root = Parse(file);
        (root["watchLists"] as JObject)?.Remove(id);
        foreach (var reader in All(root))
            Have(reader, id, false);
        return root;
    }

    private static IEnumerable<JObject> All(JObject root) =>
        (root["digests"] ?? new JArray()).Concat(root["alerts"] ?? new JArray()).OfType<JObject>();

    private static void Have(JObject reader, string id, bool isWanted)
    {
        List<string> names = reader["watchLists"] switch
        {
            JArray all => [.. all.Select(name => (string)name!)],
            JValue { Type: JTokenType.String } one => [(string)one!],
            _ => [],
        };
        if (names.Contains(id) == isWanted)
            return;
        if (isWanted && names.Count == 0 && (reader["covers"] is null or { Type: JTokenType.Null }))
            reader["covers"] = "everything";
        names = isWanted ? [.. names, id] : [.. names.Where(name => name != id)];
        if (names.Count == 0 && reader["watchLists"] is not JArray)
            reader.Remove("watchLists");
        else
            reader["watchLists"] = new JArray(names);
    }

    [GeneratedRegex("""/\*.*?\*/|//[^\r\n]*""")]
    private static partial Regex Comment();
}
