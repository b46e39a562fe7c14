using System.Runtime.InteropServices;

namespace NewsMonitor.Transformer.Tokens;

/// <summary>Word pieces of a sentence from Start (inclusive) to End (exclusive).</summary>
internal readonly record struct PieceRange(int Start, int End)
{
    /// <summary>The most word pieces of a sentence that the network reads at once, without [CLS] and [SEP].</summary>
    public const int Most = 128;

    /// <summary>How many word pieces on either side are what is near a name.</summary>
    private const int Near = 6;

    public int Count => End - Start;

    /// <summary>What the network reads of a sentence to judge it as a whole.</summary>
    /// <param name="count">The number of the sentence's pieces.</param>
    public static PieceRange OfSentence(int count) => new(0, Math.Min(count, Most));

    /// <summary>The pieces that overlap a stretch of the text; empty if there are none.</summary>
    /// <param name="pieces">The pieces in reading order.</param>
    /// <param name="offset">The offset of the stretch, counted as the pieces are.</param>
    /// <param name="length">The length of the stretch.</param>
    public static PieceRange Of(List<WordPiece> pieces, int offset, int length)
    {
        var all = CollectionsMarshal.AsSpan(pieces);
        var start = 0;
        while (start < all.Length && all[start].End <= offset)
            start++;
        var end = start;
        while (end < all.Length && all[end].Offset < offset + length)
            end++;
        return new PieceRange(start, end);
    }

    /// <summary>
    /// What the network reads to judge a name, which this range is: the beginning of the sentence if the name is in it,
    /// otherwise as much before the name as behind it.
    /// </summary>
    /// <param name="count">The number of the sentence's pieces.</param>
    public PieceRange Surroundings(int count)
    {
        if (End <= Most)
            return OfSentence(count);
        var start = Math.Min(Math.Max(0, Start - Math.Max(0, (Most - Count) / 2)), count - Most);
        return new PieceRange(start, start + Most);
    }

    /// <summary>The pieces before this range that are near it, of those that are read.</summary>
    public PieceRange Before(PieceRange read) => new(Math.Max(read.Start, Start - Near), Start);

    /// <summary>The pieces behind this range that are near it, of those that are read.</summary>
    public PieceRange Behind(PieceRange read) => new(End, Math.Max(End, Math.Min(read.End, End + Near)));

    /// <summary>The part of this range that is read.</summary>
    public PieceRange Within(PieceRange read) => new(Math.Max(Start, read.Start), Math.Max(Start, Math.Min(End, read.End)));
}
