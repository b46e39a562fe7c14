namespace NewsMonitor.Trainer.Names;

/// <summary>Groups words that mean alike: spherical k-means over their vectors, then over the groups' centres, twice.</summary>
internal sealed class WordClusters(int seed)
{
    private const int Fine = 1000;
    private const int Middle = 200;
    private const int Coarse = 40;
    private const int Rounds = 12;

    private readonly Random _random = new(seed);

    /// <summary>The groups of each word, coarse to fine, numbered from one. A fine group lies in one middle group, that in one coarse.</summary>
    public Dictionary<string, ushort[]> Run(IReadOnlyList<(string Word, float[] Vector)> words)
    {
        var (fine, fineCentres) = Group([.. words.Select(w => w.Vector)], Fine);
        var (middle, middleCentres) = Group(fineCentres, Middle);
        var (coarse, _) = Group(middleCentres, Coarse);
        return words
            .Zip(fine)
            .ToDictionary(
                w => w.First.Word,
                w => new[] { coarse[middle[w.Second]], middle[w.Second], w.Second }.Select(group => (ushort)(group + 1)).ToArray()
            );
    }

    private (int[] Groups, float[][] Centres) Group(float[][] vectors, int count)
    {
        var centres = Enumerable.Range(0, count).Select(_ => (float[])vectors[_random.Next(vectors.Length)].Clone()).ToArray();
        var groups = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, vectors.Length, i => groups[i] = Nearest(vectors[i], centres));
            foreach (var centre in centres)
                Array.Clear(centre);
            for (var i = 0; i < vectors.Length; i++)
                WordVectors.AddTo(centres[groups[i]], vectors[i]);
            foreach (var centre in centres)
                WordVectors.Normalise(centre);
        }
        return (groups, centres);
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var best = 0;
        var most = float.MinValue;
        for (var c = 0; c < centres.Length; c++)
        {
            var dot = WordVectors.Dot(vector, centres[c]);
            if (dot > most)
                (most, best) = (dot, c);
        }
        return best;
    }
}
