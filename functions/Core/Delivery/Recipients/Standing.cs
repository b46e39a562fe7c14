namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>Whether a recipient receives digests, and if not, why.</summary>
/// <param name="Suppressions">The digests they do not receive; usually none.</param>
/// <param name="Refusals">The last days on which their address was rejected for good.</param>
public sealed record Standing(IReadOnlyList<Suppression> Suppressions, RefusalRun Refusals)
{
    /// <summary>The standing of a recipient without a row.</summary>
    public static readonly Standing Good = new([], RefusalRun.None);

    /// <summary>Whether nothing keeps the recipient from receiving digests, and no rejections are recorded.</summary>
    public bool IsGood => Suppressions.Count == 0 && Refusals.Days.Count == 0;

    /// <summary>What several rows say of one recipient: of two suppressions of a digest, the first one counts.</summary>
    public static Standing Of(IEnumerable<Suppression> suppressions, IEnumerable<RefusalRun> refusals) =>
        new(
            [.. suppressions.GroupBy(one => one.DigestId).Select(group => group.MinBy(one => one.At)!)],
            refusals.Aggregate(RefusalRun.None, (all, one) => all.Merge(one))
        );

    /// <summary>The standing of one recipient.</summary>
    /// <param name="rows">What all rows say, by the keys they were written under.</param>
    /// <param name="recipient">The recipient.</param>
    public static Standing Of(IReadOnlyDictionary<string, Standing> rows, RecipientKey recipient)
    {
        List<Standing> its = [.. recipient.All.Select(key => rows.GetValueOrDefault(key)).OfType<Standing>()];
        return Of(its.SelectMany(row => row.Suppressions), its.Select(row => row.Refusals));
    }

    public bool IsSuppressed(string digestId) =>
        Suppressions.Any(suppression => suppression.DigestId is null || suppression.DigestId == digestId);
}
