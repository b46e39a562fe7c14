namespace NewsMonitor.Core.Delivery.Channels;

/// <summary>How handing a digest over to one recipient ended.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>The server took it.</summary>
    public sealed record Accepted : SendResult;

    /// <summary>The server will not take it, however often it is asked.</summary>
    /// <param name="Reason">What it said.</param>
    /// <param name="What">What it will not take.</param>
    public sealed record Refused(string Reason, RefusalOf What) : SendResult;

    /// <summary>It may work later.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="ByServer">Whether the fault is the server's or the connection's, so that other recipients will meet it
    /// too.</param>
    public sealed record Deferred(string Reason, bool ByServer) : SendResult
    {
        /// <summary>How long the server wants to be left alone; null where it did not say.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}

/// <summary>What a refusal for good is about.</summary>
public enum RefusalOf
{
    /// <summary>The recipient's address: there is no such mailbox, or it takes nothing.</summary>
    Recipient,

    /// <summary>This message: too long, or of a kind that is not taken.</summary>
    Message,

    /// <summary>
    /// Whoever sends, by the server's policy. Where nobody's mail is taken, it is our side that has to be mended.
    /// </summary>
    Sender,
}
