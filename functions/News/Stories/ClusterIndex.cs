namespace NewsMonitor.News.Stories;

/// <summary>
/// Finds the clusters that have most in common with one by their most important terms. All of them are reserved before any is
/// added, so that those of a term lie side by side.
/// </summary>
/// <param name="terms">The number of different terms.</param>
/// <param name="most">More than the number of any cluster.</param>
/// <param name="best">How many are found at most.</param>
internal sealed class ClusterIndex(int terms, int most, int best)
{
    /// <summary>Of the clusters that contain a term, the last ones are compared.</summary>
    private const int MostPerTerm = 256;

    private readonly Row[] _rows = new Row[terms];
    private readonly float[] _scores = new float[most];
    private readonly int[] _found = new int[most + 1];
    private readonly Heaviest _best = new(best);
    private (int Cluster, float Weight)[] _postings = [];

    /// <summary>Starts again, with nothing reserved.</summary>
    public void Clear() => Array.Clear(_rows);

    /// <summary>Makes room for a cluster.</summary>
    /// <param name="important">Its most important terms.</param>
    public void Reserve(ReadOnlySpan<(int Term, float Weight)> important)
    {
        foreach (var (term, _) in important)
            _rows[term].Room = Math.Min(MostPerTerm, _rows[term].Room + 1);
    }

    /// <summary>Ends what is reserved.</summary>
    public void Allocate()
    {
        var start = 0;
        foreach (ref var row in _rows.AsSpan())
        {
            row.Start = start;
            start += row.Room;
        }

        if (_postings.Length < start)
            _postings = new (int, float)[start];
    }

    /// <param name="cluster">The number of a cluster for which there is room.</param>
    /// <param name="important">Its most important terms.</param>
    /// <param name="articles">How many articles it has.</param>
    public void Add(int cluster, ReadOnlySpan<(int Term, float Weight)> important, int articles)
    {
        foreach (var (term, weight) in important)
        {
            ref var row = ref _rows[term];
            _postings[row.Start + (row.Added++ % row.Room)] = (cluster, weight / articles);
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
            var row = _rows[term];
            foreach (var (cluster, theirs) in _postings.AsSpan(row.Start, Math.Min(row.Added, row.Room)))
            {
                var score = scores[cluster];
                found[count] = cluster;
                count += score == 0 ? 1 : 0;
                scores[cluster] = score + (weight * theirs);
            }
        }

        return count;
    }

    /// <summary>The clusters that contain a term.</summary>
    private struct Row
    {
        /// <summary>Where they start.</summary>
        public int Start;

        /// <summary>How many there is room for; the last ones stay.</summary>
        public int Room;

        /// <summary>How many were added.</summary>
        public int Added;
    }
}
