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

    /// <summary>
    /// The runs of a text of 60 words. Two texts that are both shorter, such as teasers, are copies only if they are the same:
    /// there are not many ways to say so little.
    /// </summary>
    private const int FewestRuns = 60 - Run + 1;

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
        if (IsShort && other.IsShort)
            return _hashes.Length >= FewestShared && Hashes.SequenceEqual(other.Hashes) ? 1 : 0;

        // Below the limit both sketches hold all hashes of their texts, so both are samples at the same rate.
        var limit = Math.Min(_limit, other._limit);
        var mine = _hashes.AsSpan(0, CountUpTo(limit));
        var theirs = other._hashes.AsSpan(0, other.CountUpTo(limit));
        var (shorter, longer) = (Math.Min(mine.Length, theirs.Length), Math.Max(mine.Length, theirs.Length));
        if (shorter * LargestRatio < longer)
            return 0;
        var shared = Shared(mine, theirs, Math.Max(FewestShared, (int)(shorter * CopiedShare)));
        var share = shared / (double)Math.Max(1, shorter);
        return shared >= FewestShared && share >= CopiedShare ? share : 0;
    }

    /// <summary>How much of the shorter text the longer one contains, 0 to 1, whether or not that makes it a copy.</summary>
    internal double SharedRuns(Sketch other)
    {
        var limit = Math.Min(_limit, other._limit);
        var mine = _hashes.AsSpan(0, CountUpTo(limit));
        var theirs = other._hashes.AsSpan(0, other.CountUpTo(limit));
        return Shared(mine, theirs, 1) / (double)Math.Max(1, Math.Min(mine.Length, theirs.Length));
    }

    /// <summary>The number of hashes in both; 0 if there are fewer than <paramref name="least"/>.</summary>
    private static int Shared(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other, int least)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            // Most pairs differ, which shows long before the end.
            if (i - shared > one.Length - least || j - shared > other.Length - least)
                return 0;
            var (mine, theirs) = (one[i], other[j]);
            shared += mine == theirs ? 1 : 0;
            i += mine <= theirs ? 1 : 0;
            j += mine >= theirs ? 1 : 0;
        }

        return shared;
    }

    private bool IsShort => _limit == uint.MaxValue && _hashes.Length < FewestRuns;

    private int CountUpTo(uint limit)
    {
        var at = Array.BinarySearch(_hashes, limit);
        return at < 0 ? ~at : at + 1;
    }

    private static uint Joined(ReadOnlySpan<uint> run)
    {
        var hash = 0UL;
        foreach (var word in run)
            hash = WordHash.Spread(hash ^ word) + word;
        return (uint)(WordHash.Spread(hash) >> 32);
    }
}
