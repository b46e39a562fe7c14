namespace NewsMonitor.News.Stories;

/// <summary>Articles that belong together.</summary>
/// <param name="Sum">The sum of their vectors.</param>
/// <param name="Squares">The sum of the squares of their vectors.</param>
/// <param name="Articles">Their indices, ascending.</param>
internal sealed record StoryCluster(StoryVector Sum, double Squares, int[] Articles)
{
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

    public static StoryCluster Of(StoryVector vector, int article) => new(vector, vector.Square, [article]);

    private static double CohesionOf(StoryVector sum, double squares, int articles) =>
        articles < FewestCohesive || squares / articles > LongestOfTexts
            ? 0
            : (sum.Square - squares) / ((double)articles * (articles - 1));
}
