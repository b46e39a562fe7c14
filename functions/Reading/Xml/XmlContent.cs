using System.Text;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Xml;

/// <summary>The bytes of a document: all of them if they fit into memory, otherwise as a stream.</summary>
internal sealed class XmlContent
{
    private readonly SourceFile _file;
    private readonly byte[] _start;
    private readonly long _longest;

    private XmlContent(SourceFile file, byte[] start, long longest) => (_file, _start, _longest) = (file, start, longest);

    /// <summary>Whether <see cref="Bytes"/> is the whole document.</summary>
    public bool IsWhole => _start.Length <= _longest;

    public ReadOnlySpan<byte> Bytes => _start;

    /// <param name="file">The file; it is read up to one byte beyond the limit.</param>
    /// <param name="longest">How many bytes may be in memory.</param>
    /// <param name="cancellationToken">Cancels between two reads.</param>
    public static async Task<XmlContent> ReadAsync(SourceFile file, long longest, CancellationToken cancellationToken) =>
        new(file, await file.StartAsync(longest + 1, cancellationToken), longest);

    /// <summary>The document as text, in the encoding that its beginning shows. Invalid bytes become U+FFFD.</summary>
    public (TextReader Text, XmlItemStream Stream) Open()
    {
        var head = _start.AsSpan(0, Math.Min(_start.Length, 4096));
        var declared = DeclaredCharset.Of(head) is { } charset ? LegacyCharset.Named(charset) : null;
        var encoding = (Encoding)(Utf16Guess.Of(head) ?? declared ?? Encoding.UTF8).Clone();
        encoding.DecoderFallback = DecoderFallback.ReplacementFallback;
        var stream = new XmlItemStream(_file, _start, _longest);
        return (new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true), stream);
    }
}
