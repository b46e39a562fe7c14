namespace NewsMonitor.News.Stories;

/// <summary>
/// Divides what <see cref="StoryFinder"/> takes for one event if its articles have nothing of their own in common: "Trump says
/// companies should report less often" and "Trump says boat was sunk" share words that many other articles have, too. One form does
/// not make one event of the texts that a wire fills it with, either.
/// </summary>
internal sealed class EventDivision
{
    private const int FewestInSeries = 3;

    /// <summary>Texts with as many terms were found to have enough in common.</summary>
    private const int TermsOfWholeText = 60;

    /// <summary>A name in common is two terms, the name and its word.</summary>
    private const int FewestShared = 2;

    /// <summary>A third of the articles with a term of its own are in the story.</summary>
    private const int LeastShare = 3;

    private readonly IReadOnlyList<StoryArticle> _articles;
    private readonly TermCounts _counts;
    private readonly int[] _originals;
    private readonly Func<StoryArticle, IReadOnlyCollection<uint>> _namesOf;

    /// <param name="articles">All articles, in the order in which the stories refer to them.</param>
    /// <param name="counts">How many of them have each term.</param>
    /// <param name="originals">What <see cref="StoryFinder.Originals"/> found.</param>
    /// <param name="namesOf">The people and organizations that an article is about.</param>
    public EventDivision(
        IReadOnlyList<StoryArticle> articles,
        TermCounts counts,
        int[] originals,
        Func<StoryArticle, IReadOnlyCollection<uint>> namesOf
    ) => (_articles, _counts, _originals, _namesOf) = (articles, counts, originals, namesOf);

    /// <returns>
    /// The story's texts by event, with their copies. A story with whole texts is one event. Two headlines belong together,
    /// directly or through others, if they share two terms of the story's own: at least a third of all articles with such a term
    /// are in this story.
    /// </returns>
    public IEnumerable<StoryMembers> Divide(StoryMembers story)
    {
        var events = IsSeries(story.Originals)
            ? story.Originals.ConvertAll(original => new List<int> { original })
            : Connected(story.Originals);
        var copies = story.Copies.ToLookup(copy => _originals[copy]);
        return events.Select(texts =>
            story with
            {
                Originals = texts,
                Copies = [.. texts.SelectMany(text => copies[text]).Order()],
            }
        );
    }

    // Texts of one outlet, most with a name that no other has, and hardly any with the same.
    private bool IsSeries(List<int> texts)
    {
        var articles = texts.ConvertAll(i => _articles[i]);
        if (texts.Count < FewestInSeries || articles.Exists(text => !IsFrom(text, articles[0].Source)))
            return false;
        var names = articles.ConvertAll(text => _namesOf(text));
        var counts = names.SelectMany(name => name).CountBy(name => name).ToDictionary();
        return 3 * counts.Values.DefaultIfEmpty().Max() < texts.Count
            && 2 * names.Count(text => text.Any(name => counts[name] == 1)) > texts.Count;
    }

    private static bool IsFrom(StoryArticle text, string? outlet) =>
        string.Equals(text.Source, outlet, StringComparison.OrdinalIgnoreCase);

    private bool IsHeadline(int article) => _articles[article].Terms.Terms.Length < TermsOfWholeText;

    private List<List<int>> Connected(List<int> texts)
    {
        if (!texts.TrueForAll(IsHeadline))
            return [texts];
        var own = OwnTerms(texts);
        var parts = new List<Part>();
        foreach (var text in texts)
        {
            var terms = TermsOf(text).Where(own.Contains).ToList();
            var joined = parts.FindAll(part => terms.Count(part.Terms.Contains) >= FewestShared);
            if (joined.Count == 0)
                parts.Add(new Part([text], [.. terms]));
            else
                joined[0].Join(text, terms, joined.Skip(1));
            parts.RemoveAll(part => joined.IndexOf(part) > 0);
        }

        return [.. parts.Select(part => part.Texts.Order().ToList()).OrderBy(part => part[0])];
    }

    // The terms that two texts of a story have, and that hardly any other article has.
    private HashSet<uint> OwnTerms(List<int> texts) =>
        [
            .. new TermCounts(texts.Select(text => _articles[text].Terms))
                .Counts.Where(term => term.Value > 1 && LeastShare * term.Value >= _counts.Of(term.Key))
                .Select(term => term.Key),
        ];

    private IEnumerable<uint> TermsOf(int article) => _articles[article].Terms.Terms.ToArray().Select(term => term.Hash);

    private sealed class Part(List<int> texts, HashSet<uint> terms)
    {
        public List<int> Texts => texts;

        public HashSet<uint> Terms => terms;

        public void Join(int text, IEnumerable<uint> with, IEnumerable<Part> others)
        {
            texts.Add(text);
            terms.UnionWith(with);
            foreach (var other in others)
            {
                texts.AddRange(other.Texts);
                terms.UnionWith(other.Terms);
            }
        }
    }
}
