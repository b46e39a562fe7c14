using System.Text;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// The text of queue messages: Base64, as the Functions host reads and writes it. Other programs, such as Storage Explorer, may
/// write plain text, which is read, too.
/// </summary>
public static class QueueText
{
    public static string Encode(ReadOnlySpan<byte> content) => Convert.ToBase64String(content);

    /// <summary>The decoded bytes; the text in UTF-8 if it is not Base64. Never throws.</summary>
    public static ReadOnlySpan<byte> Decode(BinaryData body)
    {
        var text = body.ToString();
        var content = new byte[text.Length];
        return Convert.TryFromBase64String(text, content, out var length)
            ? content.AsSpan(0, length)
            : Encoding.UTF8.GetBytes(text);
    }
}
