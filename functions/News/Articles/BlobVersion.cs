using NewsMonitor.News.Text;

namespace NewsMonitor.News.Articles;

/// <summary>One version of a blob in the inbox.</summary>
/// <param name="Name">The blob's name in the inbox container; 1 to 1,024 characters of any kind.</param>
/// <param name="ETag">Changes with every write.</param>
/// <param name="LastModified">When this version was written, by the storage service's clock; whole seconds.</param>
/// <param name="Length">In bytes.</param>
public sealed record BlobVersion(string Name, string ETag, DateTimeOffset LastModified, long Length)
{
    /// <summary>Identifies this version; valid in every table key.</summary>
    internal string Key => StableHash.Of(Name, ETag);
}
