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

/// <summary>A token: a slice of the text with what every later stage asks of it.</summary>
internal struct Token
{
    public int Start;
    public int Length;

    /// <summary>Hash of the word as written and of its lower-case form, apostrophes made straight.</summary>
    public uint Word;
    public uint Lower;
    public TokenKind Kind;
    public Casing Casing;

    /// <summary>The period belongs to the word: "Mr.", "U.S.".</summary>
    public bool Abbreviation;

    /// <summary>White space, or the start of the text, stands before it.</summary>
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
