using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// What readers decided about names: one blob beside the subscriptions, which is replaced only if it has not changed since it was
/// read. Decisions take effect at the next digest; stored rows stay as they are.
/// </summary>
public sealed class NameDecisionStore(StorageAccount account, StaleDays stale, TimeProvider clock)
{
    public const string BlobName = "names.json";

    /// <summary>The longest name, in UTF-16 code units; longer ones are cut.</summary>
    private const int MaxName = 200;

    // A try fails only if another process has written in the meantime.
    private const int Tries = 20;

    private static readonly NameDecisionJson Json = new(
        new JsonSerializerOptions(NameDecisionJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
        }
    );

    private readonly BlobClient _blob = account.Settings.GetBlobClient(BlobName);

    /// <summary>All decisions; none if there is no blob.</summary>
    /// <exception cref="InvalidDataException">The blob was changed by hand and cannot be read.</exception>
    public async Task<NameDecisions> LoadAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).Decisions;

    /// <summary>Makes a decision. Repeating one that stands changes nothing.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="name">The name.</param>
    /// <param name="other">The other name; null to hide <paramref name="name"/>.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The decision; an earlier one if it says the same and stands.</returns>
    /// <exception cref="NameDecisionException">It contradicts a decision that stands; nothing was changed.</exception>
    /// <exception cref="InvalidDataException">The blob was changed by hand and cannot be read.</exception>
    public async Task<NameDecision> DecideAsync(
        NameDecisionKind kind,
        string name,
        string? other,
        string by,
        CancellationToken cancellationToken
    )
    {
        var decision = await ChangeAsync(
            decisions => decisions.With(kind, Line(name), other is null ? null : Line(other), Line(by), clock.GetUtcNow()),
            cancellationToken
        );
        if (kind == NameDecisionKind.Split)
            await RecountAsync(cancellationToken);
        return decision;
    }

    /// <summary>Undoes a decision. Repeating it changes nothing.</summary>
    /// <returns>The decision, with who has undone it and when.</returns>
    /// <exception cref="NameDecisionException">No decision has this number.</exception>
    /// <exception cref="InvalidDataException">The blob was changed by hand and cannot be read.</exception>
    public Task<NameDecision> UndoAsync(int id, string by, CancellationToken cancellationToken) =>
        ChangeAsync(decisions => decisions.Undo(id, Line(by), clock.GetUtcNow()), cancellationToken);

    private async Task<NameDecision> ChangeAsync(
        Func<NameDecisions, (NameDecisions Decisions, NameDecision Decision)> change,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            var (known, seen) = await ReadAsync(cancellationToken);
            var (decisions, decision) = change(known);
            if (ReferenceEquals(decisions, known) || await TryWriteAsync(decisions, seen, tries, cancellationToken))
                return decision;
        }
    }

    // Days that were counted before may have counted the two names as one. Repeated after a crash in between.
    private async Task RecountAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        for (var ago = 0; ago <= SentimentBaseline.Days; ago++)
            await stale.MarkAsync(today.AddDays(-ago), cancellationToken);
    }

    private async Task<(NameDecisions Decisions, ETag? Seen)> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var blob = await _blob.DownloadContentAsync(cancellationToken);
            var all = JsonSerializer.Deserialize(blob.Value.Content.ToMemory().Span, Json.IReadOnlyListNameDecision);
            return all is null || all.Contains(null!)
                ? throw new JsonException("A decision is null.")
                : (new NameDecisions(all), blob.Value.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return (NameDecisions.None, null);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new InvalidDataException(
                $"{_blob.BlobContainerName}/{BlobName} cannot be read: {fault.Message} Correct it, or remove it to start without "
                    + "decisions."
            );
        }
    }

    private async Task<bool> TryWriteAsync(NameDecisions decisions, ETag? seen, int tries, CancellationToken cancellationToken)
    {
        var unchanged = seen is { } etag
            ? new BlobRequestConditions { IfMatch = etag }
            : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(decisions.All, Json.IReadOnlyListNameDecision);
            await _blob.UploadAsync(new BinaryData(json), JsonBlob.Upload(unchanged), cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.IsConflict() && tries < Tries)
        {
            return false;
        }
    }

    private static string Line(string text) => UntrustedText.Line(text, MaxName);
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(IReadOnlyList<NameDecision>))]
internal sealed partial class NameDecisionJson : JsonSerializerContext;
