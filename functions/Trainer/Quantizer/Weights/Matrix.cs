namespace NewsMonitor.Quantizer.Weights;

/// <summary>A matrix, row by row; a vector is a matrix of one row.</summary>
internal sealed record Matrix(int Rows, int Columns, float[] Values)
{
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>The matrices below one another.</summary>
    public static Matrix Stack(params Matrix[] parts) =>
        new(parts.Sum(part => part.Rows), parts[0].Columns, [.. parts.SelectMany(part => part.Values)]);

    /// <summary>The vectors behind one another.</summary>
    public static Matrix Chain(params Matrix[] parts)
    {
        float[] values = [.. parts.SelectMany(part => part.Values)];
        return new Matrix(1, values.Length, values);
    }

    /// <summary>With rows and columns exchanged.</summary>
    public Matrix Transposed()
    {
        var values = new float[Values.Length];
        for (var row = 0; row < Rows; row++)
        for (var column = 0; column < Columns; column++)
            values[(column * Rows) + row] = Values[(row * Columns) + column];
        return new Matrix(Columns, Rows, values);
    }

    /// <summary>Some of its columns.</summary>
    /// <param name="width">The width of a block of columns.</param>
    /// <param name="blocks">The numbers of the blocks, in the order of the result.</param>
    public Matrix ColumnBlocks(int width, params int[] blocks)
    {
        var values = new float[Rows * blocks.Length * width];
        var next = 0;
        for (var row = 0; row < Rows; row++)
            foreach (var block in blocks)
                for (var column = 0; column < width; column++)
                    values[next++] = Values[(row * Columns) + (block * width) + column];
        return new Matrix(Rows, blocks.Length * width, values);
    }

    /// <summary>With each value divided.</summary>
    public Matrix DividedBy(float divisor) => this with { Values = [.. Values.Select(value => value / divisor)] };

    /// <summary>Some of its first rows.</summary>
    public Matrix FirstRows(int rows) => new(rows, Columns, Values[..(rows * Columns)]);

    /// <summary>With a vector added to each row.</summary>
    public Matrix Plus(ReadOnlySpan<float> vector)
    {
        var values = (float[])Values.Clone();
        for (var i = 0; i < values.Length; i++)
            values[i] += vector[i % Columns];
        return this with { Values = values };
    }
}
