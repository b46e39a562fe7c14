using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.News.WatchLists;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>
/// Reads the subscriptions file, whose shape is in <c>docs/digests.schema.json</c>. It may contain comments, and each name in an
/// object only once.
/// </summary>
/// <param name="channels">The channels that it can name.</param>
public sealed class SubscriptionsFile(IEnumerable<IDigestChannel> channels)
{
    /// <summary>In UTF-16 code units.</summary>
    internal const int MaxLength = 4_000_000;
    private const string Rest = "there is text after the end of the object";
    private const int MaxSubscriptions = 1000;

    private readonly WebhookKinds _kinds = new(channels);

    /// <param name="json">The file's content.</param>
    /// <param name="faults">Receives everything that is wrong with it, in the order of its lines.</param>
    /// <returns>Its subscriptions; null if anything is wrong.</returns>
    public SubscriptionSet? Parse(string json, ICollection<SubscriptionFault> faults)
    {
        List<SubscriptionFault> found = [];
        var set = Load(json, found) is { } root ? Read(new JsonFields(root, "", found)) : null;
        foreach (var fault in found.OrderBy(fault => fault.Line))
            faults.Add(fault);
        return found.Count == 0 ? set : null;
    }

    /// <summary>One object that is written as in the file; null if the text is not valid JSON, or is something else.</summary>
    internal static JObject? TryParse(string json) => Load(json, []);

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
                    throw new JsonReaderException(Rest, reader.Path, reader.LineNumber, reader.LinePosition, null);
            }

            if (root is JObject fields)
                return fields;
            faults.Add(new SubscriptionFault(1, "the file", "must be an object: { \"digests\": [ … ] }"));
        }
        catch (JsonReaderException fault)
        {
            faults.Add(new SubscriptionFault(fault.LineNumber, "the file", $"is not valid JSON: {What(fault)}{Where(fault)}"));
        }

        return null;
    }

    private static string What(JsonReaderException fault)
    {
        if (fault.Message.StartsWith(Rest, StringComparison.Ordinal))
            return Rest;
        if (fault.Message.Contains("already exists", StringComparison.Ordinal))
            return "a field is written twice";
        return fault.Message.Contains("Unexpected end", StringComparison.Ordinal)
            ? "it ends too early"
            : "a comma, a quotation mark or a bracket is missing, or too many";
    }

    private static string Where(JsonReaderException fault) => fault.Path is { Length: > 0 } path ? $", at {path}" : "";

    private SubscriptionSet Read(JsonFields fields)
    {
        fields.Text("$schema", 500);
        Dictionary<string, WatchList> lists = new(StringComparer.Ordinal);
        foreach (var (id, list) in fields.Named("watchLists"))
        {
            if (!Subscription.IsId(id))
                list.Fault("must have a name of at most 40 lowercase letters, digits and hyphens");
            lists[id] = WatchListFields.Read(id, list);
        }

        var subscriptions = new SubscriptionFields(lists, _kinds);
        var digests = fields.Objects("digests", MaxSubscriptions, subscriptions.Digest);
        var alerts = fields.Objects("alerts", MaxSubscriptions, subscriptions.Alert);
        fields.Finish();
        return new SubscriptionSet(digests, alerts) { Defined = [.. lists.Values] };
    }
}
