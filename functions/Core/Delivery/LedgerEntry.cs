using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Delivery;

/// <summary>The state of a window for one recipient.</summary>
public enum DeliveryState
{
    /// <summary>It is being sent.</summary>
    Sending,

    /// <summary>The server accepted it.</summary>
    Sent,

    /// <summary>It could not be sent yet and will be tried again.</summary>
    Waiting,

    /// <summary>It cannot be sent to this recipient.</summary>
    Failed,

    /// <summary>It is not sent: the recipient unsubscribed or was suppressed.</summary>
    Suppressed,

    /// <summary>It is not sent: the recipient's address was rejected on too many days.</summary>
    Paused,

    /// <summary>
    /// A later version has recorded something else. It may have been sent, so it is not sent again, and counts as failed.
    /// </summary>
    Unknown,
}

/// <summary>What is known about a window and one recipient.</summary>
/// <param name="Partition">Digest id and window key.</param>
/// <param name="RecipientKey">The recipient's key.</param>
/// <param name="State">The state.</param>
/// <param name="NotBefore">When it may be claimed: the end of a claim or the time of the next try; null: at once.</param>
/// <param name="Tries">The number of claims so far.</param>
/// <param name="Reason">What went wrong at the last try; null if nothing did.</param>
/// <param name="ETag">The ETag of the row.</param>
public sealed record LedgerEntry(
    string Partition,
    string RecipientKey,
    DeliveryState State,
    DateTimeOffset? NotBefore,
    int Tries,
    string? Reason,
    ETag ETag
)
{
    /// <summary>
    /// When it was first claimed; null in rows of earlier versions, whose mails have the end of the window as date.
    /// </summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsFinal => State is not (DeliveryState.Sending or DeliveryState.Waiting);

    public bool IsFree(DateTimeOffset now) => !IsFinal && (NotBefore is not { } time || time <= now);

    internal static LedgerEntry From(TableEntity entity, UnreadRows unread)
    {
        var row = new RowReader(entity);
        var entry = new LedgerEntry(
            entity.PartitionKey,
            entity.RowKey,
            row.Known("State", DeliveryState.Unknown),
            row.Time("NotBefore"),
            row.Number("Tries") ?? 0,
            row.Text("Reason"),
            entity.ETag
        )
        {
            FirstTriedAt = row.Time("FirstTriedAt"),
        };
        if (row.Unread.Count > 0)
            unread.Note(SendLedger.Table, entity, string.Join(", ", row.Unread));
        return entry;
    }

    internal TableEntity Row(DateTimeOffset now) =>
        new(Partition, RecipientKey)
        {
            ["State"] = State.ToString(),
            ["NotBefore"] = NotBefore,
            ["Tries"] = Tries,
            ["Reason"] = Reason,
            ["FirstTriedAt"] = FirstTriedAt,
            ["ChangedAt"] = now,
        };
}

/// <summary>The outcome of a window for all of its recipients.</summary>
/// <param name="Sent">Recipients who received it.</param>
/// <param name="Failed">Recipients it could not be sent to.</param>
/// <param name="Withheld">Recipients it was not sent to because they had unsubscribed or were paused.</param>
public sealed record DeliveryCounts(int Sent, int Failed, int Withheld)
{
    public static DeliveryCounts Of(IEnumerable<LedgerEntry> deliveries)
    {
        var counts = new DeliveryCounts(0, 0, 0);
        foreach (var delivery in deliveries)
        {
            counts = delivery.State switch
            {
                DeliveryState.Sent => counts with { Sent = counts.Sent + 1 },
                DeliveryState.Failed or DeliveryState.Unknown => counts with { Failed = counts.Failed + 1 },
                DeliveryState.Suppressed or DeliveryState.Paused => counts with { Withheld = counts.Withheld + 1 },
                _ => counts,
            };
        }

        return counts;
    }
}
