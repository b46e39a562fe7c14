using NewsMonitor.Duplicates;

namespace NewsMonitor.Stories;

/// <summary>Articles on one event: their numbers in the list they were found in.</summary>
/// <param name="Originals">Articles with a text of their own, the earliest first; at least one.</param>
/// <param name="Copies">Near-copies of these, the earliest first.</param>
internal sealed record StoryMembers(List<int> Originals, List<int> Copies);

/// <summary>
/// Groups articles by the event they are of, in one pass in order of time: copies are folded, then each text joins the story it is most
/// like, or begins one (single-pass clustering, as in topic detection and tracking). The cost of an article is bounded, whatever there is.
/// </summary>
internal sealed class StoryFinder
{
    /// <summary>How alike a text and a story must be at once; they must be more so the longer the story has been silent.</summary>
    private const double Threshold = 0.36;

    /// <summary>How alike two stories must be to have been one all the time.</summary>
    private const double MergeThreshold = 0.48;

    /// <summary>Who shares a name and a few words is not yet of one event; two reports of it share dozens.</summary>
    private const int FewestShared = 8;

    /// <summary>The silence after which likeness counts for 1/e of what it is.</summary>
    private static readonly TimeSpan Fading = TimeSpan.FromDays(8);

    private const int MostTerms = 128;

    private readonly IReadOnlyList<StoryArticle> _articles;
    private readonly TermRarity _rarity = new();
    private readonly StoryIndex _index = new();
    private readonly List<Growing> _stories = [];

    private StoryFinder(IReadOnlyList<StoryArticle> articles) => _articles = articles;

    /// <param name="articles">In order of <see cref="StoryArticle.CompareTo"/>.</param>
    /// <returns>Stories, the earliest first; each article is in one.</returns>
    public static List<StoryMembers> Find(IReadOnlyList<StoryArticle> articles) => new StoryFinder(articles).Find();

    /// <summary>For each article the one it is a copy of, at the end of a chain of copies: itself where it is none.</summary>
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
                _rarity.Add(_articles[i].Terms);
        }

        var storyOf = new int[_articles.Count];
        for (var i = 0; i < originals.Length; i++)
            storyOf[i] = originals[i] == i ? Join(i) : storyOf[originals[i]];
        Merge();
        return Members(originals, storyOf);
    }

    private int Join(int article)
    {
        var vector = _rarity.Weigh(_articles[article].Terms);
        var time = _articles[article].StoredAt;
        var (best, likeness) = MostAlike(vector, time, -1);
        if (likeness < Threshold)
        {
            best = _stories.Count;
            _stories.Add(new Growing(vector, time));
        }
        else
        {
            _stories[best].Add(vector, time);
        }

        _index.Add(best, vector);
        return best;
    }

    private (int Story, double Likeness) MostAlike(StoryVector vector, DateTimeOffset time, int except)
    {
        var (best, likeness) = (-1, 0.0);
        foreach (var candidate in _index.Candidates(vector))
        {
            if (candidate == except)
                continue;
            var story = _stories[candidate];
            var alike = story.Vector.Cosine(vector, FewestShared) * Math.Exp(-Math.Max(0, (time - story.Latest) / Fading));
            if (alike > likeness)
                (best, likeness) = (candidate, alike);
        }

        return (best, likeness);
    }

    // What was told in different words at first may have grown together since.
    private void Merge()
    {
        for (var i = _stories.Count - 1; i > 0; i--)
        {
            var (other, likeness) = MostAlike(_stories[i].Vector, _stories[i].First, i);
            if (likeness < MergeThreshold)
                continue;
            other = Root(other);
            if (other == i)
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
                members[root] = story = new StoryMembers([], []);
            (originals[i] == i ? story.Originals : story.Copies).Add(i);
        }

        return [.. members.Values.OrderBy(story => story.Originals[0])];
    }

    /// <summary>A story while articles are added to it.</summary>
    private sealed class Growing(StoryVector vector, DateTimeOffset time)
    {
        private int _size = 1;

        public StoryVector Vector { get; private set; } = vector;

        public DateTimeOffset First { get; } = time;

        public DateTimeOffset Latest { get; private set; } = time;

        public int? MergedInto { get; set; }

        public void Add(StoryVector article, DateTimeOffset time)
        {
            Vector = Vector.Plus(article, _size++, 1, MostTerms);
            Latest = time > Latest ? time : Latest;
        }

        public void Absorb(Growing other)
        {
            Vector = Vector.Plus(other.Vector, _size, other._size, MostTerms);
            _size += other._size;
            Latest = other.Latest > Latest ? other.Latest : Latest;
        }
    }
}
