namespace NewsMonitor.News.Text;

/// <summary>
/// Sorts hashes by radix, the least significant byte first: this takes a fraction of the time of comparing them, since their
/// bytes are evenly distributed.
/// </summary>
internal static class HashSort
{
    private const int Digits = 256;
    private const int BitsPerDigit = 8;

    /// <summary>With fewer hashes, counting their bytes takes longer than comparing them.</summary>
    private const int Fewest = 512;

    /// <param name="hashes">Ascending afterward.</param>
    public static void Sort(Span<uint> hashes)
    {
        if (hashes.Length < Fewest)
        {
            hashes.Sort();
            return;
        }

        var buffer = new uint[hashes.Length];
        for (var shift = 0; shift < 4 * BitsPerDigit; shift += 2 * BitsPerDigit)
        {
            Distribute(hashes, buffer, shift);
            Distribute(buffer, hashes, shift + BitsPerDigit);
        }
    }

    private static void Distribute(ReadOnlySpan<uint> from, Span<uint> to, int shift)
    {
        Span<int> next = stackalloc int[Digits + 1];
        foreach (var hash in from)
            next[(int)(byte)(hash >> shift) + 1]++;
        for (var digit = 1; digit < Digits; digit++)
            next[digit] += next[digit - 1];
        foreach (var hash in from)
            to[next[(byte)(hash >> shift)]++] = hash;
    }
}
