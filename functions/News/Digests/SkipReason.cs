using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.News.Digests;

/// <summary>Why a digest is not sent.</summary>
public enum SkipReason
{
    /// <summary>A later version of the program wrote it.</summary>
    Unknown,

    NoArticles,

    /// <summary>It reports only what its watch-lists match.</summary>
    NoMatches,

    NoRecipients,
}

/// <summary>The reasons as they are stored. Earlier versions stored the sentences in which they are said.</summary>
public static class SkipReasons
{
    /// <summary>The reason that was stored.</summary>
    public static SkipReason Read(string stored) =>
        stored switch
        {
            "no articles came in" => SkipReason.NoArticles,
            "nothing matched its watch-lists" => SkipReason.NoMatches,
            "no recipients are configured" => SkipReason.NoRecipients,
            _ => Enum.TryParse<SkipReason>(stored, out var known) && Enum.IsDefined(known) ? known : SkipReason.Unknown,
        };

    /// <summary>Reads and writes them in JSON.</summary>
    public sealed class Converter : JsonConverter<SkipReason>
    {
        public override SkipReason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? SkipReasons.Read(reader.GetString()!)
                : throw new JsonException("A reason is not a string.");

        public override void Write(Utf8JsonWriter writer, SkipReason value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
