namespace NewsMonitor.Email;

/// <summary>How handing over one message ended.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The server took it.</summary>
    public sealed record Accepted : SendResult;

    /// <summary>The server will never take it for this recipient.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>It may work later.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="ByServer">Whether the fault is the server's or the connection's, so that other recipients will meet it too.</param>
    public sealed record Deferred(string Reason, bool ByServer) : SendResult;
}
