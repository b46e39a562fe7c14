using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Local.Trigger;

/// <summary>What the trigger's queue says of a blob.</summary>
/// <param name="Name">The blob's name in the inbox.</param>
/// <param name="ETag">Of the version that was seen.</param>
internal sealed record TriggerMessage(string Name, string ETag)
{
    public BinaryData ToBinaryData() => new(JsonSerializer.SerializeToUtf8Bytes(this, TriggerJson.Default.TriggerMessage));

    /// <summary>The message, or null where the data is none of ours.</summary>
    public static TriggerMessage? Parse(BinaryData data)
    {
        try
        {
            return
                JsonSerializer.Deserialize(data.ToMemory().Span, TriggerJson.Default.TriggerMessage)
                    is { Name: not null, ETag: not null } message
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
