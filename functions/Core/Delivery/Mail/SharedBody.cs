using System.Text;
using MimeKit;
using MimeKit.Encodings;
using MimeKit.IO;
using MimeKit.Text;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>
/// A text that many messages share except for one place, where each has its own. It is encoded for transfer once, up to the last point
/// before that place at which an encoder starts afresh; each message encodes the rest. The bytes are the same as if the whole text
/// had been encoded at once.
/// </summary>
internal sealed class SharedBody
{
    /// <summary>The bytes in a line of MimeKit's base64; the next line starts afresh.</summary>
    private const int Base64Line = 57;

    private readonly TextFormat _format;
    private readonly ContentEncoding _encoding;
    private readonly byte[] _shared;
    private readonly byte[] _before;
    private readonly byte[] _after;

    /// <param name="format">The format of the text.</param>
    /// <param name="text">The text that all messages share.</param>
    /// <param name="place">The place where each message has its own text, in UTF-16 code units from the start.</param>
    public SharedBody(TextFormat format, string text, int place)
    {
        _format = format;
        _encoding = Best(text);
        var before = Bytes(text[..place]);
        var cut =
            _encoding == ContentEncoding.Base64
                ? before.Length - (before.Length % Base64Line)
                : Array.LastIndexOf(before, (byte)'\n') + 1;
        _shared = Encoded(before.AsSpan(0, cut));
        _before = before[cut..];
        _after = Bytes(text[place..]);
    }

    /// <summary>The body of one message.</summary>
    /// <param name="own">Its own text; may be empty.</param>
    public TextPart With(string own)
    {
        var rest = Encoded([.. _before, .. Bytes(own), .. _after]);
        var content = new ChainedStream();
        content.Add(new MemoryStream(_shared, writable: false));
        content.Add(new MemoryStream(rest, writable: false));
        var part = new TextPart(_format) { Content = new MimeContent(content, _encoding), ContentTransferEncoding = _encoding };
        part.ContentType.Charset = "utf-8";
        return part;
    }

    private static ContentEncoding Best(string text)
    {
        var part = new TextPart(TextFormat.Plain);
        part.SetText(Encoding.UTF8, text);
        // Lines of HTML are longer than mail allows, so plain ASCII is not sent as it is either.
        return part.GetBestEncoding(EncodingConstraint.SevenBit) == ContentEncoding.Base64
            ? ContentEncoding.Base64
            : ContentEncoding.QuotedPrintable;
    }

    // Base64 keeps line ends as they are, and mail's are these.
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    private byte[] Encoded(ReadOnlySpan<byte> bytes)
    {
        IMimeEncoder encoder = _encoding == ContentEncoding.Base64 ? new Base64Encoder() : new QuotedPrintableEncoder();
        var input = bytes.ToArray();
        var output = new byte[encoder.EstimateOutputLength(input.Length)];
        return output[..encoder.Flush(input, 0, input.Length, output)];
    }
}
