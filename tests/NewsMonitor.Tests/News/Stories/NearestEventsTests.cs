using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class NearestEventsTests
{
    /// <summary>A report is compared with events of four and of two articles.</summary>
    /// <param name="nearest">Its mean similarity to the first.</param>
    /// <param name="next">Its mean similarity to the second.</param>
    /// <param name="square">The square of its vector; that of a headline is over four.</param>
    /// <param name="joins">Whether it joins the first.</param>
    [Theory]
    [InlineData(0.18, 0.06, 1, true)]
    [InlineData(0.18, 0.12, 1, false)]
    [InlineData(0.15, 0.03, 1, false)]
    [InlineData(0.18, 0.06, 5, false)]
    public void AReportJoinsAnEventThatIsNearerByFarThanAnyOther(double nearest, double next, double square, bool joins)
    {
        List<StoryCluster> clusters =
        [
            Event(firstTerm: 0, [0, 1, 2, 3]),
            Event(firstTerm: 3, [4, 5]),
            new(Vector(nearest / 3, nearest / 3, nearest / 3, next / 3, next / 3, next / 3), square, [6]),
        ];

        NearestEvents
            .Join(clusters, new SimilarClusters(terms: 6, most: 3, articles: 7, fewestShared: 3))
            .Select(cluster => string.Join(' ', cluster.Articles))
            .ShouldBe(joins ? ["0 1 2 3 6", "4 5"] : ["0 1 2 3", "4 5", "6"]);
    }

    // Each article has three terms with a weight of one.
    private static StoryCluster Event(int firstTerm, int[] articles) =>
        new(
            new StoryVector([.. Enumerable.Range(firstTerm, 3).Select(term => (term, (float)articles.Length))]),
            3 * articles.Length,
            articles
        );

    private static StoryVector Vector(params double[] weights) =>
        new([.. weights.Select((weight, term) => (term, (float)weight))]);
}
