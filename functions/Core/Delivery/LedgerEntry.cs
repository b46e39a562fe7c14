using Azure;
using Azure.Data.Tables;

namespace NewsMonitor.Core.Delivery;

/// <summary>How far a window is with one recipient.</summary>
public enum DeliveryState
{
    /// <summary>Somebody is sending it.</summary>
    Sending,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>It could not be sent yet, and will be tried again.</summary>
    Waiting,

    /// <summary>It cannot be sent to this recipient.</summary>
    Failed,

    /// <summary>It is not sent: the recipient does not want it.</summary>
    Suppressed,

    /// <summary>It is not sent: the recipient's address was refused too often.</summary>
    Paused,
}

/// <summary>What is known of a window and one recipient.</summary>
/// <param name="Partition">Digest and window.</param>
/// <param name="RecipientKey">Hash of the address.</param>
/// <param name="State">How far it is.</param>
/// <param name="NotBefore">When it may be claimed: the end of a claim, or the time of the next try.</param>
/// <param name="Tries">Claims so far.</param>
/// <param name="Reason">What the last try met; null where nothing.</param>
/// <param name="ETag">Of the row that says so.</param>
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
    /// <summary>Tells one claim from another.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Whether nothing more is to be done.</summary>
    public bool IsFinal => State is not (DeliveryState.Sending or DeliveryState.Waiting);

    /// <summary>Whether it was not even tried.</summary>
    public bool IsWithheld => State is DeliveryState.Suppressed or DeliveryState.Paused;

    public bool IsFree(DateTimeOffset now) => !IsFinal && (NotBefore is not { } time || time <= now);

    internal static LedgerEntry From(TableEntity row) =>
        new(
            row.PartitionKey,
            row.RowKey,
            Enum.Parse<DeliveryState>(row.GetString("State")),
            row.GetDateTimeOffset("NotBefore"),
            row.GetInt32("Tries") ?? 0,
            row.GetString("Reason"),
            row.ETag
        )
        {
            Claim = row.GetString("Claim") ?? "",
        };

    internal TableEntity Row(DateTimeOffset now) =>
        new(Partition, RecipientKey)
        {
            ["State"] = State.ToString(),
            ["NotBefore"] = NotBefore,
            ["Tries"] = Tries,
            ["Reason"] = Reason,
            ["Claim"] = Claim,
            ["ChangedAt"] = now,
        };
}

/// <summary>How a window went with all of its recipients.</summary>
/// <param name="Sent">Those who got it.</param>
/// <param name="Failed">Those it could not be sent to.</param>
/// <param name="Withheld">Those it was not sent to since they had unsubscribed or were paused.</param>
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
                DeliveryState.Failed => counts with { Failed = counts.Failed + 1 },
                DeliveryState.Suppressed or DeliveryState.Paused => counts with { Withheld = counts.Withheld + 1 },
                _ => counts,
            };
        }

        return counts;
    }
}
