using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Transformer.Network;

/// <summary>
/// Over which word pieces the network takes means to judge names: for each name the name itself, what is before it and what is
/// behind it. Each is a row with one weight per word piece that is read.
/// </summary>
internal sealed class NamePools(int names, PieceRange read)
{
    /// <summary>The word pieces that are read, between [CLS] and [SEP].</summary>
    private readonly int _width = read.Count + 2;

    public float[] Names { get; } = new float[names * (read.Count + 2)];

    public float[] Before { get; } = new float[names * (read.Count + 2)];

    public float[] Behind { get; } = new float[names * (read.Count + 2)];

    public int Count => names;

    public void Set(int row, PieceRange name)
    {
        Mean(Names, row, name.Within(read));
        Mean(Before, row, name.Before(read));
        Mean(Behind, row, name.Behind(read));
    }

    /// <summary>Equal weights that sum to 1; none if the range is empty.</summary>
    private void Mean(float[] rows, int row, PieceRange range)
    {
        if (range.Count > 0)
            rows.AsSpan((row * _width) + 1 + range.Start - read.Start, range.Count).Fill(1f / range.Count);
    }
}
