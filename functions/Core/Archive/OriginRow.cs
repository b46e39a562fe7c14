using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Archive;

/// <summary>The columns of an <see cref="Origin"/>, which several kinds of rows have.</summary>
internal static class OriginRow
{
    public const string Blob = "Blob";
    public const string Part = "Part";

    public static TableEntity Fill(TableEntity row, Origin origin)
    {
        row[Blob] = origin.Blob.Name;
        row[Part] = origin.Part.Length == 0 ? null : origin.Part;
        row["BlobETag"] = origin.Blob.ETag;
        row["BlobModified"] = origin.Blob.LastModified;
        row["BlobLength"] = origin.Blob.Length;
        return row;
    }

    /// <summary>The same; what cannot be understood is blank.</summary>
    public static Origin Read(RowReader row)
    {
        var modified = row.Time("BlobModified") ?? DateTimeOffset.UnixEpoch;
        var blob = new BlobVersion(row.Text(Blob) ?? "", row.Text("BlobETag") ?? "", modified, row.Long("BlobLength") ?? 0);
        return new Origin(blob, row.Text(Part) ?? "");
    }

    /// <exception cref="InvalidOperationException">A column is missing or of another type.</exception>
    public static Origin Read(TableEntity row)
    {
        var blob = new BlobVersion(
            row.GetString(Blob),
            row.GetString("BlobETag"),
            row.GetDateTimeOffset("BlobModified")!.Value,
            row.GetInt64("BlobLength") ?? 0
        );
        return new Origin(blob, row.GetString(Part) ?? "");
    }
}
