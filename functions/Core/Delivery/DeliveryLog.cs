using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Delivery;

/// <summary>Log messages of delivery: ids and outcomes, never an address or the content of an article.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(
        EventIds.DigestSent,
        LogLevel.Information,
        "Digest {DigestId} of {Window} sent to recipient {Recipient} on try {Tries}"
    )]
    public static partial void DigestSent(this ILogger logger, string digestId, string window, string recipient, int tries);

    [LoggerMessage(
        EventIds.DigestDeferred,
        LogLevel.Warning,
        "Digest {DigestId} of {Window} could not be sent to recipient {Recipient} on try {Tries} and will be retried: {Reason}"
    )]
    public static partial void DigestDeferred(
        this ILogger logger,
        string digestId,
        string window,
        string recipient,
        int tries,
        string reason
    );

    [LoggerMessage(
        EventIds.DigestFailed,
        LogLevel.Error,
        "Digest {DigestId} of {Window} cannot be sent to recipient {Recipient}: {Reason}"
    )]
    public static partial void DigestFailed(this ILogger logger, string digestId, string window, string recipient, string reason);

    [LoggerMessage(
        EventIds.ClaimLost,
        LogLevel.Warning,
        "Digest {DigestId} of {Window} was sent to {Recipient} after the claim had expired; the recipient may get a copy with the same ID"
    )]
    public static partial void ClaimLost(this ILogger logger, string digestId, string window, string recipient);

    [LoggerMessage(
        EventIds.DeliveryNotRecorded,
        LogLevel.Warning,
        "What became of digest {DigestId} of {Window} for recipient {Recipient} could not be recorded; trying until {End:u}: {Reason}"
    )]
    public static partial void DeliveryNotRecorded(
        this ILogger logger,
        string digestId,
        string window,
        string recipient,
        DateTimeOffset? end,
        string reason
    );

    [LoggerMessage(
        EventIds.DigestWithheld,
        LogLevel.Information,
        "Digest {DigestId} of {Window} is withheld from recipient {Recipient}: {State}"
    )]
    public static partial void DigestWithheld(
        this ILogger logger,
        string digestId,
        string window,
        string recipient,
        DeliveryState state
    );
}
