namespace NewsMonitor.TransformerTrainer.Pretrained;

/// <summary>A tensor of weights, row by row.</summary>
internal sealed record WeightArray(long[] Shape, float[] Values)
{
    /// <summary>A matrix with rows and columns exchanged.</summary>
    public WeightArray Transposed()
    {
        var (rows, columns) = ((int)Shape[0], (int)Shape[1]);
        var values = new float[Values.Length];
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            values[(column * rows) + row] = Values[(row * columns) + column];
        return new WeightArray([columns, rows], values);
    }
}
