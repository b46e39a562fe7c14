using System.IO.Compression;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Documents;

/// <summary>
/// How long the texts of a packed document are once they are unpacked; .NET unpacks no more than an entry claims.
/// </summary>
internal static class PackageSize
{
    private const long LongestPart = 50_000_000;

    /// <summary>Why the document is not read: it is far longer than packed, or protected; null if it is read.</summary>
    public static Rejection? Rejection(ZipArchive archive)
    {
        foreach (var entry in archive.Entries.Where(entry => IsText(entry.FullName)))
        {
            if (entry.IsEncrypted)
                return Rejections.Encrypted("save it without a password");
            var isFree = entry.Length <= ReadLimits.FreeExpansion;
            if (entry.Length > LongestPart || (!isFree && entry.Length / ReadLimits.MaxExpansion > entry.CompressedLength))
                return Rejections.ExpandsTooMuch(ReadLimits.MaxExpansion);
        }
        return null;
    }

    private static bool IsText(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
