using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Records;

/// <summary>A blob version in sixteen bytes, for very large sets.</summary>
public readonly record struct VersionMark(UInt128 Hash)
{
    public static VersionMark Of(BlobVersion blob) => Of(blob.Name, blob.ETag);

    public static VersionMark Of(string name, string etag) => new(StableHash.Number(name, etag));
}
