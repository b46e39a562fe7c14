using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// The part of a sentence that is about a name: up to the next name, a word like "while", or a semicolon, on either side.
/// </summary>
internal readonly ref struct Clause
{
    /// <summary>More common words begin a sentence with a capital without being names.</summary>
    private const int RareStart = 9;

    private Clause(int start, int end, bool nameBefore, bool nameAfter) =>
        (Start, End, NameBefore, NameAfter) = (start, end, nameBefore, nameAfter);

    public int Start { get; }

    public int End { get; }

    /// <summary>Whether another name ends the clause on the left, and on the right.</summary>
    public bool NameBefore { get; }

    public bool NameAfter { get; }

    public uint Sides => (NameBefore ? 1u : 0) + (NameAfter ? 2u : 0);

    public static Clause Around(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<WordInfo> infos,
        ReadOnlySpan<char> text,
        SentimentWords words,
        int first,
        int end
    )
    {
        var (left, right) = (first, end);
        while (left > 0 && !Ends(tokens, infos, text, words, left - 1))
            left--;
        while (right < tokens.Length && !Ends(tokens, infos, text, words, right))
            right++;
        var nameBefore = left > 0 && IsName(tokens, infos, left - 1);
        var nameAfter = right < tokens.Length && IsName(tokens, infos, right);
        return new Clause(left, right, nameBefore, nameAfter);
    }

    private static bool Ends(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<WordInfo> infos,
        ReadOnlySpan<char> text,
        SentimentWords words,
        int at
    ) => IsName(tokens, infos, at) || words.Contrasts.Contains(tokens[at].Lower) || text[tokens[at].Start] == ';';

    /// <summary>
    /// Whether a token looks like a name: it has a capital and, at the start of a sentence, is not a common word.
    /// </summary>
    public static bool IsName(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordInfo> infos, int at) =>
        tokens[at].Kind == TokenKind.Word
        && tokens[at].IsCapitalized
        && (
            at > 0
            || (
                infos[at].Frequency < RareStart
                && (infos[at].Flags & (WordFlags.Stop | WordFlags.Adverb | WordFlags.Adjective)) == 0
            )
        );
}
