using System.Runtime.Intrinsics;

namespace NewsMonitor.Trainer.Vectors;

/// <summary>
/// Word vectors as collect.mjs writes them, the most frequent word first: the word, a tab, and one signed byte per dimension in
/// base64.
/// </summary>
internal static class WordVectors
{
    /// <summary>The vectors have 100 dimensions; the rest is zero, up to a multiple of eight.</summary>
    public const int Dimensions = 104;

    /// <summary>
    /// The most frequent words, and other requested ones; each vector is centered on the mean of all, and has length 1.
    /// </summary>
    public static List<(string Word, float[] Vector)> Read(IEnumerable<string[]> rows, int commonest, Func<string, bool> wanted)
    {
        var words = rows.Where((row, i) => i < commonest || wanted(row[0])).Select(row => (row[0], Unpack(row[1]))).ToList();
        var mean = new float[Dimensions];
        foreach (var (_, vector) in words)
            for (var d = 0; d < Dimensions; d++)
                mean[d] += vector[d] / words.Count;
        foreach (var (_, vector) in words)
        {
            for (var d = 0; d < Dimensions; d++)
                vector[d] -= mean[d];
            Normalize(vector);
        }
        return words;
    }

    /// <summary>Adds up eight values at a time on every machine, so that the sum is always the same.</summary>
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector256<float>.Zero;
        for (var d = 0; d < Dimensions; d += Vector256<float>.Count)
            sum += Vector256.Create(one[d..]) * Vector256.Create(other[d..]);
        return Vector256.Sum(sum);
    }

    public static void AddTo(Span<float> target, ReadOnlySpan<float> source)
    {
        for (var d = 0; d < Dimensions; d += Vector256<float>.Count)
            (Vector256.Create<float>(target[d..]) + Vector256.Create(source[d..])).CopyTo(target[d..]);
    }

    public static void Normalize(float[] vector)
    {
        var norm = 1e-9;
        foreach (var x in vector)
            norm += x * x;
        for (var d = 0; d < vector.Length; d++)
            vector[d] /= (float)Math.Sqrt(norm);
    }

    private static float[] Unpack(string base64)
    {
        var vector = new float[Dimensions];
        var bytes = Convert.FromBase64String(base64);
        for (var d = 0; d < bytes.Length; d++)
            vector[d] = (sbyte)bytes[d];
        Normalize(vector);
        return vector;
    }
}
