using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Core.Serialization;
using Azure.Search.Documents;
using Azure.Search.Documents.Indexes;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>The clients of Azure AI Search. They sign in with the identity of the process, never with a key.</summary>
internal sealed class SearchService
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Default,
    };

    public SearchService(
        SearchOptions options,
        StorageAccount account,
        StorageOptions names,
        TokenCredential identity,
        SearchClientOptions clients
    )
    {
        Apply(clients);
        var endpoint = new Uri(options.Endpoint);
        // Several installations may share a service, and two accounts may have the same table names.
        var installation = StableHash.Of(account.Tables.Uri.AbsoluteUri, names.TablePrefix)[..12];
        _versions = $"newsmonitor-{installation}-";
        IndexName = _versions + IndexDefinition.Version.ToString(CultureInfo.InvariantCulture);
        Id = StableHash.Of(endpoint.Host, IndexName);
        Indexes = new SearchIndexClient(endpoint, identity, clients);
        Documents = new SearchClient(endpoint, IndexName, identity, clients);
    }

    private readonly string _versions;

    /// <summary>Whether an index is that of an earlier version of this installation.</summary>
    public bool IsEarlier(string index) =>
        index.StartsWith(_versions, StringComparison.Ordinal)
        && int.TryParse(index.AsSpan(_versions.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && version < IndexDefinition.Version;

    /// <summary>The name of this installation's index.</summary>
    public string IndexName { get; }

    /// <summary>What tells the index from one of another service or version.</summary>
    public string Id { get; }

    public SearchIndexClient Indexes { get; }

    public SearchClient Documents { get; }

    // 429 and 503 are retried after the time in Retry-After, or after half a second, 1, 2 and 4 seconds.
    private static void Apply(SearchClientOptions options)
    {
        options.Serializer = new JsonObjectSerializer(Json);
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(500);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.Diagnostics.IsLoggingContentEnabled = false;
    }
}
