using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Where the subscriptions are; and, where there are none, the one digest: for whom, and when.</summary>
public sealed class DigestOptions
{
    /// <summary>
    /// A file of this machine with the subscriptions; empty: <c>digests.json</c> in the settings' container. Where there is either, what follows
    /// here does not count.
    /// </summary>
    public string File { get; init; } = "";

    /// <summary>What the digest is called in its subject.</summary>
    [Required, StringLength(100)]
    public string Name { get; init; } = "News digest";

    /// <summary>Addresses, separated by semicolons. Without any, digests are kept in the archive and sent to nobody.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Local time of day, <c>HH:mm</c>, at which it is due.</summary>
    public string At { get; init; } = "08:00";

    /// <summary>IANA name of the zone <see cref="At"/> is in, such as <c>Europe/Madrid</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What happens when nothing came in: <c>Skip</c> or <c>Send</c>.</summary>
    public EmptyDigest WhenEmpty { get; init; } = EmptyDigest.Skip;
}

/// <summary>What to do with a digest that has nothing to tell.</summary>
public enum EmptyDigest
{
    /// <summary>Keep it in the archive, send nothing.</summary>
    Skip,

    /// <summary>Send it all the same.</summary>
    Send,
}
