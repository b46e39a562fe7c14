namespace NewsMonitor.Transformer.Tokens;

/// <summary>The word pieces that the network knows, by their numbers.</summary>
internal sealed class PieceVocabulary
{
    /// <summary>What a piece that continues a word begins with.</summary>
    private const string Continuation = "##";

    private readonly int _longest;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;

    /// <param name="pieces">The pieces in the order of their numbers; those that continue a word begin with <c>##</c>.</param>
    /// <exception cref="KeyNotFoundException">[CLS], [SEP] or [UNK] is missing.</exception>
    public PieceVocabulary(IReadOnlyList<string> pieces)
    {
        var starts = new Dictionary<string, int>(pieces.Count, StringComparer.Ordinal);
        var continuations = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, piece) in pieces.Index())
        {
            if (piece.Length > Continuation.Length && piece.StartsWith(Continuation, StringComparison.Ordinal))
                continuations[piece[Continuation.Length..]] = id;
            else
                starts[piece] = id;
        }
        _starts = starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _continuations = continuations.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = pieces.Max(piece => piece.Length);
        (First, Last, Unknown) = (starts["[CLS]"], starts["[SEP]"], starts["[UNK]"]);
    }

    /// <summary>The number of what comes before each sentence: [CLS].</summary>
    public int First { get; }

    /// <summary>The number of what comes after each sentence: [SEP].</summary>
    public int Last { get; }

    /// <summary>The number of what stands for an unknown word: [UNK].</summary>
    public int Unknown { get; }

    /// <summary>The number of the longest piece that the letters begin with, and its length; -1 if there is none.</summary>
    public (int Id, int Length) Longest(ReadOnlySpan<char> letters, bool startsWord)
    {
        var known = startsWord ? _starts : _continuations;
        for (var length = Math.Min(letters.Length, _longest); length > 0; length--)
            if (known.TryGetValue(letters[..length], out var id))
                return (id, length);
        return (-1, 0);
    }
}
