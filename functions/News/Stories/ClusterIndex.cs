using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>Finds the clusters that have most in common with one by their most important terms.</summary>
/// <param name="terms">The number of different terms.</param>
/// <param name="most">More than the number of any cluster.</param>
/// <param name="best">How many are found at most.</param>
internal sealed class ClusterIndex(int terms, int most, int best)
{
    /// <summary>Of the clusters that contain a term, the last ones are compared.</summary>
    private const int MostPerTerm = 256;

    private readonly List<(int Cluster, float Weight)>?[] _postings = new List<(int, float)>[terms];
    private readonly float[] _scores = new float[most];
    private readonly int[] _found = new int[most + 1];
    private readonly Heaviest _best = new(best);

    public void Clear()
    {
        foreach (var with in _postings)
            with?.Clear();
    }

    /// <param name="cluster">The number of the cluster.</param>
    /// <param name="important">Its most important terms.</param>
    /// <param name="articles">How many articles it has.</param>
    public void Add(int cluster, ReadOnlySpan<(int Term, float Weight)> important, int articles)
    {
        foreach (var (term, weight) in important)
        {
            var with = _postings[term] ??= new List<(int, float)>(1);
            if (with.Count == 2 * MostPerTerm)
                with.RemoveRange(0, MostPerTerm);
            with.Add((cluster, weight / articles));
        }
    }

    /// <summary>The complements of the numbers of the most promising clusters; of equally promising ones, the last.</summary>
    /// <param name="important">The most important terms of the cluster to compare.</param>
    public ReadOnlySpan<(int Number, float Weight)> MostPromising(ReadOnlySpan<(int Term, float Weight)> important)
    {
        _best.Clear();
        foreach (var cluster in _found.AsSpan(0, Score(important)))
        {
            _best.Add(~cluster, _scores[cluster]);
            _scores[cluster] = 0;
        }

        return _best.Items;
    }

    // There are thousands of candidates for each cluster, and no way to predict which of them were found before.
    private int Score(ReadOnlySpan<(int Term, float Weight)> important)
    {
        var (found, scores, count) = (_found, _scores, 0);
        foreach (var (term, weight) in important)
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
