using System.Buffers.Binary;

namespace NewsMonitor.Core.Search;

/// <summary>Reads what <see cref="BinaryWriter"/> has written, without making objects of it.</summary>
/// <param name="bytes">What was written.</param>
/// <param name="at">Where to begin.</param>
internal ref struct ColumnReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    /// <summary>As many bits of a number are in a byte.</summary>
    internal const int Bits = 7;

    /// <summary>Added to a byte that another one of the same number follows.</summary>
    internal const byte More = 1 << Bits;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where it goes on.</summary>
    public int At { get; private set; } = at;

    /// <summary>What follows.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[At..];

    /// <summary>A number that <see cref="BinaryWriter.Write7BitEncodedInt"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is out of range, or the bytes end before.</exception>
    public int Number(int below = int.MaxValue, int from = 0)
    {
        var number = (uint)Next();
        if (number >= More)
            number = Longer(number & ~(uint)More);
        return (int)number >= from && (int)number < below ? (int)number : throw Damage();
    }

    /// <exception cref="InvalidDataException">The bytes end before.</exception>
    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    /// <summary>A number of bytes, and so many.</summary>
    /// <exception cref="InvalidDataException">The bytes end before.</exception>
    public ReadOnlySpan<byte> Bytes() => Bytes(Number());

    private ReadOnlySpan<byte> Bytes(int length)
    {
        if (length > _bytes.Length - At)
            throw Damage();
        At += length;
        return _bytes.Slice(At - length, length);
    }

    private uint Longer(uint number)
    {
        for (var shift = Bits; shift < sizeof(uint) * 8; shift += Bits)
        {
            var next = Next();
            number |= (next & ~(uint)More) << shift;
            if (next < More)
                return number;
        }

        throw Damage();
    }

    private byte Next() => At < _bytes.Length ? _bytes[At++] : throw Damage();

    private static InvalidDataException Damage() => new("The columns are damaged.");
}
