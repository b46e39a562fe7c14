namespace NewsMonitor.News.Stories;

/// <summary>
/// Joins a few reports to the event that is nearest by far. Reports of one side ("it was a hoax") have less in common with the
/// others than these have with each other, but much more than with any other event: the ratio of the distances to the nearest and
/// the second-nearest neighbor says more than the distance (Lowe, "Distinctive image features from scale-invariant keypoints",
/// 2004). Headlines have too few words for that.
/// </summary>
internal static class NearestEvents
{
    /// <summary>The least mean similarity, and how much less that to all others must be.</summary>
    private const double Threshold = 0.17;
    private const double Ratio = 2;

    /// <summary>As in other steps, a few reports that are far more similar to each other are another event.</summary>
    private const double Cohesion = 0.6;

    /// <summary>The event has so many times the articles.</summary>
    private const int Larger = 2;

    /// <param name="clusters">The clusters.</param>
    /// <param name="similar">Finds candidates.</param>
    /// <returns>The clusters that are left, in the order of their first articles.</returns>
    public static List<StoryCluster> Join(List<StoryCluster> clusters, SimilarClusters similar)
    {
        var nearest = new Nearest[clusters.Count];
        foreach (var pair in similar.Find(clusters, Threshold / Ratio))
        {
            Compare(clusters, nearest, pair.Earlier, pair.Later, pair.Similarity);
            Compare(clusters, nearest, pair.Later, pair.Earlier, pair.Similarity);
        }

        var cut = new Cut(Threshold, Cohesion);
        var into = Enumerable
            .Range(0, clusters.Count)
            .Select(i =>
                nearest[i] is var found
                && found.Similarity >= Ratio * found.Next
                && cut.Joins(clusters[i], clusters[found.Cluster], found.Similarity)
                    ? found.Cluster
                    : i
            )
            .ToArray();
        return
        [
            .. clusters
                .Index()
                .GroupBy(cluster => Last(into, cluster.Index), cluster => cluster.Item)
                .Select(joined => StoryCluster.Union([.. joined]))
                .OrderBy(cluster => cluster.Articles[0]),
        ];
    }

    private static void Compare(List<StoryCluster> clusters, Nearest[] nearest, int few, int many, double similarity)
    {
        if (
            clusters[many].Articles.Length < Larger * clusters[few].Articles.Length
            || clusters[few].IsOfHeadlines
            || clusters[many].IsOfHeadlines
        )
            return;
        var known = nearest[few];
        nearest[few] =
            similarity > known.Similarity
                ? new Nearest(many, similarity, known.Similarity)
                : known with
                {
                    Next = Math.Max(known.Next, similarity),
                };
    }

    // Each is larger than the one before.
    private static int Last(int[] into, int cluster)
    {
        while (into[cluster] != cluster)
            cluster = into[cluster];
        return cluster;
    }

    /// <summary>The most similar of the larger clusters.</summary>
    /// <param name="Cluster">Its index.</param>
    /// <param name="Similarity">Its similarity; 0 if there is none.</param>
    /// <param name="Next">That of the second.</param>
    private readonly record struct Nearest(int Cluster, double Similarity, double Next);
}
