using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>An archived digest.</summary>
/// <param name="Skipped">Why it was not sent; null if it was sent.</param>
/// <param name="Digest">The digest.</param>
public sealed record ArchivedDigest([property: JsonConverter(typeof(SkipReasons.Converter))] SkipReason? Skipped, Digest Digest)
{
    /// <summary>The IDs of articles that were taken out of it because they were forgotten; null if there are none.</summary>
    public IReadOnlyList<string>? Forgotten { get; init; }

    /// <summary>The archive without a forgotten article; the same object if that was done before.</summary>
    /// <inheritdoc cref="DigestRedaction.Without"/>
    public ArchivedDigest Without(string id, IReadOnlyCollection<string>? names) =>
        Forgotten?.Contains(id) is true
            ? this
            : this with
            {
                Digest = Digest.Without(id, names),
                Forgotten = [.. Forgotten ?? [], id],
            };
}

/// <summary>Reads and writes the JSON of a digest; the same digest gives the same bytes.</summary>
public static class DigestJson
{
    private static readonly DigestJsonContext Context = new(
        new JsonSerializerOptions(DigestJsonContext.Default.Options)
        {
            // The archive is data and never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
        }
    );

    public static byte[] Write(ArchivedDigest digest) => JsonSerializer.SerializeToUtf8Bytes(digest, Context.ArchivedDigest);

    /// <exception cref="JsonException">It is not an archived digest.</exception>
    public static ArchivedDigest Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.ArchivedDigest) is { Digest: not null } archived
            ? archived
            : throw new JsonException("It holds no digest.");
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ArchivedDigest))]
internal sealed partial class DigestJsonContext : JsonSerializerContext;
