using System.Collections.Frozen;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.PlainForms;

/// <summary>A look at the tokens of one sentence that is safe past its ends.</summary>
internal readonly ref struct TokenReader(Document document, TokenRange range)
{
    private readonly ReadOnlySpan<Token> _tokens = document.Tokens;

    public TokenRange Range { get; } = range;

    public uint Lower(int at) => Inside(at) ? _tokens[at].Lower : 0;

    public bool Is(int at, FrozenSet<uint> words) => Inside(at) && words.Contains(_tokens[at].Lower);

    public bool IsCapital(int at) => Inside(at) && _tokens[at].IsCapitalised;

    public bool IsNumber(int at) => Inside(at) && _tokens[at].Kind == TokenKind.Number;

    public TokenKind? Kind(int at) => Inside(at) ? _tokens[at].Kind : null;

    public ReadOnlySpan<char> Text(int at) => Inside(at) ? document.TextOf(_tokens[at]) : default;

    public bool Touches(int at) => Inside(at) && !_tokens[at].SpaceBefore;

    /// <summary>The number as a whole one between two bounds.</summary>
    public bool IsWhole(int at, int least, int most) =>
        IsNumber(at)
        && int.TryParse(Text(at), System.Globalization.NumberStyles.None, null, out var value)
        && value >= least
        && value <= most;

    private bool Inside(int at) => at >= Range.Start && at < Range.End;
}
