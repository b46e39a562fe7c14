namespace NewsMonitor.Core.Delivery.Channels;

/// <summary>How sending a digest to one recipient ended.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>The server accepted it.</summary>
    public sealed record Accepted : SendResult;

    /// <summary>The server rejected it for good: trying again would not help.</summary>
    /// <param name="Reason">What the server answered.</param>
    /// <param name="What">What it rejected.</param>
    public sealed record Refused(string Reason, RefusalOf What) : SendResult;

    /// <summary>It may work later.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="ByServer">
    /// Whether the server or the connection failed, so that the channel's other recipients will meet the same fault.
    /// </param>
    public sealed record Deferred(string Reason, bool ByServer) : SendResult
    {
        /// <summary>How long the server asked to wait; null if it did not say.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}

/// <summary>What a server rejected for good.</summary>
public enum RefusalOf
{
    /// <summary>The recipient's address: it does not exist, or it accepts nothing.</summary>
    Recipient,

    /// <summary>This message: too long, or of a kind that is not accepted.</summary>
    Message,

    /// <summary>
    /// The sender, by the server's policy. If it accepts nobody's mail, the fault is on our side and can be fixed.
    /// </summary>
    Sender,
}
