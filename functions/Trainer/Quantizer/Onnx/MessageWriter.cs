using System.Text;

namespace NewsMonitor.Quantizer.Onnx;

/// <summary>Writes the fields of a protocol buffer message.</summary>
internal sealed class MessageWriter
{
    private readonly MemoryStream _bytes = new();

    public ReadOnlySpan<byte> Bytes => _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);

    public MessageWriter Add(int field, long number)
    {
        WriteNumber((ulong)field << 3);
        WriteNumber((ulong)number);
        return this;
    }

    public MessageWriter Add(int field, float number)
    {
        WriteNumber(((ulong)field << 3) | 5);
        _bytes.Write(BitConverter.GetBytes(number));
        return this;
    }

    public MessageWriter Add(int field, ReadOnlySpan<byte> bytes)
    {
        WriteNumber(((ulong)field << 3) | 2);
        WriteNumber((ulong)bytes.Length);
        _bytes.Write(bytes);
        return this;
    }

    public MessageWriter Add(int field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

    public MessageWriter Add(int field, MessageWriter message) => Add(field, message.Bytes);

    /// <summary>Seven bits per byte, the lowest first; all bytes but the last have their highest bit set.</summary>
    private void WriteNumber(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            _bytes.WriteByte((byte)(number | 0x80));
        _bytes.WriteByte((byte)number);
    }
}
