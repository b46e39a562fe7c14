using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading;

/// <summary>Text files in any encoding: bytes → text → the text format, chosen by name or content.</summary>
internal sealed class TextFileFormat(IReadOnlyList<ITextFormat> formats) : IArticleFormat
{
    public bool IsStreamed => false;

    /// <summary>Files that no other format accepts are treated as text unless their bytes show otherwise.</summary>
    public bool Reads(FileName name, ReadOnlySpan<byte> head) => true;

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var part in Parts(file.Name, await file.BytesAsync(cancellationToken), cancellationToken))
            yield return new(part with { Name = file.PartName(part.Name) });
    }

    private IEnumerable<ReadPart> Parts(FileName name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Decode(bytes.Span);
        if (decoded.Rejection is { } wrong)
            return [new ReadPart("", wrong)];
        cancellationToken.ThrowIfCancellationRequested();
        return Parts(new TextFile(name, decoded.Text));
    }

    private IEnumerable<ReadPart> Parts(TextFile file)
    {
        if (TextDecoder.IsBlank(file.Text))
            return [new ReadPart("", Rejections.Empty())];
        var format =
            formats.FirstOrDefault(f => f.Reads(file.Name.Extension) && !f.Denies(file.Text))
            ?? formats.FirstOrDefault(f => !UnreadFormats.Has(file) && f.Recognizes(file.Text));
        return format?.Read(file) ?? [new ReadPart("", UnreadFormats.Rejection(file))];
    }
}
