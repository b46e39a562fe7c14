namespace NewsMonitor.Analyzer.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
    Url,
    Email,
    Handle,
}

/// <summary>How a token is written.</summary>
internal enum Casing : byte
{
    None,
    Lower,
    Title,
    Upper,
    Mixed,
}

/// <summary>A token: a slice of the text with the properties that later stages need.</summary>
internal struct Token
{
    public int Start;
    public int Length;

    /// <summary>The hashes of the word as written and in lower case, with straight apostrophes.</summary>
    public uint Word;
    public uint Lower;
    public TokenKind Kind;
    public Casing Casing;

    /// <summary>Whether the period is part of the word: "Mr.", "U.S.".</summary>
    public bool Abbreviation;

    /// <summary>Whether white space or the start of the text comes before it.</summary>
    public bool SpaceBefore;

    /// <summary>Line breaks before it: 0, 1, or 2 for a blank line.</summary>
    public byte BreaksBefore;

    public readonly int End => Start + Length;

    public readonly bool IsCapitalized => Casing is Casing.Title or Casing.Upper or Casing.Mixed;
}

/// <summary>A run of tokens: a sentence.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public int Count => End - Start;
}
