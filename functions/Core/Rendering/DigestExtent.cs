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
    public static readonly DigestExtent All = new(
        Stories: 30,
        Further: 6,
        Related: 8,
        Articles: GroupListing.Most,
        Names: 6,
        WatchLists: 100
    )
    {
        HasSentences = true,
    };

    /// <summary>
    /// What a mail shows, the most first: it is shortened step by step until it is short enough to be read. The last one is
    /// what a digest with much else to say still shows.
    /// </summary>
    public static readonly DigestExtent[] OfMails =
    [
        All,
        new(Stories: 10, Further: 3, Related: 4, Articles: 36, Names: 6, WatchLists: 12) { HasSentences = true },
        new(Stories: 10, Further: 1, Related: 2, Articles: 30, Names: 6, WatchLists: 12),
        new(Stories: 10, Further: 0, Related: 2, Articles: 30, Names: 5, WatchLists: 12),
        new(Stories: 10, Further: 0, Related: 1, Articles: 24, Names: 5, WatchLists: 8),
        new(Stories: 10, Further: 0, Related: 1, Articles: 16, Names: 4, WatchLists: 6),
        new(Stories: 10, Further: 0, Related: 0, Articles: 8, Names: 3, WatchLists: 5),
        new(Stories: 8, Further: 0, Related: 0, Articles: 8, Names: 3, WatchLists: 4),
        new(Stories: 7, Further: 0, Related: 0, Articles: 6, Names: 3, WatchLists: 3),
    ];

    /// <summary>How digests are shortened that have too many bytes, the longest first.</summary>
    public static readonly DigestExtent[] Shorter =
    [
        new(Stories: 30, Further: 6, Related: 8, Articles: 90, Names: 6, WatchLists: 60) { HasSentences = true },
        new(Stories: 24, Further: 4, Related: 6, Articles: 70, Names: 6, WatchLists: 40) { HasSentences = true },
        new(Stories: 16, Further: 3, Related: 5, Articles: 50, Names: 5, WatchLists: 20) { HasSentences = true },
        new(Stories: 12, Further: 2, Related: 3, Articles: 36, Names: 4, WatchLists: 12) { HasSentences = true },
        new(Stories: 10, Further: 1, Related: 2, Articles: 24, Names: 3, WatchLists: 8),
        new(Stories: 7, Further: 0, Related: 0, Articles: 14, Names: 2, WatchLists: 5),
        new(Stories: 4, Further: 0, Related: 0, Articles: 8, Names: 1, WatchLists: 2),
        new(Stories: 1, Further: 0, Related: 0, Articles: 4, Names: 1, WatchLists: 0),
    ];

    /// <summary>What a chat shows: topics have at least a third of the places.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="articles">How many stories and articles there are at most.</param>
    public static DigestExtent OfChats(Digest digest, int articles)
    {
        var forTopics = Math.Min(digest.Groups.Sum(group => group.Articles.Count), articles / 3);
        var stories = Math.Min(digest.Stories.Count, articles - forTopics);
        return new DigestExtent(stories, Further: 0, Related: 0, articles - stories, Names: 2, WatchLists: 0);
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
        var shown = GroupListing.Cut([.. listed.Select(group => group.Articles)], Articles);
        return (
            [.. listed.Zip(shown, (group, articles) => group with { Articles = articles })],
            digest.Groups.Where(named.Contains).Select(group => new SmallTopic(group.Topic!, group.Size))
        );
    }

    private static RelatedEvents? Within(RelatedEvents? related, int most) =>
        related is null || most == 0 ? null : related with { Events = [.. related.Events.Take(most)] };
}
