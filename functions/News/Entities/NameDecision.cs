using System.Text.Json.Serialization;

namespace NewsMonitor.News.Entities;

/// <summary>What a reader can decide about names.</summary>
public enum NameDecisionKind
{
    /// <summary>The first name is the second.</summary>
    Merge,

    /// <summary>The first name is never the second.</summary>
    Split,

    /// <summary>It is not a name.</summary>
    Hide,
}

/// <summary>What a reader decided about a name. It is kept when it is undone.</summary>
/// <param name="Id">Its number, from 1 in the order of decisions.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Name">The name, as the reader wrote it.</param>
/// <param name="Other">The other name; null for <see cref="NameDecisionKind.Hide"/>.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">When.</param>
public sealed record NameDecision(
    int Id,
    NameDecisionKind Kind,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Other,
    string By,
    DateTimeOffset At
) : IDecision
{
    /// <summary>Who has undone it; null if it stands.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>When it was undone; null if it stands.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Whether it has not been undone.</summary>
    [JsonIgnore]
    public bool Stands => UndoneAt is null;

    /// <summary>The decision in words.</summary>
    public override string ToString() =>
        Kind switch
        {
            NameDecisionKind.Merge => $"“{Name}” is “{Other}”",
            NameDecisionKind.Split => $"“{Name}” is never “{Other}”",
            _ => $"“{Name}” is not a name",
        };

    /// <summary>Whether it says the same about the same names, however they are spelled.</summary>
    internal bool SaysTheSameAs(NameDecision other) =>
        Kind == other.Kind
        && (IsOf(other.Name, other.Other) || (Kind == NameDecisionKind.Split && IsOf(other.Other!, other.Name)));

    private bool IsOf(string name, string? other) =>
        EntityKey.Fold(Name) == EntityKey.Fold(name) && EntityKey.Fold(Other ?? "") == EntityKey.Fold(other ?? "");
}

/// <summary>A decision that cannot be made; the message says why, and what to do.</summary>
public sealed class NameDecisionException(string message) : Exception(message);
