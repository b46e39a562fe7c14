using System.Runtime.InteropServices;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>Chooses the article that says most of what a story's articles have in common.</summary>
internal static class Representative
{
    /// <summary>
    /// The article whose terms most others share, relative to the length of its text; of equals, the first in
    /// <see cref="ArticleCandidate.CompareTo"/>.
    /// </summary>
    /// <param name="choice">The articles to choose from; at least one.</param>
    /// <param name="story">All articles of the story.</param>
    public static ArticleCandidate Choose(IReadOnlyList<ArticleCandidate> choice, IReadOnlyList<ArticleCandidate> story)
    {
        if (choice.Count == 1)
            return choice[0];
        var articles = new Dictionary<uint, int>();
        foreach (var candidate in story)
        {
            foreach (var term in candidate.Story.Terms.Terms)
                CollectionsMarshal.GetValueRefOrAddDefault(articles, term.Hash, out _)++;
        }

        return choice
            .OrderByDescending(candidate => Shared(candidate.Story.Terms, articles))
            .ThenBy(candidate => candidate)
            .First();
    }

    /// <summary>
    /// The articles without live reports and roundups, which have much in common with all others, and a headline that is about
    /// many things or about none; all of them if there are no others.
    /// </summary>
    public static List<ArticleCandidate> WithoutRoundups(List<ArticleCandidate> articles) =>
        articles.FindAll(article => !Headline.IsRoundup(article.Title)) is { Count: > 0 } others ? others : articles;

    // The cosine with the sum of all, in terms of equal weight.
    private static double Shared(StoryTerms terms, Dictionary<uint, int> articles)
    {
        var shared = 0;
        foreach (var term in terms.Terms)
            shared += articles[term.Hash] - 1;
        return shared / Math.Sqrt(Math.Max(1, terms.Terms.Length));
    }
}
