namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>That somebody is to get a digest no more, or no digest at all.</summary>
/// <param name="DigestId">Which digest; null for all, those that are yet to be set up included.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When it was first said.</param>
public sealed record Suppression(string? DigestId, SuppressedBy By, DateTimeOffset At);

/// <summary>Who asked for a suppression.</summary>
public enum SuppressedBy
{
    /// <summary>Who holds the link of a mail: its recipient, or a mail program on their behalf.</summary>
    Link,

    /// <summary>Whoever runs the installation.</summary>
    Operator,
}
