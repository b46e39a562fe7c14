using System.Collections;
using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>
/// Groups texts by what they are linked to: each joins the group in which it is linked to the largest share of the texts, and
/// groups join in the same way. One that tells of two events does not join these.
/// </summary>
internal sealed class TextGroups
{
    /// <summary>
    /// What links two headlines: two rare things, or one and a common word, or four common words. One is who, another what
    /// happened.
    /// </summary>
    private const int FewestShared = 4;

    /// <summary>The least share of linked pairs.</summary>
    private const double LeastShare = 1 / 3.0;

    /// <summary>The same of groups that are about one matter.</summary>
    private const double LeastNear = 0.1;

    // For each text, the others that it is linked to: one bit for each pair, since an event may have thousands.
    private readonly BitArray[] _linked;

    private TextGroups(List<LinkedText> texts, HeadlineCoverage coverage)
    {
        _linked = [.. texts.Select(_ => new BitArray(texts.Count))];
        var earlier = new Dictionary<HeadlineLink, List<int>>();
        for (var i = 0; i < texts.Count; i++)
        {
            var shared = new int[i];
            foreach (var link in texts[i].Links)
            {
                ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(earlier, link, out _);
                foreach (var other in holders ??= [])
                    shared[other] += link.Weight;
                holders.Add(i);
            }

            for (var other = 0; other < i; other++)
            {
                if (shared[other] >= FewestShared || AreLinked(texts[i], texts[other], coverage))
                    _linked[i][other] = _linked[other][i] = true;
            }
        }
    }

    /// <param name="texts">The texts of an event.</param>
    /// <param name="coverage">Links whole texts.</param>
    /// <returns>
    /// The groups, in the order of their first texts, each ascending, and whether they are near the largest of them.
    /// </returns>
    public static List<(List<int> Texts, bool IsNear)> Find(List<LinkedText> texts, HeadlineCoverage coverage)
    {
        var found = new TextGroups(texts, coverage);
        var groups = found.Group();
        var largest = groups.MaxBy(group => group.Count)!;
        return
        [
            .. groups
                .Select(group =>
                    (
                        group.Select(i => texts[i].Text).Order().ToList(),
                        group == largest || found.ShareOf(group, largest) >= LeastNear
                    )
                )
                .OrderBy(group => group.Item1[0]),
        ];
    }

    private static bool AreLinked(LinkedText one, LinkedText other, HeadlineCoverage coverage) =>
        (one.IsWhole, other.IsWhole) switch
        {
            (true, true) => coverage.AreLinked(one.Terms, other.Terms),
            (true, false) => coverage.Tells(one.Terms, other.Terms),
            (false, true) => coverage.Tells(other.Terms, one.Terms),
            _ => false,
        };

    private List<List<int>> Group()
    {
        List<List<int>> groups = [];
        for (var i = 0; i < _linked.Length; i++)
        {
            List<int> text = [i];
            if (Best(text, groups, from: 0) is { } best)
                groups[best].Add(i);
            else
                groups.Add(text);
        }

        for (var i = 0; i < groups.Count; i++)
        {
            while (Best(groups[i], groups, from: i + 1) is { } best)
            {
                groups[i].AddRange(groups[best]);
                groups.RemoveAt(best);
            }
        }

        return groups;
    }

    private int? Best(List<int> texts, List<List<int>> groups, int from)
    {
        var (best, most) = ((int?)null, 0.0);
        for (var i = from; i < groups.Count; i++)
        {
            if (ShareOf(texts, groups[i]) is var share && share >= LeastShare && share > most)
                (best, most) = (i, share);
        }

        return best;
    }

    private double ShareOf(List<int> group, List<int> other)
    {
        var linked = 0;
        foreach (var text in group)
        {
            foreach (var another in other)
                linked += _linked[text][another] ? 1 : 0;
        }

        return linked / ((double)group.Count * other.Count);
    }
}
