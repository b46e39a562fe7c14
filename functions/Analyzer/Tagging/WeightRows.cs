namespace NewsMonitor.Analyzer.Tagging;

/// <summary>Weights of one byte each, stored sparsely: first which tags have one, then the weights.</summary>
internal static class WeightRows
{
    public static void Write(BinaryWriter writer, IReadOnlyList<sbyte[]> rows)
    {
        foreach (var row in rows)
            writer.Write((byte)MaskOf(row));
        foreach (var row in rows)
            writer.Write((byte)(MaskOf(row) >> 8));
        foreach (var row in rows)
            writer.Write((byte)(MaskOf(row) >> 16));
        for (var tag = 0; tag < Tags.Count; tag++)
            foreach (var row in rows)
                if (row[tag] != 0)
                    writer.Write(row[tag]);
    }

    public static short[] Read(BinaryReader reader, int count)
    {
        var masks = new int[count];
        for (var shift = 0; shift <= 16; shift += 8)
        for (var i = 0; i < count; i++)
            masks[i] |= reader.ReadByte() << shift;
        var weights = new short[count * Tags.Named];
        for (var tag = 0; tag < Tags.Count; tag++)
        for (var i = 0; i < count; i++)
            if (((masks[i] >> tag) & 1) != 0)
                Put(weights.AsSpan(i * Tags.Named, Tags.Named), tag, reader.ReadSByte());
        return weights;
    }

    private static void Put(Span<short> row, int tag, sbyte weight)
    {
        if (tag != Tags.Outside)
        {
            row[tag - 1] += weight;
            return;
        }
        foreach (ref var other in row)
            other -= weight;
    }

    private static int MaskOf(sbyte[] row)
    {
        var mask = 0;
        for (var tag = 0; tag < Tags.Count; tag++)
            if (row[tag] != 0)
                mask |= 1 << tag;
        return mask;
    }
}
