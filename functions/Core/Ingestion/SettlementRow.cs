using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>The columns of a <see cref="Settlement"/>, which several kinds of rows have.</summary>
internal static class SettlementRow
{
    public static TableEntity Fill(TableEntity row, Settlement settled)
    {
        OriginRow.Fill(row, settled.Origin);
        row["Outcome"] = settled.Outcome.ToString();
        row["Day"] = TableKeys.Day(settled.Day);
        row["HandledAt"] = settled.HandledAt;
        row["ArticleId"] = settled.ArticleId;
        row["WaitsUntil"] = settled.WaitsUntil;
        row["Newer"] = settled.Newer;
        row["Withdraws"] = settled.Withdraws?.ArticleId;
        row["WithdrawsDay"] = settled.Withdraws is { } withdrawn ? TableKeys.Day(withdrawn.Day) : null;
        row["Refuses"] = settled.Refuses;
        row["RejectionKind"] = settled.Rejection?.Kind.ToString();
        row["Reason"] = settled.Rejection?.Reason;
        row["Source"] = settled.Source;
        row["ContentHash"] = settled.ContentHash;
        row["FiledAs"] = settled.FiledAs;
        return row;
    }

    /// <summary>Null if nothing is settled yet. Damaged rows throw exceptions that <see cref="Try"/> catches.</summary>
    public static Settlement? Read(TableEntity row) =>
        row.GetString("Outcome") is not { } outcome
            ? null
            : new Settlement
            {
                Origin = OriginRow.Read(row),
                Outcome = Enum.Parse<SettledAs>(outcome),
                Day = TableKeys.Day(row.GetString("Day")),
                HandledAt = row.GetDateTimeOffset("HandledAt")!.Value,
                ArticleId = row.GetString("ArticleId"),
                WaitsUntil = row.GetDateTimeOffset("WaitsUntil"),
                Newer = row.GetString("Newer"),
                Withdraws = row.GetString("Withdraws") is { } withdrawn
                    ? new WithdrawnArticle(withdrawn, TableKeys.Day(row.GetString("WithdrawsDay")))
                    : null,
                Refuses = row.GetString("Refuses"),
                Rejection = row.GetString("RejectionKind") is not null
                    ? new Rejection(
                        new RowReader(row).Known("RejectionKind", RejectionKind.Unknown),
                        row.GetString("Reason") ?? ""
                    )
                    : null,
                Source = row.GetString("Source"),
                ContentHash = row.GetString("ContentHash"),
                FiledAs = row.GetString("FiledAs"),
            };

    /// <summary>
    /// The settlement; null and the reason if the row is damaged: a value is unknown or malformed, or a column is missing or of
    /// another type.
    /// </summary>
    public static T? Try<T>(Func<T?> read, out string? fault)
        where T : class
    {
        fault = null;
        try
        {
            return read();
        }
        catch (Exception damage) when (UnreadRows.IsDamage(damage))
        {
            fault = damage.Message;
            return null;
        }
    }
}
