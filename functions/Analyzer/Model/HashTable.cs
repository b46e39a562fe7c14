using System.Numerics;

namespace NewsMonitor.Analyzer.Model;

/// <summary>Maps 32-bit hashes to entry numbers: open addressing in one array, filled once, then read-only.</summary>
internal sealed class HashTable
{
    /// <summary>The key in the high half, the entry's number plus one in the low half; 0 is a free slot.</summary>
    private readonly ulong[] _slots;
    private readonly uint _mask;

    public HashTable(ReadOnlySpan<uint> keys)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Length * 2));
        _slots = new ulong[size];
        _mask = (uint)size - 1;
        for (var i = 0; i < keys.Length; i++)
            Put(keys[i], (uint)i + 1);
    }

    /// <summary>The entry of the key, or -1.</summary>
    public int Find(uint key)
    {
        var slots = _slots;
        for (var at = key & _mask; ; at = (at + 1) & _mask)
        {
            var slot = slots[at];
            if (slot == 0)
                return -1;
            if ((uint)(slot >> 32) == key)
                return (int)(uint)slot - 1;
        }
    }

    private void Put(uint key, uint entry)
    {
        var at = key & _mask;
        while (_slots[at] != 0)
            at = (at + 1) & _mask;
        _slots[at] = ((ulong)key << 32) | entry;
    }

    /// <summary>Writes keys, which must be in ascending order, as differences.</summary>
    public static void WriteKeys(BinaryWriter writer, IReadOnlyList<uint> ascending)
    {
        writer.Write(ascending.Count);
        var last = 0u;
        foreach (var key in ascending)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }
    }

    public static uint[] ReadKeys(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = last += (uint)reader.Read7BitEncodedInt();
        return keys;
    }
}
