using NewsMonitor.Analyzer.Lexicons;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>The casing of a sentence, which decides what a capital letter means.</summary>
internal enum CaseMode : byte
{
    Sentence,
    Title,
    Upper,
}

/// <summary>The properties that the tagger's features are made from, computed once for each token.</summary>
internal struct TokenFeatures
{
    public uint Word;
    public uint Lower;
    public uint Shape;
    public uint Prefix;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;
    public WordInfo Info;

    /// <summary>Two bits for each group of lists: outside, unit, begin, inside.</summary>
    public uint Lists;

    /// <summary>The run of capitalized words around the token.</summary>
    public int RunStart;
    public int RunEnd;
    public bool Capitalized;
}
