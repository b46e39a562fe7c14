namespace NewsMonitor.Core.Search;

/// <summary>Numbers of names as bytes: seven bits each, the lowest first.</summary>
internal static class EntityNumbers
{
    public static byte[] Write(IReadOnlyCollection<int> numbers)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var number in numbers)
            writer.Write7BitEncodedInt(number);
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">A number is negative or cut off.</exception>
    public static int[] Read(byte[] bytes)
    {
        List<int> numbers = [];
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            while (reader.BaseStream.Position < bytes.Length)
                numbers.Add(reader.Read7BitEncodedInt());
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The numbers are damaged.", fault);
        }

        return numbers.TrueForAll(number => number >= 0) ? [.. numbers] : throw new InvalidDataException("A number is negative.");
    }
}
