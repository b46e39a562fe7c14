using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Tallies;

namespace NewsMonitor.News.Digests;

/// <summary>Decides which articles are listed: one of each group in turn, until there is no room left.</summary>
internal static class GroupListing
{
    /// <summary>The most articles listed in a digest; the others are only counted.</summary>
    public const int Most = 120;

    public static IReadOnlyList<DigestGroup> List(List<TopicGroups.Group> groups, Func<string, int> copiesOf)
    {
        var listed = Cut([.. groups.Select(group => group.Candidates)], Most);
        return [.. groups.Zip(listed, (group, articles) => GroupOf(group, articles, copiesOf))];
    }

    /// <summary>The first of each list, so that they are <paramref name="most"/> in all; each has one in turn.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Cut<T>(IReadOnlyList<IReadOnlyList<T>> lists, int most)
    {
        var shares = Shares([.. lists.Select(list => list.Count)], most);
        return [.. lists.Zip(shares, (list, share) => list.Take(share).ToArray())];
    }

    private static DigestGroup GroupOf(
        TopicGroups.Group group,
        IEnumerable<ArticleCandidate> listed,
        Func<string, int> copiesOf
    ) =>
        new(
            group.Name,
            group.Candidates.Count,
            SentimentTally.Count(group.Candidates.Select(candidate => candidate.Sentiment)),
            [.. listed.Select(candidate => candidate.ToDigestArticle(copiesOf(candidate.Id)))]
        )
        {
            Notice = group.Notice,
        };

    /// <summary>How many of <paramref name="lines"/> go to each group.</summary>
    private static int[] Shares(int[] sizes, int lines)
    {
        var shares = new int[sizes.Length];
        for (var round = 0; lines > 0 && sizes.Any(size => size > round); round++)
        {
            for (var i = 0; i < sizes.Length && lines > 0; i++)
            {
                if (sizes[i] <= round)
                    continue;
                shares[i]++;
                lines--;
            }
        }

        return shares;
    }
}
