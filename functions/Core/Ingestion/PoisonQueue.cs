using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// The poisoned blobs that are to be processed again, in the format of the Functions host; the reasons are in the blobs'
/// receipts.
/// </summary>
public sealed class PoisonQueue(StorageAccount account, StorageOptions names, ILogger<PoisonQueue> logger)
{
    /// <summary>How long the queue keeps a message of the Functions host.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The time to live of messages that never leave a queue by themselves.</summary>
    internal static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <summary>Lists one version of a blob until it is taken off the list.</summary>
    public Task AddAsync(string blobName, string etag, CancellationToken cancellationToken)
    {
        var poisoned = new PoisonMessage(
            "BlobTrigger",
            "Host.Functions.AnalyzeArticle",
            "BlockBlob",
            names.InboxContainer,
            blobName,
            $"\"{etag}\""
        );
        return account.Poison.SendMessageAsync(
            QueueText.Encode(JsonSerializer.SerializeToUtf8Bytes(poisoned, PoisonJson.Default.PoisonMessage)),
            timeToLive: Forever,
            cancellationToken: cancellationToken
        );
    }

    /// <summary>Begins a pass over the list.</summary>
    public PoisonPass Begin() => new(account, names, logger);
}

/// <summary>What the Functions host writes when a blob has failed too often.</summary>
internal sealed record PoisonMessage(
    string? Type,
    string? FunctionId,
    string? BlobType,
    string ContainerName,
    string BlobName,
    string? ETag
)
{
    /// <summary>The message; null if it has another form.</summary>
    public static PoisonMessage? Parse(BinaryData body)
    {
        try
        {
            var message = JsonSerializer.Deserialize(QueueText.Decode(body), PoisonJson.Default.PoisonMessage);
            return message is { ContainerName: not null, BlobName: not null } ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(PoisonMessage))]
internal sealed partial class PoisonJson : JsonSerializerContext;
