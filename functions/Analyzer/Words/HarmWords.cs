using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The words that say that someone is a victim, or is blamed although harm was done to them.</summary>
internal sealed class HarmWords(WordLists lists)
{
    /// <summary>What is done to someone: "killing".</summary>
    public FrozenSet<uint> Nouns { get; } = Of("noun", lists);

    /// <summary>What only a victim has: "killer".</summary>
    public FrozenSet<uint> Owned { get; } = Of("owned", lists);

    /// <summary>Words behind a harm that make its owner the accused: "trial".</summary>
    public FrozenSet<uint> Accused { get; } = Of("accused", lists);

    /// <summary>Verbs before the name of a victim: "kill".</summary>
    public FrozenSet<uint> Verbs { get; } = Of("verb", lists);

    /// <summary>Their participles, behind a passive or before the name: "killed".</summary>
    public FrozenSet<uint> Participles { get; } = Of("participle", lists);

    /// <summary>Verbs whose subject is the victim: "died".</summary>
    public FrozenSet<uint> Suffered { get; } = Of("suffered", lists);

    /// <summary>Words before the name of a victim: "hostage".</summary>
    public FrozenSet<uint> Titles { get; } = Of("title", lists);

    /// <summary>Words of a passive: "was".</summary>
    public FrozenSet<uint> Passive { get; } = Of("passive", lists);

    /// <summary>Words behind a participle that make it a passive without "was": "killed by".</summary>
    public FrozenSet<uint> Circumstances { get; } = Of("circumstance", lists);

    /// <summary>"Found" of "found dead".</summary>
    public FrozenSet<uint> Found { get; } = Of("found", lists);

    /// <summary>"Dead" of "found dead".</summary>
    public FrozenSet<uint> FoundAs { get; } = Of("found-as", lists);

    /// <summary>Words before the name of someone who is blamed: "gunman".</summary>
    public FrozenSet<uint> Wrongdoers { get; } = Of("wrongdoer", lists);

    /// <summary>What someone does who is blamed: "robbed".</summary>
    public FrozenSet<uint> Wrongs { get; } = Of("wrong", lists);

    /// <summary>What a court does to someone who is blamed, behind a passive: "convicted".</summary>
    public FrozenSet<uint> Punished { get; } = Of("punished", lists);

    /// <summary>The same before the name: "convicting X".</summary>
    public FrozenSet<uint> Punishing { get; } = Of("punishing", lists);

    /// <summary>Words before "guilty": "pleaded".</summary>
    public FrozenSet<uint> Pleaded { get; } = Of("pleaded", lists);

    public FrozenSet<uint> Guilty { get; } = Of("guilty", lists);

    /// <summary>What takes the blame away: "wrongly convicted", "was not charged", "could be indicted".</summary>
    public FrozenSet<uint> Unproved { get; } = Of("unproved", lists);

    private static FrozenSet<uint> Of(string name, WordLists lists) =>
        [.. lists.Named("harms", name).Select(word => Hash.Of(word))];
}
