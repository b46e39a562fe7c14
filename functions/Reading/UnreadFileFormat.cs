using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading;

/// <summary>Documents, pictures, archives and other binary files that are not read, whatever their names are.</summary>
internal sealed class UnreadFileFormat : IArticleFormat
{
    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => FileSignature.Rejection(head) is not null;

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var head = await file.HeadAsync(cancellationToken);
        yield return new(new ReadPart(file.Part, FileSignature.Rejection(head.Span)!));
    }
}
