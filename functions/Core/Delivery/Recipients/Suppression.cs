namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>A recipient does not receive a digest, or any digest.</summary>
/// <param name="DigestId">Which digest; null for all, including those that are set up later.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="At">When it was first asked for.</param>
public sealed record Suppression(string? DigestId, SuppressedBy By, DateTimeOffset At);

/// <summary>Who asked for a suppression.</summary>
public enum SuppressedBy
{
    /// <summary>The recipient, by the link in a mail, or a mail program on their behalf.</summary>
    Link,

    /// <summary>An operator of the installation.</summary>
    Operator,

    /// <summary>The recipient, who called a mail spam.</summary>
    Complaint,

    /// <summary>A reason that only a later version knows. It is never written.</summary>
    Unknown,
}
