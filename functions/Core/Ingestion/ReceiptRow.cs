using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>A <see cref="Receipt"/> as a row of the table <c>Receipts</c>.</summary>
internal static class ReceiptRow
{
    public static TableEntity From(Settlement settled)
    {
        var row = SettlementRow.Fill(Of(settled.Blob.Name), settled);
        if (settled.Parts is { } parts)
            Fill(row, parts, "");
        return row;
    }

    /// <summary>The progress of a version's parts, for merging into the blob's row.</summary>
    public static TableEntity Progress(string blobName, BundleProgress progress)
    {
        var row = Named(blobName);
        row["PartsETag"] = progress.ETag;
        Fill(row, progress.Done, "Parts");
        return row;
    }

    /// <summary>The counts of a finished bundle, for merging into the blob's row.</summary>
    public static TableEntity Bundle(string blobName, PartCounts parts)
    {
        var row = Named(blobName);
        Fill(row, parts, "");
        return row;
    }

    /// <summary>A failed try, for merging into the blob's row.</summary>
    public static TableEntity Failure(string blobName, BlobFailure failure)
    {
        var row = Named(blobName);
        row["Error"] = failure.Error;
        row["FailedETag"] = failure.ETag;
        row["Tries"] = failure.Tries;
        row["FailedAt"] = failure.At;
        row["TryIsOpen"] = failure.IsOpen;
        return row;
    }

    /// <summary>Never throws because of a row's content: one unreadable row must not keep the others from being read.</summary>
    public static Receipt Read(TableEntity row)
    {
        var blob = row[OriginRow.Blob] as string ?? "";
        var failure = SettlementRow.Try(() => ReadFailure(row), out _);
        var progress = SettlementRow.Try(() => ReadProgress(row), out _);
        var settled = SettlementRow.Try(() => ReadSettled(row), out var fault);
        return new Receipt(blob, settled, failure)
        {
            Progress = progress,
            Fault = fault,
            WrittenAt = row.Timestamp,
        };
    }

    /// <summary>Only the blob's name, for merging into the blob's row.</summary>
    public static TableEntity Named(string blobName)
    {
        var row = Of(blobName);
        row[OriginRow.Blob] = blobName;
        return row;
    }

    private static TableEntity Of(string blobName)
    {
        var (partition, row) = TableKeys.Sharded(StableHash.Of(blobName));
        return new TableEntity(partition, row);
    }

    private static Settlement? ReadSettled(TableEntity row) =>
        SettlementRow.Read(row) is not { } settled ? null
        : settled.Outcome == SettledAs.Bundle ? settled with { Parts = Counts(row, "") }
        : settled;

    private static BundleProgress? ReadProgress(TableEntity row) =>
        row.GetString("PartsETag") is { } etag ? new BundleProgress(etag, Counts(row, "Parts")) : null;

    private static PartCounts Counts(TableEntity row, string prefix) =>
        new(
            row.GetInt32(prefix + "Stored") ?? 0,
            row.GetInt32(prefix + "Duplicates") ?? 0,
            row.GetInt32(prefix + "Rejected") ?? 0,
            row.GetInt32(prefix + "Waiting") ?? 0
        );

    private static void Fill(TableEntity row, PartCounts counts, string prefix)
    {
        row[prefix + "Stored"] = counts.Stored;
        row[prefix + "Duplicates"] = counts.Duplicates;
        row[prefix + "Rejected"] = counts.Rejected;
        row[prefix + "Waiting"] = counts.Waiting;
    }

    private static BlobFailure? ReadFailure(TableEntity row) =>
        row.GetString("Error") is { } error && row.GetInt32("Tries") is not 0
            ? new BlobFailure(
                row.GetString("FailedETag") ?? "",
                error,
                row.GetInt32("Tries") ?? 0,
                row.GetDateTimeOffset("FailedAt")!.Value
            )
            {
                IsOpen = row.GetBoolean("TryIsOpen") is true,
            }
            : null;
}
