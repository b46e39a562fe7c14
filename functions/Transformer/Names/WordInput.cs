using NewsMonitor.Transformer.Network;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Transformer.Names;

/// <summary>
/// What is known of each word of a sentence: the mean state of its pieces, and how it and its neighbors are written.
/// </summary>
/// <param name="sentence">The sentence.</param>
/// <param name="words">Where its words are, in reading order.</param>
/// <param name="pieces">The word pieces that were read.</param>
/// <param name="states">A state for each of them, with [CLS] before the first.</param>
internal readonly ref struct WordInput(
    ReadOnlySpan<char> sentence,
    ReadOnlySpan<Range> words,
    ReadOnlySpan<WordPiece> pieces,
    ReadOnlySpan<float> states
)
{
    /// <summary>The numbers that describe a word.</summary>
    public const int Width = SentenceEncoder.Width + (3 * Spelling.Width);

    private readonly ReadOnlySpan<char> _sentence = sentence;
    private readonly ReadOnlySpan<Range> _words = words;
    private readonly ReadOnlySpan<WordPiece> _pieces = pieces;
    private readonly ReadOnlySpan<float> _states = states;

    /// <summary>Describes a word.</summary>
    /// <param name="at">The number of the word.</param>
    /// <param name="piece">The first piece that may belong to it; gets the first that may belong to the next word.</param>
    /// <param name="numbers">Gets <see cref="Width"/> numbers.</param>
    /// <returns>Whether the word was read and may be part of a name.</returns>
    public bool TryDescribe(int at, ref int piece, Span<float> numbers)
    {
        var (offset, length) = _words[at].GetOffsetAndLength(_sentence.Length);
        while (piece < _pieces.Length && _pieces[piece].End <= offset)
            piece++;
        if (!Spelling.MayBeNamed(_sentence[_words[at]]))
            return false;
        var end = piece;
        while (end < _pieces.Length && _pieces[end].Offset < offset + length)
            end++;
        if (end == piece)
            return false;
        Mean(piece, end, numbers[..SentenceEncoder.Width]);
        for (var neighbor = 0; neighbor < 3; neighbor++)
            Spelling.Describe(
                _sentence,
                _words,
                at + neighbor - 1,
                numbers[(SentenceEncoder.Width + (neighbor * Spelling.Width))..]
            );
        return true;
    }

    private void Mean(int start, int end, Span<float> mean)
    {
        mean.Clear();
        for (var piece = start; piece < end; piece++)
        {
            var state = _states.Slice((piece + 1) * SentenceEncoder.Width, SentenceEncoder.Width);
            for (var i = 0; i < mean.Length; i++)
                mean[i] += state[i];
        }
        foreach (ref var number in mean)
            number /= end - start;
    }
}
