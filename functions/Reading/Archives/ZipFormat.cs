using System.IO.Compression;
using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>
/// A ZIP archive: the document that it is, such as a Word document, or the files in it, under their names. An entry that is
/// encrypted or damaged is rejected alone.
/// </summary>
/// <param name="packages">The documents that are read.</param>
/// <param name="maxDocumentBytes">The maximum length of a document.</param>
internal sealed class ZipFormat(IReadOnlyList<IPackageFormat> packages, long maxDocumentBytes) : IArticleFormat
{
    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04])
        || head.StartsWith<byte>([0x50, 0x4B, 0x05, 0x06])
        || head.StartsWith<byte>([0x50, 0x4B, 0x07, 0x08]);

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var content = await SeekableCopy.OfAsync(file, cancellationToken);
        await using var copy = content == file.Content ? null : content;
        if (content is null || !ZipDirectory.IsModest(content))
        {
            yield return new(new ReadPart(file.Part, Rejections.ArchiveTooLong(ReadLimits.MaxCopiedBytes)));
            yield break;
        }

        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var parts = packages.FirstOrDefault(package => package.Reads(archive)) is { } package
            ? Document(package, file, content, archive)
            : Entries(file, archive);
        foreach (var part in parts)
            yield return part;
    }

    private IEnumerable<FilePart> Document(IPackageFormat package, SourceFile file, Stream content, ZipArchive archive) =>
        content.Length > maxDocumentBytes
            ? [new(new ReadPart(file.Part, Rejections.TooLarge(content.Length, maxDocumentBytes)))]
            : package
                .Read(file.Name, content, archive)
                .Select(part => new FilePart(part with { Name = file.PartName(part.Name) }));

    private static IEnumerable<FilePart> Entries(SourceFile file, ZipArchive archive)
    {
        if (UnreadPackages.Rejection(file.Name, archive) is { } rejection)
        {
            yield return new(new ReadPart(file.Part, rejection));
            yield break;
        }

        var (names, folders, found) = (new EntryNames(), new PageFolders(), false);
        foreach (var entry in archive.Entries)
            folders.Add(entry.FullName);
        foreach (var entry in archive.Entries.Where(entry => EntryNames.IsFile(entry.FullName)))
        {
            var part = file.PartName(names.Next(entry.FullName));
            if (folders.Has(entry.FullName))
                continue;
            found = true;
            yield return ZipEntry.Part(entry, part, file.Unpacked);
        }

        if (!found)
            yield return new(new ReadPart(file.Part, Rejections.Empty()));
    }
}
