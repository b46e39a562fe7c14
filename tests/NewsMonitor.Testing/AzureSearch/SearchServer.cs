using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsMonitor.Testing.AzureSearch;

/// <summary>
/// Azure AI Search on this machine: the REST shapes of api-version 2023-11-01 as far as the product uses them, over documents
/// that are really searched, and the troubles that a service may have. It is strict: what a field is not made for is refused.
/// </summary>
internal sealed partial class SearchServer : LoopbackServer
{
    public const string Token = "a-token";

    private readonly ConcurrentDictionary<string, ServedIndex> _indexes = new(StringComparer.Ordinal);

    /// <summary>Where the clients are sent to: they insist on TLS, which <see cref="SearchClients"/> takes off again.</summary>
    public string SecureEndpoint => Endpoint.Replace("http://", "https://", StringComparison.Ordinal).TrimEnd('/');

    /// <summary>With what status the next requests to write documents are refused as a whole.</summary>
    public ConcurrentQueue<int> Troubles { get; } = [];

    /// <summary>The status of a document that is not taken, by its ID; null for one that is.</summary>
    public Func<string, int?> StatusOf { get; set; } = _ => null;

    /// <summary>How many documents each request to write had.</summary>
    public ConcurrentQueue<int> Batches { get; } = [];

    /// <summary>The filters of all queries.</summary>
    public ConcurrentQueue<string> Filters { get; } = [];

    /// <summary>How many times a document is not shown yet after it was taken.</summary>
    public int Delay { get; set; }

    /// <summary>Every index with its documents.</summary>
    public IEnumerable<ServedIndex> Indexes => _indexes.Values;

    /// <summary>Loses all indexes.</summary>
    public void Lose() => _indexes.Clear();

    protected override async Task TakeAsync(HttpListenerContext context)
    {
        var (status, answer) = await AnswerAsync(context.Request);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (answer is not null)
            await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer.ToJsonString()));
        context.Response.Close();
    }

    private async Task<(int Status, JsonNode? Answer)> AnswerAsync(HttpListenerRequest request)
    {
        if (request.Headers["Authorization"] != $"Bearer {Token}" || request.Headers["api-key"] is not null)
            return Fault(403, "only the identity may come in");
        try
        {
            using var reader = new StreamReader(request.InputStream);
            var text = await reader.ReadToEndAsync();
            var body = text.Length == 0 ? null : JsonNode.Parse(text);
            var path = Uri.UnescapeDataString(request.Url!.AbsolutePath);
            if (request.HttpMethod == "GET" && path == "/indexes")
                return (
                    200,
                    new JsonObject
                    {
                        ["value"] = new JsonArray([.. _indexes.Keys.Select(name => new JsonObject { ["name"] = name })]),
                    }
                );
            return Path().Match(path) is { Success: true } match
                ? Answer(request.HttpMethod, match.Groups[1].Value, match.Groups[2].Value, body)
                : Fault(404, path);
        }
        catch (BadRequestException bad)
        {
            return Fault(400, bad.Message);
        }
        catch (Exception broken) when (broken is not (HttpListenerException or ObjectDisposedException or IOException))
        {
            return Fault(418, broken.ToString());
        }
    }

    private (int Status, JsonNode? Answer) Answer(string method, string name, string rest, JsonNode? body)
    {
        if (method == "PUT" && rest.Length == 0)
            return Define(name, body!.AsObject());
        if (!_indexes.TryGetValue(name, out var index))
            return Fault(404, $"no index {name}");
        return (method, rest) switch
        {
            ("DELETE", "") => (_indexes.TryRemove(name, out _) ? 204 : 404, null),
            ("GET", "") => (200, index.Definition.DeepClone()),
            ("POST", "/docs/search.index") => Write(index, body!["value"]!.AsArray()),
            ("POST", "/docs/search.post.search") => (200, Search(index, body!.AsObject())),
            ("GET", _) when Key().Match(rest) is { Success: true } key => Find(index, key.Groups[1].Value),
            _ => Fault(404, rest),
        };
    }

    private (int Status, JsonNode? Answer) Define(string name, JsonObject definition)
    {
        var isNew = !_indexes.ContainsKey(name);
        definition["@odata.etag"] = "\"0x1\"";
        _indexes.GetOrAdd(name, _ => new ServedIndex(definition)).Define(definition);
        return (isNew ? 201 : 200, definition.DeepClone());
    }

    private (int Status, JsonNode? Answer) Write(ServedIndex index, JsonArray actions)
    {
        if (Troubles.TryDequeue(out var trouble))
            return Fault(trouble, "not now");
        Batches.Enqueue(actions.Count);
        if (actions.Count > 1_000)
            return Fault(400, "at most 1,000 documents");
        var results = new JsonArray();
        foreach (var action in actions.Select(action => action!.AsObject()))
        {
            var key = (string)action["id"]!;
            var refused = (string)action["@search.action"]! == "upload" ? StatusOf(key) : null;
            if (refused is null)
                index.Apply(action, Delay);
            results.Add(
                new JsonObject
                {
                    ["key"] = key,
                    ["status"] = refused is null,
                    ["errorMessage"] = refused is null ? null : "not this one",
                    ["statusCode"] = refused ?? 200,
                }
            );
        }

        return (results.Any(result => !(bool)result!["status"]!) ? 207 : 200, new JsonObject { ["value"] = results });
    }

    private JsonObject Search(ServedIndex index, JsonObject query)
    {
        Filters.Enqueue((string?)query["filter"] ?? "");
        return new ServedQuery(index, query).Answer();
    }

    private static (int Status, JsonNode? Answer) Find(ServedIndex index, string key) =>
        index.Look(key) is { } document ? (200, new JsonObject { ["id"] = document.Id }) : Fault(404, key);

    private static (int Status, JsonNode? Answer) Fault(int status, string message) =>
        (
            status,
            new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = status.ToString(CultureInfo.InvariantCulture), ["message"] = message },
            }
        );

    [GeneratedRegex(@"^/indexes\('([^']+)'\)(.*)$")]
    private static partial Regex Path();

    [GeneratedRegex(@"^/docs\('([^']+)'\)$")]
    private static partial Regex Key();
}

/// <summary>The service refuses what was asked.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
