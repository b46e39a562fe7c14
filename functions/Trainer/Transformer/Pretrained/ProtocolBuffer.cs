using System.Buffers.Binary;

namespace NewsMonitor.TransformerTrainer.Pretrained;

/// <summary>Reads the fields of a protocol buffer one after the other.</summary>
internal struct ProtocolBuffer(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> _rest = bytes;

    /// <summary>The number of the current field.</summary>
    public int Field { get; private set; }

    /// <summary>The value of the current field if it is an integer.</summary>
    public ulong Number { get; private set; }

    /// <summary>The value of the current field if it is a string, bytes or a message; empty otherwise.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    public readonly string Text => System.Text.Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Moves to the next field; false at the end.</summary>
    /// <exception cref="InvalidDataException">The field is of a type that is not known.</exception>
    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        var key = ReadVarint();
        Field = (int)(key >> 3);
        (Number, Bytes) = (0, default);
        switch (key & 7)
        {
            case 0:
                Number = ReadVarint();
                break;
            case 1:
                Number = BinaryPrimitives.ReadUInt64LittleEndian(Take(8).Span);
                break;
            case 2:
                Bytes = Take((int)ReadVarint());
                break;
            case 5:
                Number = BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span);
                break;
            default:
                throw new InvalidDataException($"field {Field} has an unknown type");
        }
        return true;
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _rest.Span[0];
            _rest = _rest[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
