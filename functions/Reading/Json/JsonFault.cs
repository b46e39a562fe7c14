using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>Describes where JSON is invalid: line, column in characters, and the last field that was begun.</summary>
internal static class JsonFault
{
    private const int LongestField = 60;

    public static Rejection Of(string json, JsonException fault)
    {
        var line = fault.LineNumber ?? 0;
        var column = Column(json, line, fault.BytePositionInLine ?? 0);
        var field = LastField(Encoding.UTF8.GetBytes(json));
        var inField = field is null ? "" : $", in or after the field \"{Cleaning.OneLine.Of(field, LongestField)}\"";
        return Rejections.Malformed(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The JSON is invalid at line {line + 1:N0}, column {column + 1:N0}{inField}: {JsonSyntax.What(fault)}"
            )
        );
    }

    /// <summary>The same of a document that is not in memory; columns are counted in bytes.</summary>
    public static Rejection OfRest(JsonException fault) =>
        Rejections.Malformed(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The JSON is invalid at line {fault.LineNumber + 1:N0}, byte {fault.BytePositionInLine + 1:N0}, and the rest was not read: {JsonSyntax.What(fault)}"
            )
        );

    private static long Column(string json, long line, long bytes)
    {
        var at = 0;
        for (; line > 0 && at >= 0; line--)
            at = json.IndexOf('\n', at) + 1;
        var text = json.AsSpan(at);
        for (var i = 0; i < text.Length; i++)
            if (
                (
                    bytes -=
                        text[i] < 0x80 ? 1
                        : text[i] < 0x800 || char.IsSurrogate(text[i]) ? 2
                        : 3
                ) < 0
            )
                return i;
        return text.Length;
    }

    private static string? LastField(byte[] json)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        string? last = null;
        try
        {
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan.Length < 1000)
                    last = reader.GetString();
        }
        catch (JsonException)
        {
            // The error itself is known; only what was read before it is needed.
        }
        return last;
    }
}
