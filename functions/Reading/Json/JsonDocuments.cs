using System.Text;
using System.Text.Json;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>Several documents in one text, each over several lines or right behind the one before.</summary>
internal static class JsonDocuments
{
    private static readonly JsonReaderOptions Several = new()
    {
        AllowMultipleValues = true,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>The objects and arrays, up to the first fault; at most one more than a file may have parts.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Several);
        List<string> found = [];
        try
        {
            while (found.Count <= ReadLimits.MaxParts && reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                    break;
                reader.Skip();
                found.Add(Encoding.UTF8.GetString(bytes.AsSpan(start..(int)reader.BytesConsumed)));
            }
        }
        catch (JsonException)
        {
            // What comes before the fault is read.
        }

        return found;
    }
}
