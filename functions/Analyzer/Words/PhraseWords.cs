using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>Words that distinguish nouns from verbs, and meaningful phrases from others.</summary>
internal sealed class PhraseWords(WordLists lists)
{
    public FrozenSet<uint> BeforeVerbs { get; } = lists.Words("before-verbs");

    public FrozenSet<uint> AfterVerbs { get; } = lists.Words("after-verbs");

    public FrozenSet<uint> Vague { get; } = lists.Words("phrases-vague");

    /// <summary>Stems of nouns that are key phrases only as parts of longer ones: "rate".</summary>
    public FrozenSet<uint> VagueAlone { get; } = lists.Words("phrases-vague-alone");

    /// <summary>Nouns that are also stop words, or that the dictionary does not have: "fire", "children".</summary>
    public FrozenSet<uint> Nouns { get; } = lists.Words("phrases-nouns");

    /// <summary>Adjectives that are also stop words: "free" in "free trade".</summary>
    public FrozenSet<uint> Modifiers { get; } = lists.Cue("modifier");

    /// <summary>"ed" of "voted".</summary>
    public string[] PastEndings { get; } = lists.Endings("past");

    /// <summary>"eed" of "speed": not a past tense.</summary>
    public string[] NotPastEndings { get; } = lists.Endings("not-past");

    public string[] GerundEndings { get; } = lists.Endings("gerund");

    public string[] AdverbEndings { get; } = lists.Endings("adverb");

    /// <summary>What a plural has and its singular does not.</summary>
    public string[] PluralEndings { get; } = lists.Endings("plural");
}
