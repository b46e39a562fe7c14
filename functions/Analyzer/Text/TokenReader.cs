using System.Collections.Frozen;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Reads the tokens of one sentence; indexes outside the sentence are allowed.</summary>
internal readonly ref struct TokenReader(Document document, TokenRange range)
{
    private readonly ReadOnlySpan<Token> _tokens = document.Tokens;

    public TokenRange Range { get; } = range;

    public Vocabulary Vocabulary => document.Vocabulary;

    public uint Lower(int at) => Inside(at) ? _tokens[at].Lower : 0;

    public bool Is(int at, FrozenSet<uint> words) => Inside(at) && words.Contains(_tokens[at].Lower);

    /// <summary>Compares the word as written, with case.</summary>
    public bool IsWritten(int at, FrozenSet<uint> words) => Inside(at) && words.Contains(_tokens[at].Word);

    /// <summary>Whether two words form a phrase.</summary>
    public bool IsPair(int at, FrozenSet<uint> phrases) =>
        Inside(at) && Inside(at + 1) && phrases.Contains(document.Joined(at, at + 2));

    /// <summary>Whether the token ends with one of these.</summary>
    public bool EndsWith(int at, string[] endings, StringComparison comparison = StringComparison.Ordinal) =>
        Endings.Match(Text(at), endings, comparison);

    public bool IsCapital(int at) => Inside(at) && _tokens[at].IsCapitalized;

    public bool IsNumber(int at) => Inside(at) && _tokens[at].Kind == TokenKind.Number;

    public TokenKind? Kind(int at) => Inside(at) ? _tokens[at].Kind : null;

    public ReadOnlySpan<char> Text(int at) => Inside(at) ? document.TextOf(_tokens[at]) : default;

    public bool Touches(int at) => Inside(at) && !_tokens[at].SpaceBefore;

    /// <summary>The token as a whole number between two bounds.</summary>
    public bool IsWhole(int at, int least, int most) =>
        IsNumber(at)
        && int.TryParse(Text(at), System.Globalization.NumberStyles.None, null, out var value)
        && value >= least
        && value <= most;

    private bool Inside(int at) => at >= Range.Start && at < Range.End;
}
