using System.Buffers.Binary;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Copies;

/// <summary>
/// What tells near-copies of a body: the <see cref="Size"/> smallest hashes of its runs of four words (a bottom-k sketch, Broder 1997,
/// "On the resemblance and containment of documents"). Two sketches show how much of the shorter text stands in the longer one, so a wire
/// story that was cut short, or got another headline, dateline or last line, is still a copy.
/// </summary>
public sealed class Sketch
{
    /// <summary>Hashes kept: 96 of a text of any length tell shares of a half to within a tenth or so.</summary>
    public const int Size = 96;

    private const byte Version = 1;
    private const int Run = 4;

    /// <summary>The share of the shorter text that must stand in the longer one.</summary>
    private const double CopiedShare = 0.6;

    /// <summary>Fewer runs in common are a quotation, not a copy.</summary>
    private const int FewestShared = 8;

    /// <summary>How much longer one may be than its copy: a round-up that holds five stories whole is a copy of none.</summary>
    private const int LargestRatio = 5;

    private readonly uint[] _hashes;

    private Sketch(uint[] hashes) => _hashes = hashes;

    /// <summary>Ascending.</summary>
    internal ReadOnlySpan<uint> Hashes => _hashes;

    // Where a text has more runs than the sketch holds, nothing is known of what lies above the last hash.
    private uint Limit => _hashes.Length < Size ? uint.MaxValue : _hashes[^1];

    /// <summary>Of a body; texts of fewer than four words have an empty sketch, which is a copy of nothing.</summary>
    public static Sketch Of(ReadOnlySpan<char> body)
    {
        var smallest = new SortedSet<uint>();
        Span<uint> run = stackalloc uint[Run];
        var words = new WordScanner(body);
        for (var count = 1; words.Next(); count++)
        {
            run[1..].CopyTo(run);
            run[^1] = words.Hash;
            if (count < Run)
                continue;
            var hash = Joined(run);
            if (smallest.Count == Size && hash >= smallest.Max)
                continue;
            if (smallest.Add(hash) && smallest.Count > Size)
                smallest.Remove(smallest.Max);
        }

        return new Sketch([.. smallest]);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null where it is of another version or none at all.</summary>
    public static Sketch? Read(byte[]? bytes)
    {
        if (
            bytes is null
            || bytes.Length == 0
            || bytes[0] != Version
            || bytes.Length % sizeof(uint) != 1
            || bytes.Length > 1 + (Size * sizeof(uint))
        )
            return null;
        var hashes = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))));
        return new Sketch(hashes);
    }

    /// <summary>A version, then four bytes for each hash: 385 bytes at most.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[1 + (_hashes.Length * sizeof(uint))];
        bytes[0] = Version;
        for (var i = 0; i < _hashes.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))), _hashes[i]);
        return bytes;
    }

    /// <summary>Whether one of the two is a copy of the other, whole or cut.</summary>
    public bool IsCopyOf(Sketch other) => Containment(other) > 0;

    /// <summary>How much of the shorter text the longer one holds, 0 to 1; 0 where that is too little for a copy.</summary>
    public double Containment(Sketch other)
    {
        var limit = Math.Min(Limit, other.Limit);
        var (mine, theirs, shared) = (0, 0, 0);
        while (mine < _hashes.Length && theirs < other._hashes.Length && _hashes[mine] <= limit && other._hashes[theirs] <= limit)
        {
            var order = _hashes[mine].CompareTo(other._hashes[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        var (shorter, longer) = Sizes(other, limit);
        var share = shared / (double)Math.Max(1, shorter);
        return shared >= FewestShared && shorter * LargestRatio >= longer && share >= CopiedShare ? share : 0;
    }

    // Below the limit both sketches hold every hash of their texts: samples of the same rate.
    private (int Shorter, int Longer) Sizes(Sketch other, uint limit)
    {
        var (one, two) = (_hashes.Count(hash => hash <= limit), other._hashes.Count(hash => hash <= limit));
        return (Math.Min(one, two), Math.Max(one, two));
    }

    private static uint Joined(ReadOnlySpan<uint> run)
    {
        var hash = 0UL;
        foreach (var word in run)
            hash = WordHash.Spread(hash ^ word) + word;
        return (uint)(WordHash.Spread(hash) >> 32);
    }
}
