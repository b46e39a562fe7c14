using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>
/// How much of a digest is shown: stories, further articles and related events of each, articles in groups, names per kind,
/// watch-lists with their evidence.
/// </summary>
internal readonly record struct DigestExtent(int Stories, int Further, int Related, int Articles, int Names, int WatchLists)
{
    /// <summary>About as many of each topic are listed where there is little room.</summary>
    private const int ArticlesOfTopic = 4;

    /// <summary>Everything that an archived digest has.</summary>
    public static readonly DigestExtent All = new(30, 6, 8, GroupListing.Most, 6, 100) { HasSentences = true };

    /// <summary>
    /// What a mail shows, the most first: it is shortened step by step until it is short enough to be read. The last one is
    /// what a digest with much else to say still shows.
    /// </summary>
    public static readonly DigestExtent[] OfMails =
    [
        All,
        new(10, 3, 4, 36, 6, 12) { HasSentences = true },
        new(10, 1, 2, 30, 6, 12),
        new(10, 0, 2, 30, 5, 12),
        new(10, 0, 1, 24, 5, 8),
        new(10, 0, 1, 16, 4, 6),
        new(8, 0, 0, 12, 3, 5),
        new(7, 0, 0, 8, 3, 3),
    ];

    /// <summary>How digests are shortened that have too many bytes, the longest first.</summary>
    public static readonly DigestExtent[] Shorter =
    [
        new(30, 6, 8, 90, 6, 60) { HasSentences = true },
        new(24, 4, 6, 70, 6, 40) { HasSentences = true },
        new(16, 3, 5, 50, 5, 20) { HasSentences = true },
        new(12, 2, 3, 36, 4, 12) { HasSentences = true },
        new(10, 1, 2, 24, 3, 8),
        new(7, 0, 0, 14, 2, 5),
        new(4, 0, 0, 8, 1, 2),
        new(1, 0, 0, 4, 1, 0),
    ];

    /// <summary>What a chat shows: topics have at least a third of the places.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="articles">How many stories and articles there are at most.</param>
    public static DigestExtent OfChats(Digest digest, int articles)
    {
        var forTopics = Math.Min(digest.Groups.Sum(group => group.Articles.Count), articles / 3);
        var stories = Math.Min(digest.Stories.Count, articles - forTopics);
        return new DigestExtent(stories, 0, 0, articles - stories, 2, 0);
    }

    /// <summary>Whether articles below topics have a sentence each, besides their headline.</summary>
    public bool HasSentences { get; private init; }

    /// <summary>The digest with no more than this.</summary>
    public Digest Of(Digest digest)
    {
        var (stories, further, related, names) = (Stories, Further, Related, Names);
        var (groups, named) = Groups(digest);
        return digest with
        {
            Stories =
            [
                .. digest
                    .Stories.Take(stories)
                    .Select(story =>
                        story with
                        {
                            Further = [.. story.Further.Take(further)],
                            Related = Within(story.Related, related),
                        }
                    ),
            ],
            Groups = groups,
            FurtherTopics = [.. named, .. digest.FurtherTopics],
            Corrections = digest.Corrections is null ? null : [.. digest.Corrections.Take(2 * names)],
            People = [.. digest.People.Take(names)],
            Organizations = [.. digest.Organizations.Take(names)],
            Places = [.. digest.Places.Take(names)],
        };
    }

    // A topic is listed with a few articles, or only named.
    private (IReadOnlyList<DigestGroup> Listed, IEnumerable<SmallTopic> Named) Groups(Digest digest)
    {
        var topics = HasSentences ? int.MaxValue : Math.Max(1, Articles / ArticlesOfTopic);
        var named = digest.Groups.Where(group => group.Topic is not null).Skip(topics).ToHashSet();
        var listed = digest.Groups.Where(group => !named.Contains(group)).ToList();
        var shares = GroupListing.Shares([.. listed.Select(group => group.Articles.Count)], Articles);
        return (
            [.. listed.Select((group, i) => group with { Articles = [.. group.Articles.Take(shares[i])] })],
            digest.Groups.Where(named.Contains).Select(group => new SmallTopic(group.Topic!, group.Size))
        );
    }

    private static RelatedEvents? Within(RelatedEvents? related, int most) =>
        related is null || most == 0 ? null : related with { Events = [.. related.Events.Take(most)] };
}
