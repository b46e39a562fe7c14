using NewsMonitor.News.Entities;

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

    /// <summary>So few texts with a term of the story's own link each other, and with one beside the story's subject.</summary>
    private const int FewestWithTerm = 2;
    private const int FewestWithSubject = 3;

    /// <summary>A third of the articles with a term of its own are in the story.</summary>
    private const int LeastShare = 3;

    /// <summary>What is in more than an eighth of all articles is no story's own, if there are enough to say so.</summary>
    private const int MostShare = 8;

    /// <summary>Unless so large a share of these is in the story, which is then everywhere itself.</summary>
    private const double OwnShare = 0.8;
    private const int EnoughArticles = 40;

    /// <summary>A term beside the story's subject: half of the headlines with both are in the story.</summary>
    private const int LeastShareWithSubject = 2;

    private readonly IReadOnlyList<StoryArticle> _articles;
    private readonly TermCounts _counts;
    private readonly int[] _originals;
    private readonly Func<StoryArticle, IReadOnlyCollection<uint>> _namesOf;
    private readonly HeadlinesByName _headlines;

    /// <param name="articles">All articles, in the order in which the stories refer to them.</param>
    /// <param name="counts">How many of them have each term.</param>
    /// <param name="originals">What <see cref="StoryFinder.Originals"/> found.</param>
    /// <param name="namesOf">The people and organizations that an article is about.</param>
    public EventDivision(
        IReadOnlyList<StoryArticle> articles,
        TermCounts counts,
        int[] originals,
        Func<StoryArticle, IReadOnlyCollection<uint>> namesOf
    )
    {
        (_articles, _counts, _originals, _namesOf) = (articles, counts, originals, namesOf);
        _headlines = new HeadlinesByName(Enumerable.Range(0, articles.Count).Where(IsHeadline).Select(i => articles[i].Terms));
    }

    /// <returns>
    /// The story's texts by event, with their copies, grouped by what they are linked by (<see cref="TextGroups"/>). Whole texts
    /// are by what their headlines say (<see cref="HeadlineCoverage"/>), and headlines by terms of the story's own, which at least
    /// a third of all articles with them have in this story, and terms beside the name that most of its headlines have: at least
    /// three of them, and half of all headlines with both. "Claude" and "outage" are an event, even if more is said of both.
    /// </returns>
    public IEnumerable<StoryMembers> Divide(StoryMembers story)
    {
        var events = IsSeries(story.Originals)
            ? story.Originals.ConvertAll(original => (Texts: new List<int> { original }, IsNear: false))
            : Connected(story.Originals);
        var copies = story.Copies.ToLookup(copy => _originals[copy]);
        return events.Select(found =>
            story with
            {
                Originals = found.Texts,
                Copies = [.. found.Texts.SelectMany(text => copies[text]).Order()],
                Matter = found.IsNear ? story.Originals[0] : null,
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

    private static bool IsFrom(StoryArticle text, string? outlet) => OutletSpellings.Comparer.Equals(text.Source, outlet);

    private bool IsHeadline(int article) => !IsWholeText(_articles[article].Terms);

    /// <summary>Whether they are of more than a headline.</summary>
    public static bool IsWholeText(StoryTerms terms) => terms.Terms.Length >= TermsOfWholeText;

    private List<(List<int> Texts, bool IsNear)> Connected(List<int> texts)
    {
        if (texts.Count == 1)
            return [(texts, true)];
        var counts = TermsOf(texts);
        var linksOf = LinksOf(texts.FindAll(IsHeadline), counts);
        return TextGroups.Find(
            texts.ConvertAll(text => new LinkedText(text, _articles[text].Terms, IsHeadline(text) ? [.. linksOf(text)] : [])),
            new HeadlineCoverage(_counts, counts)
        );
    }

    private Func<int, IEnumerable<HeadlineLink>> LinksOf(List<int> texts, TermCounts counts)
    {
        var own = OwnTerms(counts, _counts, FewestWithTerm, LeastShare);
        own.RemoveWhere(term => IsEverywhere(term) && counts.Of(term) < OwnShare * _counts.Of(term));
        if (SubjectOf(texts) is not { } subject)
            return text => Links(text, own, isBesideSubject: false);
        var with = texts.Where(text => _articles[text].Terms.Find(subject) is not null).ToHashSet();
        var beside = OwnTerms(TermsOf(with), _headlines.With(subject), FewestWithSubject, LeastShareWithSubject);
        foreach (var text in with)
            beside.ExceptWith(WholeTerms.With(subject, _articles[text].Terms));
        return text =>
            Links(text, own, isBesideSubject: false)
                .Concat(with.Contains(text) ? Links(text, beside, isBesideSubject: true) : []);
    }

    private bool IsEverywhere(uint term) => _articles.Count >= EnoughArticles && MostShare * _counts.Of(term) > _articles.Count;

    private IEnumerable<HeadlineLink> Links(int text, HashSet<uint> own, bool isBesideSubject)
    {
        foreach (var term in WholeTerms.Of(_articles[text].Terms))
        {
            if (own.Contains(term))
                yield return new HeadlineLink(term, isBesideSubject);
        }
    }

    // The terms that some texts of a story have, and that hardly any other of the articles counted has.
    private static HashSet<uint> OwnTerms(TermCounts story, TermCounts counts, int fewest, int share) =>
        [
            .. story
                .Counts.Where(term => term.Value >= fewest && share * term.Value >= counts.Of(term.Key))
                .Select(term => term.Key),
        ];

    private TermCounts TermsOf(IEnumerable<int> texts) => new(texts.Select(text => _articles[text].Terms));

    // The name that most of the texts have; null if none is in more than half of them.
    private uint? SubjectOf(List<int> texts)
    {
        var names = new TermCounts(texts.Select(text => _articles[text].Terms), TermKind.Name, TermKind.Place).Counts;
        var (name, count) = names.OrderByDescending(name => name.Value).ThenBy(name => name.Key).FirstOrDefault();
        return 2 * count > texts.Count ? name : null;
    }
}
