using System.Runtime.InteropServices;

namespace NewsMonitor.News.Text;

/// <summary>Finds the hashes that several texts have. Most hashes are in one text only.</summary>
internal static class RepeatedHashes
{
    // Only the hashes of a slice are in memory at once, among millions.
    private const uint Slices = 8;

    /// <summary>The hashes that are in at least two texts, ascending, and in how many.</summary>
    /// <param name="texts">The number of texts.</param>
    /// <param name="add">Adds the hashes of a text, each once, to a list.</param>
    public static List<(uint Hash, int Texts)> Of(int texts, Action<int, List<uint>> add)
    {
        var repeated = new List<(uint Hash, int Texts)>();
        var (slice, one) = (new List<uint>(), new List<uint>());
        for (var number = 0u; number < Slices; number++)
        {
            slice.Clear();
            for (var text = 0; text < texts; text++)
            {
                one.Clear();
                add(text, one);
                foreach (var hash in one)
                    if (hash % Slices == number)
                        slice.Add(hash);
            }

            var hashes = CollectionsMarshal.AsSpan(slice);
            HashSort.Sort(hashes);
            Count(hashes, repeated);
        }

        repeated.Sort();
        return repeated;
    }

    private static void Count(ReadOnlySpan<uint> sorted, List<(uint Hash, int Texts)> repeated)
    {
        for (var (start, end) = (0, 0); start < sorted.Length; start = end)
        {
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            if (end - start > 1)
                repeated.Add((sorted[start], end - start));
        }
    }
}
