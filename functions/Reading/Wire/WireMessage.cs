using System.Text;
using NewsMonitor.Reading.Encodings;

namespace NewsMonitor.Reading.Wire;

/// <summary>One message: the lines of its header, of its text, and of what comes after the text.</summary>
internal sealed record WireMessage(string Header, string Text, string Trailer)
{
    private const byte StartOfHeader = 1;
    private const byte StartOfText = 2;
    private const byte EndOfText = 3;

    private static ReadOnlySpan<byte> Idle => "\x16\x7F\r\n \0"u8;

    /// <summary>Where the first header begins, behind its control character; null if the file does not begin with one.</summary>
    public static int? Start(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOfAnyExcept(Idle);
        return at >= 0 && head[at] == StartOfHeader ? at + 1 : null;
    }

    /// <summary>
    /// A message whose control characters were lost: its header is the first line and the keywords below it, and what comes after
    /// the text begins with the last line that is the time when it was sent.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isSent">Whether a line is such a time.</param>
    public static WireMessage Bare(ReadOnlySpan<byte> bytes, Predicate<string> isSent)
    {
        var lines = Decoded(bytes).TrimStart().Split('\n');
        var text = 1 + lines.Skip(1).TakeWhile(line => string.IsNullOrWhiteSpace(line) || line.StartsWith('/')).Count();
        var end = Array.FindLastIndex(lines, isSent) is > 0 and var sent ? Math.Max(sent, text) : lines.Length;
        return new(string.Join('\n', lines[..text]), string.Join('\n', lines[text..end]), string.Join('\n', lines[end..]));
    }

    /// <summary>The messages of a file; one that is cut off ends with the file.</summary>
    public static IEnumerable<WireMessage> In(ReadOnlyMemory<byte> bytes)
    {
        for (var rest = bytes; rest.Span.IndexOf(StartOfHeader) is >= 0 and var start; )
        {
            rest = rest[(start + 1)..];
            var end = rest.Span.IndexOf(StartOfHeader) is >= 0 and var next ? next : rest.Length;
            yield return Of(rest[..end].Span);
            rest = rest[end..];
        }
    }

    private static WireMessage Of(ReadOnlySpan<byte> message)
    {
        var text = message.IndexOf(StartOfText) is >= 0 and var found ? found : message.Length;
        var body = message[Math.Min(text + 1, message.Length)..];
        var end = body.IndexOf(EndOfText) is >= 0 and var last ? last : body.Length;
        return new(Decoded(message[..text]), Decoded(body[..end]), Decoded(body[Math.Min(end + 1, body.Length)..]));
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        var decoded = TextDecoder.Decode(bytes);
        return (decoded.Rejection is null ? decoded.Text : Encoding.Latin1.GetString(bytes)).ReplaceLineEndings("\n");
    }
}
