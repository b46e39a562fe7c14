using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading;

/// <summary>
/// XML files with articles; the first element says in which format. A document that fits into memory is read even if it is not
/// well-formed. A longer one is read item by item as far as it is well-formed.
/// </summary>
/// <param name="formats">The formats that are read.</param>
/// <param name="maxBytes">How long a document in memory, or one item, may be.</param>
internal sealed class XmlFileFormat(IReadOnlyList<IXmlFormat> formats, long maxBytes) : IArticleFormat
{
    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => Format(XmlHead.Root(head)) is not null;

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var format = Format(XmlHead.Root((await file.HeadAsync(cancellationToken)).Span))!;
        var content = await XmlContent.ReadAsync(file, maxBytes, cancellationToken);
        var parts = content.IsWhole
            ? WholeAsync(content, format, cancellationToken)
            : StreamedAsync(content, format, cancellationToken);
        await foreach (var part in parts)
            yield return new(part with { Name = file.PartName(part.Name) });
    }

    private static async IAsyncEnumerable<ReadPart> WholeAsync(
        XmlContent content,
        IXmlFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var decoded = TextDecoder.Decode(content.Bytes);
        if (decoded.Rejection is { } wrong)
        {
            yield return new ReadPart("", wrong);
            yield break;
        }

        var reading = new XmlReading(format);
        await foreach (var part in reading.PartsAsync(new StringReader(decoded.Text), null, cancellationToken))
            yield return part;
        if (reading.Fault is not null)
        {
            var repaired = XmlRepair.Of(decoded.Text);
            await foreach (var part in reading.PartsAsync(new StringReader(repaired), null, cancellationToken))
                yield return part;
        }
        if (reading.Rest() is { } rest)
            yield return rest;
    }

    private static async IAsyncEnumerable<ReadPart> StreamedAsync(
        XmlContent content,
        IXmlFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reading = new XmlReading(format);
        var (text, stream) = content.Open();
        await foreach (var part in reading.PartsAsync(text, stream.EndItem, cancellationToken))
            yield return part;
        if (reading.Rest() is { } rest)
            yield return rest;
    }

    private IXmlFormat? Format(string? root) => root is null ? null : formats.FirstOrDefault(format => format.HasRoot(root));
}
