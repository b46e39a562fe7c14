using NewsMonitor.News.WatchLists;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>
/// Reads the file that says who is told what: <c>docs/digests.schema.json</c> has its shape. It may hold comments and must hold each name once.
/// </summary>
public static class SubscriptionsFile
{
    /// <summary>In UTF-16 code units.</summary>
    private const int MaxLength = 4_000_000;
    private const int MaxDefinitions = 1000;

    /// <param name="json">The file's content.</param>
    /// <param name="faults">Gets everything that is wrong with it, in the order of its lines.</param>
    /// <returns>What it says; null where anything is wrong.</returns>
    public static SubscriptionSet? Parse(string json, ICollection<SubscriptionFault> faults)
    {
        List<SubscriptionFault> found = [];
        var set = Load(json, found) is { } root ? Read(new JsonFields(root, "", found)) : null;
        foreach (var fault in found.OrderBy(fault => fault.Line))
            faults.Add(fault);
        return found.Count == 0 ? set : null;

        SubscriptionSet? Read(JsonFields fields) => SubscriptionsFile.Read(fields);
    }

    private static JObject? Load(string json, List<SubscriptionFault> faults)
    {
        if (json.Length > MaxLength)
        {
            faults.Add(new SubscriptionFault(0, "the file", $"is longer than {MaxLength:N0} characters"));
            return null;
        }

        try
        {
            using var reader = new JsonTextReader(new StringReader(json))
            {
                DateParseHandling = DateParseHandling.None,
                MaxDepth = 32,
            };
            var settings = new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };
            var root = JToken.ReadFrom(reader, settings);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                    throw new JsonReaderException(
                        "there is something after its end",
                        reader.Path,
                        reader.LineNumber,
                        reader.LinePosition,
                        null
                    );
            }

            if (root is JObject fields)
                return fields;
            faults.Add(new SubscriptionFault(1, "the file", "must be an object: { \"digests\": [ … ] }"));
        }
        catch (JsonReaderException e)
        {
            faults.Add(new SubscriptionFault(e.LineNumber, "the file", "is no JSON: " + e.Message.TrimEnd('.')));
        }

        return null;
    }

    private static SubscriptionSet Read(JsonFields fields)
    {
        fields.Text("$schema", 500);
        Dictionary<string, WatchList> lists = new(StringComparer.Ordinal);
        foreach (var (id, list) in fields.Named("watchLists"))
        {
            if (!DigestDefinition.IsId(id))
                list.Fault("is named by lower-case letters, digits and hyphens, 40 at most");
            lists[id] = WatchListFields.Read(id, list);
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        var digests = fields.Objects("digests", MaxDefinitions, digest => DefinitionFields.Digest(digest, lists, ids));
        var alerts = fields.Objects("alerts", MaxDefinitions, alert => DefinitionFields.Alert(alert, lists, ids));
        fields.Finish();
        return new SubscriptionSet(digests, alerts);
    }
}
