using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>Words that say of what follows that it has not happened yet.</summary>
internal sealed class AnnouncementWords(WordLists lists)
{
    /// <summary>The verb after them is only possible: "could".</summary>
    public FrozenSet<uint> PossibleBeforeVerb { get; } = Words(lists, "possible-before-verb");

    /// <summary>The verb after them is announced: "will".</summary>
    public FrozenSet<uint> CertainBeforeVerb { get; } = Words(lists, "certain-before-verb");

    /// <summary>What is after them, an object too, is only possible: "mulls".</summary>
    public FrozenSet<uint> PossibleBeforeObject { get; } = Words(lists, "possible-before-object");

    /// <summary>What is after them, an object too, is announced: "plans".</summary>
    public FrozenSet<uint> CertainBeforeObject { get; } = Words(lists, "certain-before-object");

    /// <summary>With "to" and a verb, they announce it: "expected".</summary>
    public FrozenSet<uint> BeforeTo { get; } = Words(lists, "before-to");

    /// <summary>With "to" and a verb later in the clause, it is only possible: "urged the Senate to pass it".</summary>
    public FrozenSet<uint> PossibleLater { get; } = Words(lists, "possible-later");

    /// <summary>With "to" and a verb, they say that it happened: "votes".</summary>
    public FrozenSet<uint> DoneBeforeTo { get; } = Words(lists, "done-before-to");

    private static FrozenSet<uint> Words(WordLists lists, string name) =>
        [.. lists.Named("announcements", name).Select(word => Hash.Of(word))];
}
