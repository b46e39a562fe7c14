using System.IO.Compression;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>A document that is a ZIP archive, such as a Word document.</summary>
internal interface IPackageFormat
{
    /// <summary>Whether the archive is such a document; its entries show that.</summary>
    bool Reads(ZipArchive archive);

    /// <summary>The article in it, or each of an export. At least one part. Never throws because of the content.</summary>
    /// <param name="name">The document's name.</param>
    /// <param name="content">Its bytes, in any order.</param>
    /// <param name="archive">Its entries.</param>
    IReadOnlyList<ReadPart> Read(FileName name, Stream content, ZipArchive archive);
}
