using System.Text.Json.Serialization;

namespace NewsMonitor.News.Versions;

/// <summary>A fact that two versions of an article give differently.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Was">What the earlier version says; at most <see cref="MaxLength"/> UTF-16 code units.</param>
/// <param name="Is">What the later version says; of the same length.</param>
public sealed record TextChange(ChangeKind Kind, string Was, string Is)
{
    public const int MaxLength = 160;

    /// <summary>
    /// When the version was stored that changed it; null if it is the version that has this list. Earlier changes are kept
    /// because a digest may not have reported the versions in between.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }

    /// <summary>The changes of a version together with those of the versions before it, the latest first.</summary>
    /// <param name="own">What the version changed.</param>
    /// <param name="earlier">What the version before it, and those before that, changed.</param>
    /// <param name="storedAt">When the version before it was stored.</param>
    /// <param name="most">Of all.</param>
    public static IReadOnlyList<TextChange> Joined(
        IEnumerable<TextChange> own,
        IEnumerable<TextChange> earlier,
        DateTimeOffset storedAt,
        int most
    ) => [.. own.Concat(earlier.Select(change => change with { At = change.At ?? storedAt })).Take(most)];

    /// <summary>
    /// What changed since a time: if the same fact changed twice, from what it was before the first change to what it is now.
    /// </summary>
    /// <param name="changes">The changes, the latest first.</param>
    /// <param name="from">Earlier ones are left out.</param>
    public static IReadOnlyList<TextChange> Since(IEnumerable<TextChange> changes, DateTimeOffset from)
    {
        List<TextChange> since = [];
        foreach (var change in changes.Where(change => change.At is null || change.At >= from))
        {
            var later = since.FindIndex(one => one.Kind == change.Kind && one.Was == Core(change));
            if (later < 0)
                since.Add(change with { At = null });
            else
                since[later] = since[later] with { Was = change.Was };
        }

        since.RemoveAll(change => change.Was == Core(change));
        return since;
    }

    // A figure is followed by what is counted: "15 dead".
    private static string Core(TextChange change) =>
        change.Kind == ChangeKind.Figure
        && change.Is.LastIndexOf(' ') is > 0 and var space
        && !char.IsAsciiDigit(change.Is[space + 1])
            ? change.Is[..space]
            : change.Is;
}

/// <summary>Kinds of facts that versions give differently.</summary>
public enum ChangeKind
{
    Figure,
    Name,
    Quote,
}
