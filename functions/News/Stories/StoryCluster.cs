namespace NewsMonitor.News.Stories;

/// <summary>Articles that belong together.</summary>
/// <param name="Sum">The sum of their vectors.</param>
/// <param name="Squares">The sum of the squares of their vectors.</param>
/// <param name="Articles">Their indices, ascending.</param>
internal sealed record StoryCluster(StoryVector Sum, double Squares, int[] Articles)
{
    private const int MostTerms = 1024;
    private const int FewestCohesive = 3;

    /// <summary>
    /// The mean square of the vectors of texts with 15 terms (<see cref="InverseDocumentFrequency"/>). Those of headlines are longer:
    /// a few words in common make them cohesive, and say nothing about whether others report the same event.
    /// </summary>
    private const double LongestOfTexts = 4;

    /// <summary>
    /// The mean similarity of two of the articles; 0 if there are fewer than three, or if they are mostly headlines.
    /// </summary>
    public double Cohesion { get; } = CohesionOf(Sum, Squares, Articles.Length);

    /// <summary>Whether the articles are mostly headlines.</summary>
    public bool IsOfHeadlines => AreHeadlines(Squares, Articles.Length);

    public static StoryCluster Of(StoryVector vector, int article) => new(vector, vector.Square, [article]);

    /// <summary>All of their articles, and the sum of the heaviest terms.</summary>
    /// <param name="clusters">The clusters.</param>
    /// <param name="sum">A buffer; null for a new one.</param>
    public static StoryCluster Union(ReadOnlySpan<StoryCluster> clusters, List<(int Term, float Weight)>? sum = null)
    {
        var union = clusters[0];
        foreach (var other in clusters[1..])
        {
            int[] articles = [.. union.Articles, .. other.Articles];
            Array.Sort(articles);
            union = new StoryCluster(union.Sum.Plus(other.Sum, MostTerms, sum ??= []), union.Squares + other.Squares, articles);
        }

        return union;
    }

    private static bool AreHeadlines(double squares, int articles) => squares / articles > LongestOfTexts;

    private static double CohesionOf(StoryVector sum, double squares, int articles) =>
        articles < FewestCohesive || AreHeadlines(squares, articles)
            ? 0
            : (sum.Square - squares) / ((double)articles * (articles - 1));
}
