using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Where the subscriptions are; and if there are none, the one digest that is sent: to whom and when.</summary>
public sealed class DigestOptions
{
    /// <summary>
    /// A file on this machine with the subscriptions; empty: <c>digests.json</c> in the settings' container. If there is either,
    /// the settings below are ignored.
    /// </summary>
    public string File { get; init; } = "";

    /// <summary>The name of the digest, in its subject.</summary>
    [Required, StringLength(100)]
    public string Name { get; init; } = "News digest";

    /// <summary>Addresses, separated by semicolons. Without any, digests are only kept in the archive.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Local time of day, <c>HH:mm</c>, when it is due.</summary>
    public string At { get; init; } = "08:00";

    /// <summary>The IANA time zone of <see cref="At"/>, such as <c>Europe/Madrid</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What happens if no articles came in: <c>Skip</c> or <c>Send</c>.</summary>
    public EmptyDigest WhenEmpty { get; init; } = EmptyDigest.Skip;
}

/// <summary>What happens with a digest that has nothing to report.</summary>
public enum EmptyDigest
{
    /// <summary>It is kept in the archive and not sent.</summary>
    Skip,

    /// <summary>It is sent anyway.</summary>
    Send,
}
