using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>How much two events of a window have in common.</summary>
/// <param name="articles">The articles that the events were found in.</param>
/// <param name="vectors">Their vectors.</param>
internal sealed class EventSimilarity(IReadOnlyList<StoryArticle> articles, ArticleVectors vectors)
{
    private const int MostTerms = 1024;

    private readonly Dictionary<string, StoryVector> _sums = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _numbers;

    /// <summary>
    /// The mean similarity of an article of the one and an article of the other, as a share of that of two reports of one event:
    /// 0 to 1.
    /// </summary>
    public double Between(ReportedStory one, ReportedStory other)
    {
        var mean = SumOf(one).Times(SumOf(other)) / (Texts(one).Count * (double)Texts(other).Count);
        return Math.Clamp(mean / StoryFinder.EventThreshold, 0, 1);
    }

    private static List<ArticleCandidate> Texts(ReportedStory story) =>
        story.Originals.Count > 0 ? story.Originals : story.Copies;

    private StoryVector SumOf(ReportedStory story)
    {
        if (!_sums.TryGetValue(story.Id, out var sum))
            _sums[story.Id] = sum = Texts(story).Select(VectorOf).Aggregate((all, next) => all.Plus(next, MostTerms, []));
        return sum;
    }

    private StoryVector VectorOf(ArticleCandidate candidate)
    {
        _numbers ??= articles.Index().ToDictionary(article => article.Item.Id, article => article.Index, StringComparer.Ordinal);
        return vectors.Of(_numbers[candidate.Id]);
    }
}
