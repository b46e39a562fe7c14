using System.Buffers.Binary;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Copies;

/// <summary>
/// Detects near-copies: the <see cref="Size"/> smallest hashes of a body's runs of four words (a bottom-k sketch, Broder 1997,
/// "On the resemblance and containment of documents"). Two sketches show how much of the shorter text the longer one contains, so
/// a wire story that was shortened, or was given another headline, dateline or last line, is still a copy.
/// </summary>
public sealed class Sketch
{
    /// <summary>Hashes kept: 96 estimate a share of one half to within about a tenth, whatever the length of the text.</summary>
    public const int Size = 96;

    private const byte Version = 1;
    private const int Run = 4;

    /// <summary>The share of the shorter text that the longer one must contain.</summary>
    private const double CopiedShare = 0.6;

    /// <summary>With fewer runs in common, one quotes the other.</summary>
    private const int FewestShared = 8;

    /// <summary>
    /// How many times longer a text may be than its copy: a round-up that contains five whole stories is a copy of none of them.
    /// </summary>
    private const int LargestRatio = 5;

    private readonly uint[] _hashes;

    // If a text has more runs than the sketch holds, the hashes above the last one are unknown.
    private readonly uint _limit;

    private Sketch(uint[] hashes)
        : this(hashes, hashes.Length < Size ? uint.MaxValue : hashes[^1]) { }

    private Sketch(uint[] hashes, uint limit) => (_hashes, _limit) = (hashes, limit);

    /// <summary>Ascending.</summary>
    internal ReadOnlySpan<uint> Hashes => _hashes;

    /// <summary>Of a body. A text of fewer than four words has an empty sketch, which is a copy of nothing.</summary>
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

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null if it is missing, damaged or of another version.</summary>
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

    /// <summary>A version byte, then four bytes for each hash: at most 385 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[1 + (_hashes.Length * sizeof(uint))];
        bytes[0] = Version;
        for (var i = 0; i < _hashes.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))), _hashes[i]);
        return bytes;
    }

    /// <summary>The sketch of the same text without the runs that have these hashes.</summary>
    internal Sketch Without(IReadOnlySet<uint> hashes) => new([.. _hashes.Where(hash => !hashes.Contains(hash))], _limit);

    /// <summary>Whether one of the two is a copy of the other, whole or shortened.</summary>
    public bool IsCopyOf(Sketch other) => Containment(other) > 0;

    /// <summary>How much of the shorter text the longer one contains, 0 to 1; 0 if that is too little for a copy.</summary>
    public double Containment(Sketch other)
    {
        var limit = Math.Min(_limit, other._limit);
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

    // Below the limit both sketches hold all hashes of their texts, so both are samples at the same rate.
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
