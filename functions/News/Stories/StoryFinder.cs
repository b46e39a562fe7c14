using NewsMonitor.News.Copies;

namespace NewsMonitor.News.Stories;

/// <summary>The articles about one event, as indices into the list they were found in.</summary>
/// <param name="Originals">Articles with original texts, the earliest first; at least one.</param>
/// <param name="Copies">Near-copies of these, the earliest first.</param>
/// <param name="Related">
/// The indices, in the list of stories, of the few most similar stories, which may be about the same event.
/// </param>
internal sealed record StoryMembers(List<int> Originals, List<int> Copies, IReadOnlyList<int> Related);

/// <summary>
/// Groups articles by event, in one pass in order of time: copies are merged, then each text joins the most similar story or
/// starts a new one (single-pass clustering, as in topic detection and tracking). The cost per article is bounded.
/// </summary>
internal sealed class StoryFinder
{
    /// <summary>The similarity at which a text joins a story; the longer the story has had no news, the more is needed.</summary>
    private const double Threshold = 0.36;

    /// <summary>The similarity at which two stories are merged.</summary>
    private const double MergeThreshold = 0.48;

    /// <summary>The similarity at which two stories may be about the same event.</summary>
    private const double RelatedThreshold = 0.2;

    private const int MostRelated = 3;

    /// <summary>With fewer articles, common words cannot be distinguished from words specific to an event.</summary>
    private const int FewestForRelated = 300;

    /// <summary>
    /// A name and a few words in common do not make one event; two reports of the same event share dozens of terms.
    /// </summary>
    private const int FewestShared = 8;

    /// <summary>The time without news after which similarity counts only 1/e.</summary>
    private static readonly TimeSpan Fading = TimeSpan.FromDays(8);

    private const int MostTerms = 128;

    private readonly IReadOnlyList<StoryArticle> _articles;
    private readonly InverseDocumentFrequency _weights = new();
    private readonly StoryIndex _index = new();
    private readonly List<Cluster> _stories = [];

    private StoryFinder(IReadOnlyList<StoryArticle> articles) => _articles = articles;

    /// <param name="articles">In order of <see cref="StoryArticle.CompareTo"/>.</param>
    /// <returns>The stories, the earliest first; each article is in exactly one.</returns>
    public static List<StoryMembers> Find(IReadOnlyList<StoryArticle> articles) => new StoryFinder(articles).Find();

    /// <summary>
    /// For each article the original that it is a copy of, through any chain of copies; the article itself if it is an original.
    /// </summary>
    internal static int[] Originals(IReadOnlyList<StoryArticle> articles)
    {
        var originals = new int[articles.Count];
        var index = new CopyIndex();
        var numbers = new List<int>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
        {
            originals[i] = i;
            if (articles[i].Sketch is not { } sketch)
                continue;
            numbers.Add(i);
            if (index.Add(sketch) is >= 0 and var copied)
                originals[i] = originals[numbers[copied]];
        }

        return originals;
    }

    private List<StoryMembers> Find()
    {
        var originals = Originals(_articles);
        for (var i = 0; i < originals.Length; i++)
        {
            if (originals[i] == i)
                _weights.Add(_articles[i].Terms);
        }

        var storyOf = new int[_articles.Count];
        for (var i = 0; i < originals.Length; i++)
            storyOf[i] = originals[i] == i ? Join(i) : storyOf[originals[i]];
        Merge();
        return Members(originals, storyOf);
    }

    private int Join(int article)
    {
        var vector = _weights.Weigh(_articles[article].Terms);
        var time = _articles[article].StoredAt;
        var (best, similarity) = MostSimilar(vector, time, -1);
        if (similarity < Threshold)
        {
            best = _stories.Count;
            _stories.Add(new Cluster(vector, time));
        }
        else
        {
            _stories[best].Add(vector, time);
        }

        _index.Add(best, vector);
        return best;
    }

    private (int Story, double Similarity) MostSimilar(StoryVector vector, DateTimeOffset time, int except)
    {
        var most = (Story: -1, Similarity: 0.0);
        foreach (var other in Similar(vector, time, except))
            most = other.Similarity > most.Similarity ? other : most;
        return most;
    }

    // A story whose texts have less in common attracts others less; otherwise events described in the same vocabulary would
    // merge.
    private IEnumerable<(int Story, double Similarity)> Similar(StoryVector vector, DateTimeOffset time, int except)
    {
        foreach (var root in _index.Candidates(vector).Select(Root))
        {
            if (root == except)
                continue;
            var story = _stories[root];
            var fading = Math.Exp(-Math.Max(0, (time - story.Latest) / Fading));
            yield return (root, story.Vector.Cosine(vector, FewestShared) * Math.Sqrt(story.Cohesion) * fading);
        }
    }

    // Stories that started in different words may have become similar since.
    private void Merge()
    {
        for (var i = _stories.Count - 1; i > 0; i--)
        {
            var (other, similarity) = MostSimilar(_stories[i].Vector, _stories[i].First, i);
            if (similarity < MergeThreshold)
                continue;
            _stories[other].Absorb(_stories[i]);
            _stories[i].MergedInto = other;
        }
    }

    private int Root(int story)
    {
        while (_stories[story].MergedInto is { } into)
            story = into;
        return story;
    }

    private List<StoryMembers> Members(int[] originals, int[] storyOf)
    {
        var members = new Dictionary<int, StoryMembers>();
        for (var i = 0; i < storyOf.Length; i++)
        {
            var root = Root(storyOf[i]);
            if (!members.TryGetValue(root, out var story))
                members[root] = story = new StoryMembers([], [], []);
            (originals[i] == i ? story.Originals : story.Copies).Add(i);
        }

        return WithRelated(members);
    }

    private List<StoryMembers> WithRelated(Dictionary<int, StoryMembers> members)
    {
        var inOrder = members.OrderBy(story => story.Value.Originals[0]).ToList();
        var numbers = inOrder.Index().ToDictionary(story => story.Item.Key, story => story.Index);
        return
        [
            .. inOrder.Select(story =>
                story.Value with
                {
                    Related = [.. RelatedTo(story.Key).Select(related => numbers[related])],
                }
            ),
        ];
    }

    private IEnumerable<int> RelatedTo(int story) =>
        _articles.Count < FewestForRelated
            ? []
            : Similar(_stories[story].Vector, _stories[story].First, story)
                .Where(other => other.Similarity >= RelatedThreshold)
                .DistinctBy(other => other.Story)
                .OrderByDescending(other => other.Similarity)
                .Take(MostRelated)
                .Select(other => other.Story);

    /// <summary>A story while articles are added to it.</summary>
    private sealed class Cluster(StoryVector vector, DateTimeOffset time)
    {
        private int _size = 1;

        public StoryVector Vector { get; private set; } = vector;

        /// <summary>How similar its articles are: the length of the mean of their vectors; 1 if they are identical.</summary>
        public double Cohesion { get; private set; } = 1;

        public DateTimeOffset First { get; } = time;

        public DateTimeOffset Latest { get; private set; } = time;

        public int? MergedInto { get; set; }

        public void Add(StoryVector article, DateTimeOffset time)
        {
            Grow(article, 1, 1);
            Latest = time > Latest ? time : Latest;
        }

        public void Absorb(Cluster other)
        {
            Grow(other.Vector, other._size, other.Cohesion);
            Latest = other.Latest > Latest ? other.Latest : Latest;
        }

        private void Grow(StoryVector vector, int size, double cohesion)
        {
            var (mine, theirs) = (_size * Cohesion, size * cohesion);
            var between = 2 * mine * theirs * Vector.Cosine(vector, 0);
            Cohesion = Math.Sqrt((mine * mine) + (theirs * theirs) + between) / (_size + size);
            Vector = Vector.Plus(vector, _size, size, MostTerms);
            _size += size;
        }
    }
}
