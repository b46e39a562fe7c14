using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Queues.Models;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// The poisoned blobs that are to be processed again, in the format of the Functions host; the reasons are in the blobs'
/// receipts.
/// </summary>
public sealed class PoisonQueue(StorageAccount account, StorageOptions names)
{
    /// <summary>How long the queue keeps a message of the Functions host.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

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
            new BinaryData(JsonSerializer.SerializeToUtf8Bytes(poisoned, PoisonJson.Default.PoisonMessage)),
            timeToLive: Forever,
            cancellationToken: cancellationToken
        );
    }

    /// <summary>The service's estimate of the number of messages, including those that are hidden for now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await account.Poison.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return 0;
        }
    }

    /// <summary>
    /// Passes one poisoned blob to <paramref name="again"/> and removes it from the list if that returns true; otherwise the blob
    /// is not passed to anyone for the next five minutes.
    /// </summary>
    /// <returns>Whether there was a message; also false if all messages were passed on a short while ago.</returns>
    public async Task<bool> TakeAsync(Func<string, Task<bool>> again, CancellationToken cancellationToken)
    {
        if (await ReceiveAsync(cancellationToken) is not { } message)
            return false;
        if (Parse(message.Body) is { } name && await again(name))
            await DeleteAsync(message, cancellationToken);
        return true;
    }

    private async Task<QueueMessage?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await account.Poison.ReceiveMessageAsync(Hidden, cancellationToken)).Value;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Nothing has been poisoned yet: the first message creates the queue.
            return null;
        }
    }

    // If the work took longer than the message was hidden, another process has the message now, and finds the blob processed.
    private async Task DeleteAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await account.Poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing()) { }
    }

    private string? Parse(BinaryData body)
    {
        try
        {
            var message = JsonSerializer.Deserialize(body.ToMemory().Span, PoisonJson.Default.PoisonMessage);
            return message?.ContainerName == names.InboxContainer ? message.BlobName : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What the Functions host writes when a blob has failed too often.</summary>
internal sealed record PoisonMessage(
    string Type,
    string FunctionId,
    string BlobType,
    string ContainerName,
    string BlobName,
    string ETag
);

[JsonSerializable(typeof(PoisonMessage))]
internal sealed partial class PoisonJson : JsonSerializerContext;
