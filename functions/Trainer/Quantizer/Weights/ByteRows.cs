namespace NewsMonitor.Quantizer.Weights;

/// <summary>A matrix in bytes: each value is a whole number times the scale of its row.</summary>
internal sealed record ByteRows(int Rows, int Columns, sbyte[] Values, float[] Scales)
{
    /// <param name="matrix">The matrix.</param>
    /// <param name="most">The largest whole number, up to 127.</param>
    public static ByteRows Of(Matrix matrix, int most)
    {
        var values = new sbyte[matrix.Values.Length];
        var scales = new float[matrix.Rows];
        for (var row = 0; row < matrix.Rows; row++)
        {
            var largest = matrix.Row(row).ToArray().Max(Math.Abs);
            scales[row] = largest == 0 ? 1 : largest / most;
            for (var column = 0; column < matrix.Columns; column++)
                values[(row * matrix.Columns) + column] = (sbyte)MathF.Round(matrix.Row(row)[column] / scales[row]);
        }
        return new ByteRows(matrix.Rows, matrix.Columns, values, scales);
    }

    /// <summary>The whole numbers with rows and columns exchanged.</summary>
    public sbyte[] TransposedValues()
    {
        var values = new sbyte[Values.Length];
        for (var row = 0; row < Rows; row++)
        for (var column = 0; column < Columns; column++)
            values[(column * Rows) + row] = Values[(row * Columns) + column];
        return values;
    }
}
