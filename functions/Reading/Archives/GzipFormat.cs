using System.IO.Compression;
using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>A gzip file (<c>.gz</c>, <c>.tgz</c>): the file in it, under its name without the ending.</summary>
internal sealed class GzipFormat : IArticleFormat
{
    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => head.StartsWith<byte>([0x1F, 0x8B, 0x08]);

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        var packed = new GzipSource(file.Content);
        await using var unpacking = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
        var content = new UnpackedStream(unpacking, () => packed.Count, file.Unpacked, packed.ThrowIfCut);
        yield return new(new SourceFile(file.Part, Unpacked(file.Name), null, content) { Clues = file.Clues });
    }

    private static FileName Unpacked(FileName name) =>
        name.Extension switch
        {
            "gz" or "gzip" => FileName.Of(name.Stem),
            "tgz" => name with { Extension = "tar" },
            _ => name,
        };
}
