namespace NewsMonitor.News.Digests;

/// <summary>How many articles are about each name, by its hash: in the window, and in the days before.</summary>
/// <param name="Window">The counts of the window.</param>
/// <param name="Articles">The number of articles of the window.</param>
/// <param name="Earlier">The counts of the days before.</param>
/// <param name="EarlierArticles">The number of articles of the days before; with fewer than the window has, they say nothing.</param>
internal sealed record NameFrequencies(
    IReadOnlyDictionary<uint, int> Window,
    int Articles,
    IReadOnlyDictionary<uint, int> Earlier,
    int EarlierArticles
)
{
    private const double LeastShare = 0.125;

    /// <summary>With fewer articles about it, a name is nowhere near everywhere.</summary>
    private const int Fewest = 10;

    /// <summary>
    /// Whether a name is in more than an eighth of the articles, and was in half as large a share of those before: it says
    /// nothing about today. A name that an event has brought into so many articles is not everywhere.
    /// </summary>
    public bool IsEverywhere(uint name) =>
        Window.GetValueOrDefault(name) > Math.Max(Fewest, LeastShare * Articles)
        && (
            EarlierArticles < Articles || Earlier.GetValueOrDefault(name) * 2 > EarlierArticles * Window[name] / (double)Articles
        );
}
