using System.IO.Compression;
using System.IO.Hashing;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>The files in ZIP archives.</summary>
internal static class ZipEntry
{
    public static FilePart Part(ZipArchiveEntry entry, string part, UnpackedBytes unpacked) =>
        Open(entry, unpacked, out var rejection) is { } content
            ? new(new SourceFile(part, FileName.Of(entry.FullName), entry.Length, content))
            : new(new ReadPart(part, rejection!));

    /// <summary>Its content, counted and checked as it is read; null if it cannot be read.</summary>
    public static Stream? Open(ZipArchiveEntry entry, UnpackedBytes unpacked, out Rejection? rejection)
    {
        rejection = entry.IsEncrypted ? Rejections.Encrypted("unpack it with the password") : null;
        if (entry.IsEncrypted)
            return null;
        try
        {
            var content = new Checked(entry.Open(), entry.Crc32, entry.Length);
            return new UnpackedStream(content, () => entry.CompressedLength, unpacked, content.ThrowIfDamaged);
        }
        catch (InvalidDataException)
        {
            rejection = Rejections.Damaged("The file in the archive is damaged, or packed in a way that is not supported");
            return null;
        }
    }

    /// <summary>Computes the checksum of what is read: .NET does not compare it.</summary>
    private sealed class Checked(Stream content, uint sum, long length) : ReadOnlyStream
    {
        private readonly Crc32 _sum = new();

        public void ThrowIfDamaged(long count)
        {
            if (count != length || _sum.GetCurrentHashAsUInt32() != sum)
                throw new UnreadableFileException(Rejections.Damaged("The file in the archive is damaged"));
        }

        public override int Read(Span<byte> buffer)
        {
            var count = content.Read(buffer);
            _sum.Append(buffer[..count]);
            return count;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await content.ReadAsync(buffer, cancellationToken);
            _sum.Append(buffer.Span[..count]);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            content.Dispose();
            base.Dispose(disposing);
        }
    }
}
