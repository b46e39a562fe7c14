using NewsMonitor.News.Text;

namespace NewsMonitor.News.Articles;

/// <summary>Where an article was read.</summary>
/// <param name="Blob">The version of the blob.</param>
/// <param name="Part">
/// Which part of it, such as <c>12</c> for the twelfth item or line; parts of a part are separated by a slash. Empty for the
/// whole blob.
/// </param>
public sealed record Origin(BlobVersion Blob, string Part = "")
{
    /// <summary>Identifies this part of this version of this blob; legal in every table key.</summary>
    internal string Key => Part.Length == 0 ? Blob.Key : StableHash.Of(Blob.Name, Blob.ETag, Part);

    /// <summary>The name to show: the blob's, and the part's behind a number sign.</summary>
    public override string ToString() => Labeled(Blob.Name);

    /// <summary>The same with a blob's name that was made fit to be shown.</summary>
    public string Labeled(string blobName) => Part.Length == 0 ? blobName : $"{blobName}#{Part}";
}
