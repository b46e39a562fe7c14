using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>A digest as it is archived.</summary>
/// <param name="Skipped">Why it went to nobody; null where it was to be sent.</param>
/// <param name="Digest">What it told or would have told.</param>
public sealed record ArchivedDigest(string? Skipped, Digest Digest);

/// <summary>The digest's JSON; the same bytes for the same digest.</summary>
public static class DigestJson
{
    private static readonly DigestJsonContext Context = new(
        new JsonSerializerOptions(DigestJsonContext.Default.Options)
        {
            // The archive is data, never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
        }
    );

    public static byte[] Write(ArchivedDigest digest) => JsonSerializer.SerializeToUtf8Bytes(digest, Context.ArchivedDigest);

    /// <exception cref="JsonException">It is no digest.</exception>
    public static ArchivedDigest Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.ArchivedDigest) ?? throw new JsonException("The archived digest is null.");
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ArchivedDigest))]
internal sealed partial class DigestJsonContext : JsonSerializerContext;
