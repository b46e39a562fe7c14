namespace NewsMonitor.Trainer.Vectors;

/// <summary>
/// Groups words with similar meanings: spherical k-means over their vectors, then over the groups' centers, twice.
/// </summary>
internal sealed class WordClusters(int seed)
{
    private const int Fine = 1000;
    private const int Middle = 200;
    private const int Coarse = 40;
    private const int Rounds = 12;

    private readonly Random _random = new(seed);

    /// <summary>
    /// The groups of each word, coarse to fine, numbered from one. Each fine group is in one middle group, and each middle group
    /// in one coarse group.
    /// </summary>
    public Dictionary<string, ushort[]> Run(IReadOnlyList<(string Word, float[] Vector)> words)
    {
        var (fine, fineCenters) = Group([.. words.Select(w => w.Vector)], Fine);
        var (middle, middleCenters) = Group(fineCenters, Middle);
        var (coarse, _) = Group(middleCenters, Coarse);
        return words
            .Zip(fine)
            .ToDictionary(
                w => w.First.Word,
                w => new[] { coarse[middle[w.Second]], middle[w.Second], w.Second }.Select(group => (ushort)(group + 1)).ToArray()
            );
    }

    private (int[] Groups, float[][] Centers) Group(float[][] vectors, int count)
    {
        var centers = Enumerable.Range(0, count).Select(_ => (float[])vectors[_random.Next(vectors.Length)].Clone()).ToArray();
        var groups = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Length, i => groups[i] = Nearest(vectors[i], centers));
            foreach (var center in centers)
                Array.Clear(center);
            for (var i = 0; i < vectors.Length; i++)
                WordVectors.AddTo(centers[groups[i]], vectors[i]);
            foreach (var center in centers)
                WordVectors.Normalize(center);
        }
        return (groups, centers);
    }

    private static int Nearest(float[] vector, float[][] centers)
    {
        var best = 0;
        var most = float.MinValue;
        for (var c = 0; c < centers.Length; c++)
        {
            var dot = WordVectors.Dot(vector, centers[c]);
            if (dot > most)
                (most, best) = (dot, c);
        }
        return best;
    }
}
