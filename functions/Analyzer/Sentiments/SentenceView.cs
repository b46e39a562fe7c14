using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>A sentence as the features of its sentiment see it.</summary>
/// <param name="tokens">Its tokens.</param>
/// <param name="infos">What the lexicons know of them, one for each.</param>
/// <param name="text">The text whose positions the tokens have.</param>
/// <param name="words">The words of its language that matter.</param>
internal readonly ref struct SentenceView(
    ReadOnlySpan<Token> tokens,
    ReadOnlySpan<WordInfo> infos,
    ReadOnlySpan<char> text,
    SentimentWords words
)
{
    /// <summary>More common words begin a sentence with a capital without being names.</summary>
    private const int RareStart = 9;

    private readonly ReadOnlySpan<char> _text = text;

    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    public ReadOnlySpan<WordInfo> Infos { get; } = infos;

    public SentimentWords Words { get; } = words;

    public int Length => Tokens.Length;

    public ReadOnlySpan<char> TextOf(int at) => _text.Slice(Tokens[at].Start, Tokens[at].Length);

    /// <summary>
    /// Whether a token looks like a name: it has a capital and, at the start of a sentence, is not a common word.
    /// </summary>
    public bool IsName(int at) =>
        Tokens[at].Kind == TokenKind.Word
        && Tokens[at].IsCapitalized
        && (
            at > 0
            || (
                Infos[at].Frequency < RareStart
                && (Infos[at].Flags & (WordFlags.Stop | WordFlags.Adverb | WordFlags.Adjective)) == 0
            )
        );

    public bool IsContrast(int at) => Words.Contrasts.Contains(Tokens[at].Lower);

    /// <summary>Whether a token begins a clause with a subject of its own: "as", "while".</summary>
    public bool IsClauseStart(int at) => Words.ClauseStarts.Contains(Tokens[at].Lower);

    public bool IsNegator(int at) => Words.Negators.Contains(Tokens[at].Lower);
}
