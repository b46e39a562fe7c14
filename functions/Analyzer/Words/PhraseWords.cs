using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>Words that distinguish nouns from verbs, and meaningful phrases from others.</summary>
internal sealed class PhraseWords(WordLists lists)
{
    public FrozenSet<uint> BeforeVerbs { get; } = lists.Words("before-verbs");

    public FrozenSet<uint> AfterVerbs { get; } = lists.Words("after-verbs");

    public FrozenSet<uint> Vague { get; } = lists.Words("phrases-vague");

    /// <summary>"ed" of "voted".</summary>
    public string[] PastEndings { get; } = lists.Endings("past");

    /// <summary>"eed" of "speed": not a past tense.</summary>
    public string[] NotPastEndings { get; } = lists.Endings("not-past");

    /// <summary>A word with such an ending may be a verb.</summary>
    public string[] VerbEndings { get; } = lists.Endings("verb");
}
