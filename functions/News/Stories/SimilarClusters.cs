using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>A pair of clusters, as indices, and their similarity.</summary>
internal readonly record struct SimilarPair(int Earlier, int Later, double Similarity);

/// <summary>Finds, for each cluster, the ones before it that are most similar. The work per cluster is bounded.</summary>
/// <param name="clusters">The clusters.</param>
/// <param name="comparer">Compares them.</param>
/// <param name="terms">The number of different terms.</param>
internal sealed class SimilarClusters(IReadOnlyList<StoryCluster> clusters, ClusterComparer comparer, int terms)
{
    private const int ImportantTerms = 32;

    /// <summary>Of the clusters that contain a term, the last ones are compared.</summary>
    private const int MostPerTerm = 256;

    private const int MostPerCluster = 16;

    private readonly List<(int Cluster, float Weight)>?[] _postings = new List<(int, float)>[terms];
    private readonly float[] _scores = new float[clusters.Count];
    private readonly int[] _found = new int[clusters.Count + 1];
    private readonly PriorityQueue<int, (float Score, int Cluster)> _best = new(MostPerCluster + 1);

    /// <param name="least">The least similarity.</param>
    public IEnumerable<SimilarPair> Find(double least)
    {
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            var heaviest = clusters[cluster].Sum.Heaviest(ImportantTerms);
            comparer.Select(clusters[cluster]);
            FindMostPromising(heaviest);
            while (_best.TryDequeue(out var earlier, out _))
            {
                var similarity = comparer.SimilarityTo(clusters[earlier]);
                if (similarity >= least)
                    yield return new SimilarPair(earlier, cluster, similarity);
            }

            Add(cluster, heaviest);
        }
    }

    private void Add(int cluster, List<(int Term, float Weight)> heaviest)
    {
        foreach (var (term, weight) in heaviest)
        {
            var with = _postings[term] ??= new List<(int, float)>(1);
            if (with.Count == 2 * MostPerTerm)
                with.RemoveRange(0, MostPerTerm);
            with.Add((cluster, weight / clusters[cluster].Articles.Count));
        }
    }

    private void FindMostPromising(List<(int Term, float Weight)> terms)
    {
        var found = Score(terms);
        var least = float.MinValue;
        foreach (var cluster in _found.AsSpan(0, found))
        {
            var score = _scores[cluster];
            _scores[cluster] = 0;
            if (score < least)
                continue;
            _best.Enqueue(cluster, (score, cluster));
            if (_best.Count > MostPerCluster)
                _best.Dequeue();
            if (_best.Count == MostPerCluster && _best.TryPeek(out _, out var last))
                least = last.Score;
        }
    }

    // There are thousands of candidates for each cluster, and no way to predict which of them were found before.
    private int Score(List<(int Term, float Weight)> terms)
    {
        var (found, scores, count) = (_found, _scores, 0);
        foreach (var (term, weight) in terms)
        {
            var with = CollectionsMarshal.AsSpan(_postings[term]);
            foreach (var (cluster, theirs) in with[Math.Max(0, with.Length - MostPerTerm)..])
            {
                var score = scores[cluster];
                found[count] = cluster;
                count += score == 0 ? 1 : 0;
                scores[cluster] = score + (weight * theirs);
            }
        }

        return count;
    }
}
