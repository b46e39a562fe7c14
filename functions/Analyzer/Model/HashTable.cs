using System.Numerics;

namespace NewsMonitor.Analyzer.Model;

/// <summary>From a 32-bit hash to the number of its entry: open addressing over one array, filled once, then only read.</summary>
internal sealed class HashTable
{
    private readonly uint[] _keys;
    private readonly int[] _entries;
    private readonly int _mask;
    private readonly int _zero = -1;

    public HashTable(ReadOnlySpan<uint> keys)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Length * 2));
        _keys = new uint[size];
        _entries = new int[size];
        _mask = size - 1;
        Count = keys.Length;
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] == 0)
                _zero = i;
            else
                Put(keys[i], i);
    }

    public int Count { get; }

    /// <summary>The entry of the key, or -1.</summary>
    public int Find(uint key)
    {
        if (key == 0)
            return _zero;
        var keys = _keys;
        for (var at = (int)key & _mask; ; at = (at + 1) & _mask)
        {
            if (keys[at] == key)
                return _entries[at];
            if (keys[at] == 0)
                return -1;
        }
    }

    private void Put(uint key, int entry)
    {
        var at = (int)key & _mask;
        while (_keys[at] != 0)
            at = (at + 1) & _mask;
        _keys[at] = key;
        _entries[at] = entry;
    }

    /// <summary>Writes keys, which must ascend, as differences.</summary>
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
