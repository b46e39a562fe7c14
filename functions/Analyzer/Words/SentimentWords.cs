using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>Words that reverse, frame or move what is said.</summary>
internal sealed class SentimentWords(WordLists lists)
{
    public FrozenSet<uint> Negators { get; } = lists.Words("negators");

    public FrozenSet<uint> Contrasts { get; } = lists.Words("contrasts");

    /// <summary>Words that begin a clause with a subject of its own.</summary>
    public FrozenSet<uint> ClauseStarts { get; } = lists.Words("clause-words");

    /// <summary>Words that connect two names.</summary>
    public FrozenSet<uint> And { get; } = lists.Cue("and");

    public FrozenSet<uint> SpeechVerbs { get; } = lists.Words("speech-verbs");

    public FrozenSet<uint> Up { get; } = lists.Words("movement-up");

    public FrozenSet<uint> Down { get; } = lists.Words("movement-down");

    /// <summary>Things that are good when they grow.</summary>
    public FrozenSet<uint> Welcome { get; } = lists.Words("movement-welcome");

    /// <summary>Things that are good when they shrink.</summary>
    public FrozenSet<uint> Unwelcome { get; } = lists.Words("movement-unwelcome");

    /// <summary>Words that compare a number with an earlier one.</summary>
    public FrozenSet<uint> Comparisons { get; } = lists.Words("comparisons");

    public FrozenDictionary<uint, double> Magnitudes { get; } = NumberWords.MagnitudesFor("comparisons", lists);

    /// <summary>Words before the one who acts: "accused by".</summary>
    public FrozenSet<uint> By { get; } = lists.Cue("by");

    /// <summary>Words before the place where something happens: "in".</summary>
    public FrozenSet<uint> Where { get; } = lists.Cue("where");

    /// <summary>"At", before such a place, or before what someone aims at.</summary>
    public FrozenSet<uint> At { get; } = lists.Cue("at");

    /// <summary>Words before "at" that make what follows their target: "anger at".</summary>
    public FrozenSet<uint> Aims { get; } = lists.Cue("aim");

    /// <summary>Words before the later of two numbers: "from 5 to 8".</summary>
    public FrozenSet<uint> To { get; } = lists.Cue("to");

    /// <summary>1 for a word that means going up, 2 for going down, otherwise 0.</summary>
    public uint DirectionOf(uint word) =>
        Up.Contains(word) ? 1u
        : Down.Contains(word) ? 2u
        : 0;

    /// <summary>1 for something that is good when it grows, 2 for something that is good when it shrinks, otherwise 0.</summary>
    public uint SubjectOf(uint word) =>
        Welcome.Contains(word) ? 1u
        : Unwelcome.Contains(word) ? 2u
        : 0;
}
