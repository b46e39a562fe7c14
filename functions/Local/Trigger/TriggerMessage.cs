using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Local.Trigger;

/// <summary>A message in the trigger's queue: one version of a blob.</summary>
/// <param name="Name">The blob's name in the inbox.</param>
/// <param name="ETag">The ETag of the version that was seen.</param>
internal sealed record TriggerMessage(string Name, string ETag)
{
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, TriggerJson.Default.TriggerMessage);

    /// <summary>The message; null if another program wrote the data.</summary>
    public static TriggerMessage? Parse(ReadOnlySpan<byte> data)
    {
        try
        {
            return
                JsonSerializer.Deserialize(data, TriggerJson.Default.TriggerMessage) is { Name: not null, ETag: not null } message
                ? message
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(TriggerMessage))]
internal sealed partial class TriggerJson : JsonSerializerContext;
