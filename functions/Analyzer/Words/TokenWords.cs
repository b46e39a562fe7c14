using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The words needed for splitting a text into tokens and sentences.</summary>
internal sealed class TokenWords(WordLists lists)
{
    public FrozenSet<uint> Abbreviations { get; } = lists.Words("abbreviations");

    /// <summary>Abbreviations after which the sentence continues.</summary>
    public FrozenSet<uint> AbbreviationsInsideSentences { get; } = lists.Words("abbreviations-inside-sentences");

    public FrozenSet<uint> AbbreviationsBeforeCapitals { get; } = lists.Words("abbreviations-before-capitals");

    /// <summary>Abbreviations that are also words, as written.</summary>
    public FrozenSet<uint> AbbreviationsLikeWords { get; } = lists.WordsAsWritten("abbreviations-like-words");

    public FrozenSet<uint> SingleLetters { get; } = lists.WordsAsWritten("single-letter-words");

    /// <summary>Words before a number that may be "I": "War".</summary>
    public FrozenSet<uint> Numbered { get; } = lists.Cue("numbered");

    /// <summary>With a capital after an abbreviation, these begin a sentence.</summary>
    public FrozenSet<uint> SentenceStarters { get; } = lists.Words("sentence-starters");

    /// <summary>Words before a hyphen and a name: "anti" of "anti-Putin".</summary>
    public FrozenSet<uint> CompoundPrefixes { get; } = lists.Words("compound-prefixes");

    /// <summary>Words after a name and a hyphen: "based" of "Nairobi-based".</summary>
    public FrozenSet<uint> CompoundEndings { get; } = lists.Words("compound-endings");

    /// <summary>Endings that are tokens of their own, in lower case with straight apostrophes.</summary>
    public string[] Clitics { get; } = [.. lists.Rows("clitics").SelectMany(row => row.Fields)];
}
