using NewsMonitor.Analyzer.Lexicons;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>How the letters of a sentence are cased: what a capital is worth.</summary>
internal enum CaseMode : byte
{
    Sentence,
    Title,
    Upper,
}

/// <summary>What the tagger's features are made of, worked out once for each token.</summary>
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
    public ushort Lists;

    /// <summary>The run of capitalized words around the token.</summary>
    public int RunStart;
    public int RunEnd;
    public bool Capitalized;
}
