using NewsMonitor.News.Text;

namespace NewsMonitor.News.Articles;

/// <summary>Where an article was read from.</summary>
/// <param name="Blob">The version of the blob.</param>
/// <param name="Part">
/// Which part of it, such as <c>12</c> for the twelfth item or line; parts of a part are separated by a slash. Empty for the
/// whole blob.
/// </param>
public sealed record Origin(BlobVersion Blob, string Part = "")
{
    /// <summary>Identifies this part of this version of this blob; valid in every table key.</summary>
    internal string Key => Part.Length == 0 ? Blob.Key : StableHash.Of(Blob.Name, Blob.ETag, Part);

    /// <summary>The display name: the blob's name and, after a number sign, the part's.</summary>
    public override string ToString() => Labeled(Blob.Name);

    /// <summary>The same with a blob name that was made safe to display.</summary>
    public string Labeled(string blobName) => Part.Length == 0 ? blobName : $"{blobName}#{Part}";
}
