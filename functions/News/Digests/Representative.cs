using System.Runtime.InteropServices;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>Chooses the article that says most of what a story's articles have in common, in its latest state.</summary>
internal sealed class Representative
{
    /// <summary>Of what the most typical article has in common with the others: comments and profiles have less.</summary>
    private const double LeastTypical = 0.5;

    private readonly IReadOnlyList<ArticleCandidate> _story;
    private readonly Dictionary<uint, int> _articles = [];

    /// <param name="story">All articles of the story; at least one.</param>
    public Representative(IReadOnlyList<ArticleCandidate> story)
    {
        _story = story;
        foreach (var candidate in story)
        {
            foreach (var term in candidate.Story.Terms.Terms)
                CollectionsMarshal.GetValueRefOrAddDefault(_articles, term.Hash, out _)++;
        }
    }

    /// <summary>
    /// The article whose terms most others share, relative to the length of its text; of equals, the first in
    /// <see cref="ArticleCandidate.CompareTo"/>. If later ones that are about as typical take the event further, the last of
    /// these.
    /// </summary>
    /// <param name="choice">The articles to choose from; at least one.</param>
    public ArticleCandidate Choose(IReadOnlyList<ArticleCandidate> choice)
    {
        var first = choice.OrderByDescending(Shared).ThenBy(candidate => candidate).First();
        var least = LeastTypical * _story.Max(Shared);
        return _story
            .Where(candidate => Shared(candidate) >= least && LeadHeadline.IsPlain(candidate))
            .OrderBy(candidate => candidate.At)
            .ThenBy(candidate => candidate)
            .Aggregate(first, (lead, later) => Progress.IsMade(lead, later) ? later : lead);
    }

    /// <summary>
    /// The articles without live reports and roundups, which have much in common with all others, and a headline that is about
    /// many things or about none; all of them if there are no others.
    /// </summary>
    public static List<ArticleCandidate> WithoutRoundups(List<ArticleCandidate> articles) =>
        articles.FindAll(article => !Headline.IsRoundup(article.Title)) is { Count: > 0 } others ? others : articles;

    // The cosine with the sum of all, in terms of equal weight.
    private double Shared(ArticleCandidate candidate)
    {
        var shared = 0;
        foreach (var term in candidate.Story.Terms.Terms)
            shared += _articles[term.Hash] - 1;
        return shared / Math.Sqrt(Math.Max(1, candidate.Story.Terms.Terms.Length));
    }
}
