using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// What Event Grid could not deliver: files in a container of their own, each with the events of one delivery and the reason.
/// Event Grid retries most failures for a day, but puts an event there at once if the app answers 400, 401, 403 or 413, for
/// example because its key was changed (https://learn.microsoft.com/azure/event-grid/delivery-and-retry).
/// </summary>
public sealed class UndeliveredEvents(StorageAccount account, StorageOptions names)
{
    // Event Grid delivers at most 1 MB at once.
    private const int MaxBytes = 2_000_000;
    private readonly BlobContainerClient _container = account.Undelivered;
    private readonly string _subject = $"/blobServices/default/containers/{names.InboxContainer}/blobs/";

    /// <summary>All files with events of the inbox; files with anything else are left alone.</summary>
    public async IAsyncEnumerable<UndeliveredFile> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A laptop has no events.
        if (!await _container.ExistsAsync(cancellationToken))
            yield break;
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.ContentLength <= MaxBytes && await ReadAsync(blob.Name, cancellationToken) is { } file)
                yield return file;
        }
    }

    /// <summary>Removes a file whose articles do not wait any more. It does not matter if another process did.</summary>
    public Task RemoveAsync(UndeliveredFile file, CancellationToken cancellationToken) =>
        _container.GetBlobClient(file.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<UndeliveredFile?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var content = await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            var events = JsonSerializer.Deserialize(content.Value.Content, UndeliveredJson.Default.ListUndeliveredEvent) ?? [];
            var ours = events.Where(one => one?.Subject?.StartsWith(_subject, StringComparison.Ordinal) is true).ToList();
            if (ours.Count == 0)
                return null;
            var blobs = ours.Select(one => one!.Subject![_subject.Length..]).Where(InboxStore.CanHold).Distinct();
            return new UndeliveredFile(name, [.. blobs], ours[0]!);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }
}

/// <summary>Events that could not be delivered.</summary>
/// <param name="Name">The file they are in.</param>
/// <param name="Blobs">The blobs of the inbox that they are about.</param>
/// <param name="First">The first of them, which says why.</param>
public sealed record UndeliveredFile(string Name, IReadOnlyList<string> Blobs, UndeliveredEvent First);

/// <summary>An event as Event Grid keeps it: text from outside.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="DeadLetterReason">Why it was given up.</param>
/// <param name="DeliveryAttempts">How often it was tried.</param>
/// <param name="LastDeliveryOutcome">What the last try met.</param>
public sealed record UndeliveredEvent(
    string? Subject,
    string? DeadLetterReason,
    int? DeliveryAttempts,
    string? LastDeliveryOutcome
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString
)]
[JsonSerializable(typeof(List<UndeliveredEvent?>), TypeInfoPropertyName = "ListUndeliveredEvent")]
internal sealed partial class UndeliveredJson : JsonSerializerContext;
