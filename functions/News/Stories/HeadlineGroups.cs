namespace NewsMonitor.News.Stories;

/// <summary>
/// Groups headlines by what they are linked to: each joins the group in which it is linked to the largest share of the headlines,
/// and groups join in the same way. One that tells of two events does not join these.
/// </summary>
internal sealed class HeadlineGroups
{
    /// <summary>The least share of linked pairs.</summary>
    private const double LeastShare = 1 / 3.0;

    /// <summary>The same of groups that are about one matter.</summary>
    private const double LeastNear = 0.1;

    private readonly List<LinkedText> _headlines;
    private readonly bool[,] _areLinked;

    private HeadlineGroups(List<LinkedText> headlines)
    {
        _headlines = headlines;
        _areLinked = new bool[headlines.Count, headlines.Count];
        for (var i = 0; i < headlines.Count; i++)
        {
            for (var j = 0; j < i; j++)
                _areLinked[i, j] = _areLinked[j, i] = LinkedText.AreLinked(headlines[i], headlines[j]);
        }
    }

    /// <param name="headlines">The texts of an event.</param>
    /// <returns>
    /// The groups, in the order of their first texts, each ascending, and whether they are near the largest of them.
    /// </returns>
    public static List<(List<int> Texts, bool IsNear)> Find(List<LinkedText> headlines)
    {
        var found = new HeadlineGroups(headlines);
        var groups = found.Group();
        var largest = groups.MaxBy(group => group.Count)!;
        return
        [
            .. groups
                .Select(group =>
                    (
                        group.Select(i => headlines[i].Text).Order().ToList(),
                        group == largest || found.ShareOf(group, largest) >= LeastNear
                    )
                )
                .OrderBy(group => group.Item1[0]),
        ];
    }

    private List<List<int>> Group()
    {
        List<List<int>> groups = [];
        for (var i = 0; i < _headlines.Count; i++)
        {
            List<int> headline = [i];
            if (Best(groups, group => ShareOf(headline, group)) is { } best)
                best.Add(i);
            else
                groups.Add(headline);
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            while (Best(groups[(i + 1)..], other => ShareOf(group, other)) is { } best)
            {
                group.AddRange(best);
                groups.Remove(best);
            }
        }

        return groups;
    }

    private static List<int>? Best(IEnumerable<List<int>> groups, Func<List<int>, double> shareOf)
    {
        var (best, most) = ((List<int>?)null, 0.0);
        foreach (var group in groups)
        {
            if (shareOf(group) is var share && share >= LeastShare && share > most)
                (best, most) = (group, share);
        }

        return best;
    }

    private double ShareOf(List<int> group, List<int> other) =>
        group.Sum(i => other.Count(j => _areLinked[i, j])) / ((double)group.Count * other.Count);
}
