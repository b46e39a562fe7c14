using System.Text.Json.Nodes;

namespace NewsMonitor.Testing.AzureSearch;

/// <summary>A query as a client sends it, and its answer.</summary>
internal sealed class ServedQuery(ServedIndex index, JsonObject query)
{
    public JsonObject Answer()
    {
        if ((string?)query["search"] is not ("*" or null))
            throw new BadRequestException("only filters are served");
        var filter = ODataFilter.Parse((string?)query["filter"] ?? "", index);
        List<(ServedDocument Document, double Score)> found =
        [
            .. index.Documents.Where(filter.Fits).Select(document => (document, filter.Score(document))),
        ];
        var (skip, top) = ((int?)query["skip"] ?? 0, (int?)query["top"] ?? 50);
        if (skip > 100_000 || top > 1_000)
            throw new BadRequestException("too far");
        return new JsonObject
        {
            ["@odata.count"] = found.Count,
            ["@search.facets"] = Facets([.. found.Select(one => one.Document)]),
            ["value"] = new JsonArray([.. Ordered(found).Skip(skip).Take(top).Select(Shown)]),
        };
    }

    private JsonObject Facets(List<ServedDocument> found)
    {
        var facets = new JsonObject();
        foreach (var facet in (query["facets"]?.AsArray() ?? []).Select(facet => ((string)facet!).Split(',')))
        {
            index.Require(facet[0], "facetable");
            var most = int.Parse(facet[1].Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
            var values = found
                .SelectMany(document => ValuesOf(document[facet[0]]).Select(value => value.ToJsonString()).Distinct())
                .CountBy(value => value)
                .OrderByDescending(value => value.Value)
                .ThenBy(value => value.Key, StringComparer.Ordinal)
                .Take(most == 0 ? int.MaxValue : most);
            facets[facet[0]] = new JsonArray([
                .. values.Select(value => new JsonObject { ["count"] = value.Value, ["value"] = JsonNode.Parse(value.Key) }),
            ]);
        }

        return facets;
    }

    private IEnumerable<(ServedDocument Document, double Score)> Ordered(
        IEnumerable<(ServedDocument Document, double Score)> found
    )
    {
        var ordered = found.Order(Comparer<(ServedDocument, double)>.Create((_, _) => 0));
        foreach (var part in ((string?)query["orderby"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var (field, isDown) = (part.Trim().Split(' ')[0], part.Trim().EndsWith(" desc", StringComparison.Ordinal));
            if (field != "search.score()")
                index.Require(field, "sortable");
            IComparable Key((ServedDocument Document, double Score) one) =>
                field == "search.score()" ? one.Score
                : field == "id" ? new Ordinal(one.Document.Id)
                : (long)one.Document[field]!;
            ordered = isDown ? ordered.ThenByDescending(Key) : ordered.ThenBy(Key);
        }

        return ordered;
    }

    private JsonNode Shown((ServedDocument Document, double Score) one)
    {
        var shown = new JsonObject { ["@search.score"] = one.Score };
        foreach (var field in ((string)query["select"]!).Split(','))
        {
            index.Require(field, null);
            shown[field] = one.Document[field]?.DeepClone();
        }

        return shown;
    }

    private static IEnumerable<JsonNode> ValuesOf(JsonNode? field) =>
        field switch
        {
            null => [],
            JsonArray many => many.OfType<JsonNode>(),
            _ => [field],
        };

    private readonly record struct Ordinal(string Text) : IComparable
    {
        public int CompareTo(object? other) => string.CompareOrdinal(Text, ((Ordinal)other!).Text);
    }
}
