using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Archive;

/// <summary>What all decisions have in common.</summary>
internal static class DecisionBlob
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    private const int MaxName = 200;
    private const int MaxShown = 60;

    /// <summary>A name as it is kept; a longer one is cut.</summary>
    public static string Line(string name) => UntrustedText.Line(name, MaxName);

    /// <summary>Why nothing can be decided about a name as it was entered, and what to do; null if it can.</summary>
    public static string? FaultOf(string name) =>
        UntrustedText.Line(name, MaxName + 1).Length > MaxName
            ? $"“{UntrustedText.Line(name, MaxShown)}” is too long: a name has at most {MaxName} characters"
        : EntityKey.HasWord(name) ? null
        : $"“{Line(name)}” has no letter and no digit; enter a name as the digest shows it";
}

/// <summary>
/// What readers decided, as a JSON array in one blob beside the subscriptions, which is replaced only if it has not changed since
/// it was read.
/// </summary>
/// <param name="blob">The blob.</param>
/// <param name="unread">Where decisions of kinds that this version does not know are noted.</param>
/// <param name="type">How it is written.</param>
/// <param name="kinds">The names of the kinds that this version knows.</param>
/// <param name="of">All decisions, in their order.</param>
/// <param name="make">What they mean together; an <see cref="ArgumentException"/> if they make no sense.</param>
internal sealed class DecisionBlob<TSet, T>(
    BlobClient blob,
    UnreadRows unread,
    JsonTypeInfo<IReadOnlyList<T>> type,
    IReadOnlyList<string> kinds,
    Func<TSet, IReadOnlyList<T>> of,
    Func<IReadOnlyList<T>, TSet> make
)
    where TSet : class
    where T : class
{
    // A try fails only if another process has written in the meantime.
    private const int Tries = 20;

    /// <summary>All decisions; none if there is no blob.</summary>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public async Task<TSet> LoadAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).Decisions;

    /// <summary>Changes them; nothing is written if <paramref name="change"/> returns the same object.</summary>
    /// <param name="change">Makes new decisions of those that stand; called again if others have changed them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public async Task<TOne> ChangeAsync<TOne>(
        Func<TSet, (TSet Decisions, TOne Decision)> change,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            var (known, isPart, seen) = await ReadAsync(cancellationToken);
            var (decisions, decision) = change(known);
            if (ReferenceEquals(decisions, known))
                return decision;
            if (isPart)
                throw new UnreadableFileException(
                    blob.Name,
                    $"{Place} has decisions of a later version of NewsMonitor, so it is not changed: install that version again."
                );
            if (await TryWriteAsync(decisions, seen, tries, cancellationToken))
                return decision;
        }
    }

    private string Place => $"{blob.BlobContainerName}/{blob.Name}";

    private async Task<(TSet Decisions, bool IsPart, ETag? Seen)> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var read = await blob.DownloadContentAsync(cancellationToken);
            var (all, isPart) = Parse(read.Value.Content);
            return all.Contains(null!)
                ? throw new JsonException("A decision is null.")
                : (make(all), isPart, read.Value.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return (make([]), false, null);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException)
        {
            throw new UnreadableFileException(
                blob.Name,
                $"{Place} cannot be read: {fault.Message} Correct it, or remove it to start without decisions."
            );
        }
    }

    // The decisions of kinds that this version knows count, also if there are others.
    private (IReadOnlyList<T> All, bool IsPart) Parse(BinaryData json)
    {
        if (JsonNode.Parse(json) is not JsonArray all)
            throw new JsonException("It is not a list.");
        var later = all.OfType<JsonObject>().Where(IsLater).ToList();
        foreach (var decision in later)
        {
            unread.Note(Place, "", $"{decision["id"]}", $"kind {decision["kind"]}");
            all.Remove(decision);
        }

        return (all.Deserialize(type)!, later.Count > 0);
    }

    // One without what all decisions have is damaged.
    private bool IsLater(JsonObject decision) =>
        decision.ContainsKey("id")
        && decision.ContainsKey("by")
        && decision.ContainsKey("at")
        && decision["kind"] is JsonValue kind
        && kind.GetValueKind() == JsonValueKind.String
        && !kinds.Contains(kind.GetValue<string>(), StringComparer.OrdinalIgnoreCase);

    private async Task<bool> TryWriteAsync(TSet decisions, ETag? seen, int tries, CancellationToken cancellationToken)
    {
        var unchanged = seen is { } etag
            ? new BlobRequestConditions { IfMatch = etag }
            : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(of(decisions), type);
            await blob.UploadAsync(new BinaryData(json), JsonBlob.Upload(unchanged), cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict() && tries < Tries)
        {
            return false;
        }
    }
}
