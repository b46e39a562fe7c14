using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>Log messages about recipients: their keys, never an address.</summary>
internal static partial class RecipientLog
{
    [LoggerMessage(EventIds.Unsubscribed, LogLevel.Information, "Recipient {Recipient} unsubscribed from {Digests}")]
    public static partial void Unsubscribed(this ILogger logger, string recipient, string digests);

    [LoggerMessage(EventIds.MailReturned, LogLevel.Warning, "Mail to recipient {Recipient} returned: {Kind}")]
    public static partial void Returned(this ILogger logger, string recipient, string kind);

    [LoggerMessage(
        EventIds.RecipientPaused,
        LogLevel.Warning,
        "Recipient {Recipient} is paused until an operator resumes it: rejected on {Days} days: {Reason}"
    )]
    public static partial void RecipientPaused(this ILogger logger, string recipient, int days, string? reason);
}
