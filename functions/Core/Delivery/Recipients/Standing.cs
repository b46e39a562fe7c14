namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>How a recipient stands with this installation.</summary>
/// <param name="Suppressions">What they are not to get; none in the ordinary case.</param>
/// <param name="Refusals">The last days on which their address was refused for good.</param>
public sealed record Standing(IReadOnlyList<Suppression> Suppressions, RefusalRun Refusals)
{
    /// <summary>Of whoever nothing is known of.</summary>
    public static readonly Standing Good = new([], RefusalRun.None);

    /// <summary>Whether nothing out of the ordinary is known.</summary>
    public bool IsGood => Suppressions.Count == 0 && Refusals.Days.Count == 0;

    public bool IsSuppressed(string digestId) =>
        Suppressions.Any(suppression => suppression.DigestId is null || suppression.DigestId == digestId);
}

/// <summary>Days on which an address was refused for good, no mail to it being taken between them.</summary>
/// <param name="Days">UTC days, the oldest first; a day counts once, whatever was refused on it.</param>
/// <param name="Reason">What was said at the last.</param>
/// <param name="PausedAt">Since when nothing is sent any more; null where the run is shorter than <see cref="Limit"/>.</param>
public sealed record RefusalRun(IReadOnlyList<DateOnly> Days, string? Reason, DateTimeOffset? PausedAt)
{
    /// <summary>
    /// So many days pause a recipient: one may be a slip of the server's, three are no accident. Mails are not counted: three
    /// alerts within an hour meet one and the same fault.
    /// </summary>
    public const int Limit = 3;

    public static readonly RefusalRun None = new([], null, null);

    public bool IsPaused => PausedAt is not null;

    /// <summary>
    /// The same with one more refusal; itself where one of that day was counted before, or nothing is sent any more.
    /// </summary>
    public RefusalRun With(string reason, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (IsPaused || Days.Contains(today))
            return this;
        IReadOnlyList<DateOnly> days = [.. Days, today];
        return new RefusalRun(days, reason, days.Count >= Limit ? now : null);
    }
}
