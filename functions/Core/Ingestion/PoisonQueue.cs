using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Queues.Models;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Ingestion;

/// <summary>The poisoned blobs, in the format of the Functions host; the reasons are in the blobs' receipts.</summary>
public sealed class PoisonQueue(StorageAccount account, StorageOptions names)
{
    private const int Page = 32;
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);

    /// <summary>Lists one version of a blob.</summary>
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
            cancellationToken: cancellationToken
        );
    }

    /// <summary>The names of the first 32 poisoned blobs (the service's limit), which stay on the queue.</summary>
    public async Task<IReadOnlyList<string>> PeekAsync(CancellationToken cancellationToken)
    {
        if (!await account.Poison.ExistsAsync(cancellationToken))
            return [];
        var messages = await account.Poison.PeekMessagesAsync(Page, cancellationToken);
        return [.. messages.Value.Select(message => Parse(message.Body)).OfType<string>().Distinct(StringComparer.Ordinal)];
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
            var message = JsonSerializer.Deserialize(QueueText.Decode(body), PoisonJson.Default.PoisonMessage);
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
