using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>
/// What readers decided about names, before any rule: which names are the same, which never are, and which are none. Names are
/// compared without case, accents, punctuation and a leading "the". The decisions that stand never contradict each other.
/// </summary>
public sealed class NameDecisions
{
    /// <summary>No decisions.</summary>
    public static readonly NameDecisions None = new([]);

    private readonly Dictionary<string, NameDecision> _merges;
    private readonly HashSet<string> _hidden;
    private readonly ILookup<string, string> _apart;

    /// <param name="all">All decisions in the order of their ids, those that were undone included.</param>
    /// <exception cref="ArgumentException">They have too many or too few names, or contradict each other.</exception>
    public NameDecisions(IReadOnlyList<NameDecision> all)
    {
        if (all.FirstOrDefault(one => (one.Kind == NameDecisionKind.Hide) != (one.Other is null)) is { } wrong)
            throw new ArgumentException($"Decision {wrong.Id} has too many or too few names.");
        All = all;
        var standing = all.Where(decision => decision.Stands).ToLookup(decision => decision.Kind);
        _merges = standing[NameDecisionKind.Merge].ToDictionary(merge => EntityKey.Fold(merge.Name), StringComparer.Ordinal);
        _hidden = [.. standing[NameDecisionKind.Hide].Select(hidden => EntityKey.Fold(hidden.Name))];
        _apart = standing[NameDecisionKind.Split]
            .SelectMany(split => new[] { (split.Name, split.Other!), (split.Other!, split.Name) })
            .ToLookup(pair => EntityKey.Fold(pair.Item1), pair => pair.Item2, StringComparer.Ordinal);
        if (_merges.Values.FirstOrDefault(IsInACircle) is { } circle)
            throw new ArgumentException($"Decision {circle.Id} merges a name in a circle.");
    }

    /// <summary>All decisions in the order of their ids, those that were undone included.</summary>
    public IReadOnlyList<NameDecision> All { get; }

    /// <summary>The name that a name stands for by these decisions, mostly itself; null if it is not a name.</summary>
    public string? Resolve(string name)
    {
        if (_merges.Count == 0 && _hidden.Count == 0)
            return name;
        var key = EntityKey.Fold(name);
        foreach (var merge in MergesFrom(key))
            (name, key) = (merge.Other!, EntityKey.Fold(merge.Other!));
        return _hidden.Contains(key) ? null : name;
    }

    /// <summary>The decision that stands by which a name, or what it stands for, is not a name; null if none does.</summary>
    public NameDecision? HiddenBy(string name)
    {
        if (_hidden.Count == 0)
            return null;
        var root = Root(name);
        return Standing(NameDecisionKind.Hide).FirstOrDefault(hidden => EntityKey.Fold(hidden.Name) == root);
    }

    /// <summary>The names that a name never stands for.</summary>
    internal IEnumerable<string> ApartFrom(string name) => _apart.Count == 0 ? [] : _apart[EntityKey.Fold(name)];

    /// <summary>The names that never stand for some other name.</summary>
    internal IEnumerable<(string Name, string Other)> Apart =>
        All.Where(decision => decision is { Stands: true, Kind: NameDecisionKind.Split })
            .Select(split => (split.Name, split.Other!));

    /// <summary>Adds a decision, unless one that stands says the same.</summary>
    /// <returns>The decisions with it, and the one that says so: a new one or the one that stood.</returns>
    /// <exception cref="NameDecisionException">It contradicts itself or a decision that stands.</exception>
    public (NameDecisions Decisions, NameDecision Decision) With(
        NameDecisionKind kind,
        string name,
        string? other,
        string by,
        DateTimeOffset at
    )
    {
        var decision = new NameDecision(All.Count + 1, kind, name, other, by, at);
        if (All.FirstOrDefault(one => one.Stands && one.SaysTheSameAs(decision)) is { } standing)
            return (this, standing);
        Check(decision);
        return (new NameDecisions([.. All, decision]), decision);
    }

    /// <summary>Undoes a decision; one that was undone before stays as it is.</summary>
    /// <returns>The decisions, and the one that does not stand any more.</returns>
    /// <exception cref="NameDecisionException">No decision has this number.</exception>
    public (NameDecisions Decisions, NameDecision Decision) Undo(int id, string by, DateTimeOffset at)
    {
        if (All.FirstOrDefault(one => one.Id == id) is not { } decision)
            throw new NameDecisionException($"There is no decision {id}; newsmonitor names list --all shows all of them");
        if (!decision.Stands)
            return (this, decision);
        var undone = decision with { UndoneBy = by, UndoneAt = at };
        return (new NameDecisions([.. All.Select(one => one.Id == id ? undone : one)]), undone);
    }

    private void Check(NameDecision decision)
    {
        foreach (var name in new[] { decision.Name, decision.Other }.OfType<string>())
        {
            if (!EntityKey.HasWord(name))
                throw new NameDecisionException($"“{name}” has no letter and no digit; enter a name as the digest shows it");
        }

        if (decision.Other is null)
            RequireNone(
                decision,
                Merges.Where(merge => AreSame(merge.Name, decision.Name) || AreSame(merge.Other!, decision.Name))
            );
        else if (AreSame(decision.Name, decision.Other))
            throw new NameDecisionException(
                $"“{decision.Name}” and “{decision.Other}” are the same name; there is nothing to decide"
            );
        else if (decision.Kind == NameDecisionKind.Split)
            RequireNone(decision, Root(decision.Name) == Root(decision.Other) ? MergesOf(decision.Name, decision.Other) : []);
        else
            CheckMerge(decision, decision.Other);
    }

    private void CheckMerge(NameDecision merge, string other)
    {
        if (_merges.TryGetValue(EntityKey.Fold(merge.Name), out var known))
            RequireNone(merge, [known]);
        RequireNone(merge, Root(other) == Root(merge.Name) ? MergesOf(other, merge.Name) : []);
        RequireNone(
            merge,
            Standing(NameDecisionKind.Hide).Where(hidden => AreSame(hidden.Name, merge.Name) || AreSame(hidden.Name, other))
        );
        RequireNone(merge, Standing(NameDecisionKind.Split).Where(split => Together(split, Root(merge.Name), Root(other))));
    }

    private IEnumerable<NameDecision> Merges => Standing(NameDecisionKind.Merge);

    private IEnumerable<NameDecision> Standing(NameDecisionKind kind) => All.Where(one => one.Stands && one.Kind == kind);

    private IEnumerable<NameDecision> MergesOf(string one, string other) =>
        Merges.Where(merge => AreSame(merge.Name, one) || AreSame(merge.Name, other));

    private bool Together(NameDecision split, string one, string other) =>
        (Root(split.Name), Root(split.Other!)) is var (a, b) && ((a == one && b == other) || (a == other && b == one));

    private string Root(string name)
    {
        var key = EntityKey.Fold(name);
        foreach (var merge in MergesFrom(key))
            key = EntityKey.Fold(merge.Other!);
        return key;
    }

    /// <summary>The decisions that lead from a name to what it stands for; each counts once.</summary>
    private IEnumerable<NameDecision> MergesFrom(string key)
    {
        for (var steps = 0; steps < _merges.Count && MergeOf(key) is { } merge; steps++)
        {
            yield return merge;
            key = EntityKey.Fold(merge.Other!);
        }
    }

    /// <summary>
    /// The decision that merges a name, or the name without its legal form: what is decided for "Contoso" holds for "Contoso Ltd",
    /// unless a reader split the two.
    /// </summary>
    private NameDecision? MergeOf(string key)
    {
        if (_merges.TryGetValue(key, out var own))
            return own;
        var bare = EntityNames.Fold(key, EntityCategory.Organization);
        return
            bare != key
            && _merges.TryGetValue(bare, out var merge)
            && !_apart[key].Any(other => AreSame(other, bare))
            && EntityKey.Fold(merge.Other!) != key
            ? merge
            : null;
    }

    private bool IsInACircle(NameDecision merge)
    {
        var key = EntityKey.Fold(merge.Other!);
        for (var steps = 0; steps < _merges.Count && _merges.TryGetValue(key, out var next); steps++)
            key = EntityKey.Fold(next.Other!);
        return _merges.ContainsKey(key);
    }

    private static bool AreSame(string one, string other) => EntityKey.Fold(one) == EntityKey.Fold(other);

    private static void RequireNone(NameDecision decision, IEnumerable<NameDecision> contradicting)
    {
        if (contradicting.FirstOrDefault() is { } standing)
            throw new NameDecisionException(
                $"{decision} contradicts decision {standing.Id}: {standing}. To change that, first run "
                    + $"newsmonitor names undo {standing.Id}"
            );
    }
}
