using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.TransformerTrainer.Examples;

/// <summary>A name, and the positions in a sequence whose states decide the sentiment toward it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Before">The pieces directly before it.</param>
/// <param name="Behind">The pieces directly behind it.</param>
/// <param name="Index">The position of the name among those of the sentence.</param>
/// <param name="Label">The sentiment toward it.</param>
internal sealed record NamePieces(PieceRange Name, PieceRange Before, PieceRange Behind, int Index, int Label)
{
    public static NamePieces Of(PieceRange name, PieceRange read, int index, int label) =>
        new(
            InSequence(name.Within(read), read),
            InSequence(name.Before(read), read),
            InSequence(name.Behind(read), read),
            index,
            label
        );

    /// <summary>The position in the sequence, whose first piece is [CLS].</summary>
    private static PieceRange InSequence(PieceRange range, PieceRange read) =>
        new(range.Start - read.Start + 1, range.End - read.Start + 1);
}
