using System.Globalization;
using System.IO.Compression;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.WebArchives;

/// <summary>The page in a record.</summary>
/// <param name="Body">Its bytes, unpacked.</param>
/// <param name="Charset">The charset that the server declares; null if it does not.</param>
/// <param name="Rejection">Why the page cannot be read; null if it can.</param>
internal sealed record WarcResponse(ReadOnlyMemory<byte> Body, string? Charset, Rejection? Rejection)
{
    /// <summary>Reads the record's content; null if it is not a page.</summary>
    public static async ValueTask<WarcResponse?> ReadAsync(
        WarcReader records,
        WarcRecord record,
        long max,
        CancellationToken cancellationToken
    )
    {
        HttpHead? head = null;
        if (record.IsResponse)
        {
            if (
                await records.LineAsync(cancellationToken) is not { } status
                || !status.StartsWith("HTTP/", StringComparison.Ordinal)
            )
                return null;
            if (await records.FieldsAsync(cancellationToken) is not { } fields)
                return null;
            head = HttpHead.Of(status, fields);
            if (!head.IsPage)
                return null;
        }

        if (record.Length > max)
            return new(default, null, Rejections.TooLarge(record.Length.Value, max));
        var bytes = await BytesAsync(records, cancellationToken);
        if (records.IsDamaged)
            return new(default, null, Rejections.Damaged("The page was cut off"));
        return head is null ? new(bytes, null, null) : Unpacked(bytes, head, max);
    }

    private static async ValueTask<ReadOnlyMemory<byte>> BytesAsync(WarcReader records, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await records.ReadAsync(buffer, cancellationToken)) > 0; )
            bytes.Write(buffer, 0, count);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static WarcResponse Unpacked(ReadOnlyMemory<byte> bytes, HttpHead head, long max)
    {
        // Many crawlers store the bytes as they are after chunks were joined, but keep the header that says otherwise.
        var body = head.IsChunked && Joined(bytes) is { } joined ? joined : bytes;
        try
        {
            var text = Decompressed(body, head.Compression, max);
            return new(text, head.Charset, text.Length > max ? Rejections.TooLarge(text.Length, max) : null);
        }
        catch (InvalidDataException)
        {
            return new(default, null, Rejections.Damaged("The page's compression is damaged"));
        }
    }

    /// <summary>The chunks of a body, joined; null if it does not consist of chunks.</summary>
    private static ReadOnlyMemory<byte>? Joined(ReadOnlyMemory<byte> bytes)
    {
        var joined = new MemoryStream(bytes.Length);
        for (var at = 0; ; )
        {
            var line = bytes.Span[at..].IndexOf((byte)'\n');
            if (line < 0 || Size(bytes.Span.Slice(at, line)) is not { } size || size > bytes.Length - at - line - 1)
            {
                if (joined.Length == 0)
                    return null;
                break;
            }

            if (size == 0)
                break;
            joined.Write(bytes.Span.Slice(at + line + 1, size));
            at = Math.Min(bytes.Length, at + line + 1 + size + 2);
        }

        return joined.GetBuffer().AsMemory(0, (int)joined.Length);
    }

    private static int? Size(ReadOnlySpan<byte> line)
    {
        var digits = line.Trim(" \r"u8);
        digits = digits.IndexOf((byte)';') is >= 0 and var end ? digits[..end] : digits;
        return
            digits.Length is > 0 and < 8
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size)
            ? size
            : null;
    }

    private static ReadOnlyMemory<byte> Decompressed(ReadOnlyMemory<byte> bytes, string compression, long max)
    {
        var packed = new MemoryStream(bytes.ToArray(), writable: false);
        using Stream? unpacking = compression switch
        {
            "gzip" or "x-gzip" when bytes.Span.StartsWith<byte>([0x1F, 0x8B]) => new GZipStream(
                packed,
                CompressionMode.Decompress
            ),
            "deflate" when bytes.Span.StartsWith<byte>([0x78]) => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacking is null)
            return bytes;
        var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int count; body.Length <= max && (count = unpacking.Read(buffer)) > 0; )
                body.Write(buffer, 0, count);
            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
        // Brotli has no mark: what is none is the page as it is, whose crawler kept the header.
        catch (InvalidOperationException)
        {
            return bytes;
        }
    }
}
