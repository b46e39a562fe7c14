using Azure;
using Azure.Data.Tables;

namespace NewsMonitor.Digests;

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
}

/// <summary>What is known of a window and one recipient.</summary>
/// <param name="Partition">Digest and window.</param>
/// <param name="RecipientKey">Hash of the address.</param>
/// <param name="State">How far it is.</param>
/// <param name="NotBefore">When it may be claimed: the end of a claim, or the time of the next try.</param>
/// <param name="Tries">Claims so far.</param>
/// <param name="Reason">What the last try met; null where nothing.</param>
/// <param name="ETag">Of the row that says so.</param>
public sealed record Delivery(
    string Partition, string RecipientKey, DeliveryState State, DateTimeOffset? NotBefore, int Tries, string? Reason, ETag ETag)
{
    /// <summary>Tells one claim from another.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Whether nothing more is to be done.</summary>
    public bool IsFinal => State is DeliveryState.Sent or DeliveryState.Failed;

    public bool IsFree(DateTimeOffset now) => !IsFinal && (NotBefore is not { } time || time <= now);

    internal static Delivery From(TableEntity row) => new(
        row.PartitionKey, row.RowKey, Enum.Parse<DeliveryState>(row.GetString("State")), row.GetDateTimeOffset("NotBefore"),
        row.GetInt32("Tries") ?? 0, row.GetString("Reason"), row.ETag)
    {
        Claim = row.GetString("Claim") ?? "",
    };

    internal TableEntity Row(DateTimeOffset now) => new(Partition, RecipientKey)
    {
        ["State"] = State.ToString(),
        ["NotBefore"] = NotBefore,
        ["Tries"] = Tries,
        ["Reason"] = Reason,
        ["Claim"] = Claim,
        ["ChangedAt"] = now,
    };
}
