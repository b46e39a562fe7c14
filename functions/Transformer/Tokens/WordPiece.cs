namespace NewsMonitor.Transformer.Tokens;

/// <summary>A word or a part of one, as the network reads it.</summary>
/// <param name="Id">Its number in the vocabulary.</param>
/// <param name="Offset">Where it is in the text, in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units of the text, with accents that were dropped; at least 1.</param>
internal readonly record struct WordPiece(int Id, int Offset, int Length)
{
    public int End => Offset + Length;
}
