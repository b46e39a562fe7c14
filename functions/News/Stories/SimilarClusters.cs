using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>A pair of clusters, as indices, and their similarity.</summary>
internal readonly record struct SimilarPair(int Earlier, int Later, double Similarity);

/// <summary>
/// Finds, for each cluster, the ones before it that are most similar. The work per cluster is bounded. One instance serves all
/// steps of a clustering, since it has lists for each term.
/// </summary>
/// <param name="terms">The number of different terms.</param>
/// <param name="most">The most clusters of a step.</param>
internal sealed class SimilarClusters(int terms, int most)
{
    private const int ImportantTerms = 32;

    /// <summary>Of the clusters that contain a term, the last ones are compared.</summary>
    private const int MostPerTerm = 256;

    private const int MostPerCluster = 16;

    private readonly List<(int Cluster, float Weight)>?[] _postings = new List<(int, float)>[terms];
    private readonly float[] _scores = new float[most];
    private readonly int[] _found = new int[most + 1];
    private readonly Heaviest _terms = new(ImportantTerms);
    private readonly Heaviest _best = new(MostPerCluster);

    /// <summary>Compares clusters.</summary>
    public ClusterComparer Comparer { get; } = new(terms);

    /// <param name="clusters">The clusters.</param>
    /// <param name="least">The least similarity.</param>
    public IEnumerable<SimilarPair> Find(IReadOnlyList<StoryCluster> clusters, double least)
    {
        foreach (var with in _postings)
            with?.Clear();
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            SelectTerms(clusters[cluster]);
            FindMostPromising();
            Comparer.Select(clusters[cluster]);
            for (var i = 0; i < _best.Items.Length; i++)
            {
                var earlier = ~_best.Items[i].Number;
                var similarity = Comparer.SimilarityTo(clusters[earlier]);
                if (similarity >= least)
                    yield return new SimilarPair(earlier, cluster, similarity);
            }

            Add(cluster, clusters[cluster].Articles.Count);
        }
    }

    private void SelectTerms(StoryCluster cluster)
    {
        _terms.Clear();
        foreach (var (term, weight) in cluster.Sum.Terms)
            _terms.Add(term, weight);
    }

    private void Add(int cluster, int articles)
    {
        foreach (var (term, weight) in _terms.Items)
        {
            var with = _postings[term] ??= new List<(int, float)>(1);
            if (with.Count == 2 * MostPerTerm)
                with.RemoveRange(0, MostPerTerm);
            with.Add((cluster, weight / articles));
        }
    }

    // Of equal scores, the last clusters are the best.
    private void FindMostPromising()
    {
        _best.Clear();
        foreach (var cluster in _found.AsSpan(0, Score()))
        {
            _best.Add(~cluster, _scores[cluster]);
            _scores[cluster] = 0;
        }
    }

    // There are thousands of candidates for each cluster, and no way to predict which of them were found before.
    private int Score()
    {
        var (found, scores, count) = (_found, _scores, 0);
        foreach (var (term, weight) in _terms.Items)
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
