namespace NewsMonitor.News.Stories;

/// <summary>
/// Divides what only shares its subject. Headlines have so few words that a name in all of them ("Microsoft") makes them as
/// similar as reports of one event; without the name, the reports of an event still are. A few dozen of one event do not make up
/// for others: most articles must be similar to the rest.
/// </summary>
/// <param name="vectorOf">The vector of an article.</param>
/// <param name="steps">How events are clustered; the last threshold is the least mean similarity of an event.</param>
internal sealed class SubjectDivision(Func<int, StoryVector> vectorOf, Cut[] steps)
{
    /// <summary>Fewer have too few pairs to tell.</summary>
    private const int FewestArticles = 8;

    /// <summary>This share of the articles may be less similar to the others, as those at the margin of an event are.</summary>
    private const double MarginalShare = 1 / 3.0;

    /// <summary>Headlines that share a subject must share two more terms.</summary>
    private const int FewestShared = 2;

    private readonly double _least = steps[^1].Threshold;

    /// <returns>The articles of the cluster by event, each ascending; a cluster of whole texts is one event.</returns>
    public IEnumerable<int[]> Divide(StoryCluster cluster) =>
        cluster.IsOfHeadlines ? Divide(cluster.Articles, []) : [cluster.Articles];

    private IEnumerable<int[]> Divide(int[] articles, HashSet<int> subjects)
    {
        if (articles.Length < FewestArticles)
            return [articles];
        var group = new SharedTerms(Array.ConvertAll(articles, article => vectorOf(article).Without(subjects)));
        if (group.FindSubject() is not { } subject || group.SimilarityWithout(subject, MarginalShare) >= _least)
            return [articles];
        HashSet<int> all = [.. subjects, .. subject];
        return Cluster(articles, Array.ConvertAll(articles, article => vectorOf(article).Without(all)))
            .SelectMany(part => Divide(part, all));
    }

    private IEnumerable<int[]> Cluster(int[] articles, StoryVector[] vectors)
    {
        // With numbers of its own, the tables are as small as the group.
        var numbers = new Dictionary<int, int>();
        foreach (var term in vectors.SelectMany(vector => vector.Numbers()).Distinct().Order())
            numbers[term] = numbers.Count;
        List<StoryCluster> clusters = [.. vectors.Select((vector, i) => StoryCluster.Of(vector.Renumber(numbers), i))];
        var similar = new SimilarClusters(numbers.Count, clusters.Count, clusters.Count, FewestShared);
        return steps
            .Aggregate(clusters, (merged, cut) => AverageLinkage.Merge(merged, similar, cut))
            .Select(part => Array.ConvertAll(part.Articles, i => articles[i]));
    }
}
