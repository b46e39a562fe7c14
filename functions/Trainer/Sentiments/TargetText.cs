using System.Text.Json;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>Reads a line of the corpora of sentiment toward names.</summary>
internal static class TargetText
{
    public static MarkedText Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var targets = json.RootElement.GetProperty("targets").EnumerateArray().Select(target => TargetOf(target, text));
        return new MarkedText(text, [.. targets]);
    }

    private static (int Start, int End, int Label) TargetOf(JsonElement target, string text)
    {
        var offset = target.GetProperty("offset").GetInt32();
        var end = offset + target.GetProperty("length").GetInt32();
        var label = SentimentLabels.Parse(target.GetProperty("label").GetString()!);
        return (CodePoints.ToOffset(text, offset), CodePoints.ToOffset(text, end), label);
    }
}
