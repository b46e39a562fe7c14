using System.Text.RegularExpressions;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>One digest or alert: what it reports, when it is sent, and to whom.</summary>
/// <param name="Spec">What it reports.</param>
/// <param name="Schedule">When it is due.</param>
/// <param name="Recipients">
/// To whom it is sent, through which channels; each recipient once, in the order in which they are served.
/// </param>
public sealed partial record Subscription(DigestSpec Spec, ISchedule Schedule, IReadOnlyList<DigestRecipient> Recipients)
{
    /// <summary>What happens if there is nothing to report.</summary>
    public EmptyDigest WhenEmpty { get; init; } = EmptyDigest.Skip;

    /// <summary>The most that are sent within an hour, at least 1; null for a digest, which is sent at set times.</summary>
    public int? MaxPerHour { get; init; }

    /// <summary>Identifies it in the ledger and the archive.</summary>
    public string Id => Spec.Id;

    /// <summary>Whether it is sent as soon as something matches.</summary>
    public bool IsAlert => Spec.IsAlert;

    /// <summary>Why a digest is not worth sending; null if it is, or if it is sent even if it has nothing to report.</summary>
    public SkipReason? WhySkip(Digest digest)
    {
        if (WhenEmpty == EmptyDigest.Send || digest.HasNews)
            return null;
        return Spec.Covers == Coverage.Matches && digest.Counts.Received > 0 ? SkipReason.NoMatches : SkipReason.NoArticles;
    }

    /// <summary>Whether a text can be an id, which becomes part of table keys and blob names.</summary>
    public static bool IsId(string text) => IdPattern().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
