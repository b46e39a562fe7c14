using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Tests.Transformer.Tokens;

/// <summary>The network reads at most 128 word pieces, so long sentences are cut around the name that is judged.</summary>
public sealed class PieceRangeTests
{
    private static readonly List<WordPiece> Pieces = [new(5, 0, 4), new(6, 4, 3), new(7, 8, 5), new(8, 14, 1)];

    [Theory]
    [InlineData(0, 7, 0, 2)]
    [InlineData(5, 1, 1, 2)]
    [InlineData(8, 7, 2, 4)]
    [InlineData(7, 1, 2, 2)]
    [InlineData(15, 3, 4, 4)]
    public void ANameIsThePiecesThatItOverlaps(int offset, int length, int start, int end) =>
        PieceRange.Of(Pieces, offset, length).ShouldBe(new PieceRange(start, end));

    [Theory]
    [InlineData(10, 12, 40, 0, 40)]
    [InlineData(126, 128, 200, 0, 128)]
    [InlineData(127, 129, 200, 64, 192)]
    [InlineData(198, 200, 200, 72, 200)]
    [InlineData(130, 300, 400, 130, 258)]
    public void AsMuchIsReadBeforeANameAsBehindIt(int first, int last, int count, int start, int end)
    {
        var read = new PieceRange(first, last).Surroundings(count);

        read.ShouldBe(new PieceRange(start, end));
        read.Count.ShouldBeLessThanOrEqualTo(PieceRange.Most);
    }

    [Theory]
    [InlineData(10, 12, "4-10", "12-18")]
    [InlineData(2, 3, "0-2", "3-9")]
    [InlineData(38, 40, "32-38", "40-40")]
    public void NearIsUpToSixPiecesOnEitherSide(int first, int last, string before, string behind)
    {
        var name = new PieceRange(first, last);
        var read = name.Surroundings(40);

        $"{name.Before(read).Start}-{name.Before(read).End}".ShouldBe(before);
        $"{name.Behind(read).Start}-{name.Behind(read).End}".ShouldBe(behind);
    }
}
