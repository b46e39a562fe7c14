using Azure.Data.Tables;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Ingestion;

/// <summary>A <see cref="Receipt"/> as a row of the table <c>Receipts</c>, and an unstored blob as one of <c>Unstored</c>.</summary>
internal static class ReceiptRow
{
    public static TableEntity From(Settlement settled)
    {
        var (partition, row) = TableKeys.Sharded(StableHash.Of(settled.Blob.Name));
        return Filled(new TableEntity(partition, row), settled);
    }

    /// <summary>The same facts under the day, where digests look for them.</summary>
    public static TableEntity Unstored(Settlement settled) =>
        Filled(new TableEntity(TableKeys.Day(settled.Day), settled.Blob.Key), settled);

    /// <summary>Never throws on what a row holds: one that cannot be read must not keep the others from being read.</summary>
    public static Receipt Read(TableEntity row)
    {
        var blob = row["Blob"] as string ?? "";
        try
        {
            return new Receipt(blob, ReadSettled(row), ReadFailure(row));
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return new Receipt(blob, null, TryReadFailure(row)) { Fault = fault.Message };
        }
    }

    /// <summary>Null if the row cannot be read.</summary>
    public static UnstoredBlob? ReadUnstored(TableEntity row)
    {
        try
        {
            if (ReadSettled(row) is not { } settled)
                return null;
            var copyOf = settled.Outcome == SettledAs.Duplicate ? settled.ArticleId : null;
            return new UnstoredBlob(settled.Blob, settled.HandledAt, copyOf, settled.Rejection, settled.Source);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return null;
        }
    }

    private static TableEntity Filled(TableEntity row, Settlement settled)
    {
        row["Blob"] = settled.Blob.Name;
        row["BlobETag"] = settled.Blob.ETag;
        row["BlobModified"] = settled.Blob.LastModified;
        row["BlobLength"] = settled.Blob.Length;
        row["Outcome"] = settled.Outcome.ToString();
        row["Day"] = TableKeys.Day(settled.Day);
        row["HandledAt"] = settled.HandledAt;
        row["ArticleId"] = settled.ArticleId;
        row["RejectionKind"] = settled.Rejection?.Kind.ToString();
        row["Reason"] = settled.Rejection?.Reason;
        row["Source"] = settled.Source;
        return row;
    }

    private static Settlement? ReadSettled(TableEntity row) =>
        row.GetString("Outcome") is not { } outcome
            ? null
            : new Settlement
            {
                Blob = new BlobVersion(
                    row.GetString("Blob"),
                    row.GetString("BlobETag"),
                    row.GetDateTimeOffset("BlobModified")!.Value,
                    row.GetInt64("BlobLength") ?? 0
                ),
                Outcome = Enum.Parse<SettledAs>(outcome),
                Day = TableKeys.Day(row.GetString("Day")),
                HandledAt = row.GetDateTimeOffset("HandledAt")!.Value,
                ArticleId = row.GetString("ArticleId"),
                Rejection = row.GetString("RejectionKind") is { } kind
                    ? new Rejection(Enum.Parse<RejectionKind>(kind), row.GetString("Reason"))
                    : null,
                Source = row.GetString("Source"),
            };

    private static BlobFailure? TryReadFailure(TableEntity row)
    {
        try
        {
            return ReadFailure(row);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return null;
        }
    }

    private static BlobFailure? ReadFailure(TableEntity row) =>
        row.GetString("Error") is { } error
            ? new BlobFailure(
                row.GetString("FailedETag") ?? "",
                error,
                row.GetInt32("Tries") ?? 0,
                row.GetDateTimeOffset("FailedAt")!.Value
            )
            : null;

    // A column of another type, a value that is not known or malformed, a column that is missing.
    private static bool IsDamage(Exception fault) => fault is InvalidOperationException or ArgumentException or FormatException;
}
