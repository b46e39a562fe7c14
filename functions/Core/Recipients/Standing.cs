namespace NewsMonitor.Recipients;

/// <summary>How a recipient stands with this installation.</summary>
/// <param name="Suppressions">What they are not to get; none in the ordinary case.</param>
/// <param name="Refusals">The last windows in a row for which their address was refused for good.</param>
public sealed record Standing(IReadOnlyList<Suppression> Suppressions, RefusalRun Refusals)
{
    /// <summary>Of whoever nothing is known of.</summary>
    public static readonly Standing Good = new([], RefusalRun.None);

    /// <summary>Whether nothing out of the ordinary is known.</summary>
    public bool IsGood => Suppressions.Count == 0 && Refusals.Windows.Count == 0;

    public bool IsSuppressed(string digestId) =>
        Suppressions.Any(suppression => suppression.DigestId is null || suppression.DigestId == digestId);
}

/// <summary>Windows in a row for which an address was refused for good.</summary>
/// <param name="Windows">Digest and window of each, the oldest first; a window counts once, however often it is refused.</param>
/// <param name="Reason">What was said at the last.</param>
/// <param name="PausedAt">Since when nothing is sent any more; null where the run is shorter than <see cref="Limit"/>.</param>
public sealed record RefusalRun(IReadOnlyList<string> Windows, string? Reason, DateTimeOffset? PausedAt)
{
    /// <summary>So many windows in a row pause a recipient: one may be a slip of the server's, three are no accident.</summary>
    public const int Limit = 3;

    public static readonly RefusalRun None = new([], null, null);

    public bool IsPaused => PausedAt is not null;

    /// <summary>
    /// The same with one more window; itself where that window was counted before, or nothing is sent any more.
    /// </summary>
    public RefusalRun With(string window, string reason, DateTimeOffset now)
    {
        if (IsPaused || Windows.Contains(window))
            return this;
        IReadOnlyList<string> windows = [.. Windows, window];
        return new RefusalRun(windows, reason, windows.Count >= Limit ? now : null);
    }
}
