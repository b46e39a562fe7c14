using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>Decides which stories of a window are listed, in which order, and as what.</summary>
internal sealed class StoryRanker
{
    private const int FewestListed = 7;

    /// <summary>With fewer articles, all can be seen at a glance, and a single article is not listed as a story.</summary>
    private const int EnoughToRank = 20;

    /// <summary>With as many, one that no other article shares leads if there is no other story.</summary>
    private const int EnoughToLead = 8;

    private readonly int _most;
    private readonly bool _onlyNews;
    private readonly DigestWindow _window;
    private readonly Dictionary<string, ArticleCandidate> _candidates;
    private readonly UnstoredTally _unstored;
    private readonly List<StoryArticle> _articles;
    private readonly List<StoryArticle> _earlier;
    private readonly int[] _originals;
    private readonly TermCounts _terms;
    private readonly ArticleVectors _vectors;
    private readonly EventDivision _division;
    private readonly StoryScorer _scorer;
    private readonly NameHashes _identities;
    private readonly StorySubjects _subjects;
    private readonly HashSet<string> _outlets;
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    private StoryRanker(
        DigestSpec spec,
        DigestWindow window,
        List<ArticleCandidate> candidates,
        List<StoryArticle> earlier,
        UnstoredTally unstored,
        NameHashes identities
    )
    {
        (_most, _onlyNews, _window, _unstored, _identities) = (spec.MaxStories, spec.IsAlert, window, unstored, identities);
        _candidates = candidates.ToDictionary(candidate => candidate.Id, StringComparer.Ordinal);
        _articles =
        [
            .. earlier.Where(article => !_candidates.ContainsKey(article.Id)),
            .. candidates.Select(candidate => candidate.Story),
        ];
        _articles.Sort();
        _outlets = _articles.Select(article => article.Source).OfType<string>().ToHashSet(OutletSpellings.Comparer);
        _earlier = _articles.FindAll(article => !_candidates.ContainsKey(article.Id));
        _originals = StoryFinder.Originals(_articles);
        _vectors = new ArticleVectors(_articles, _originals);
        _scorer = new StoryScorer(window, candidates.ConvertAll(candidate => candidate.Story), _earlier, identities);
        _subjects = new StorySubjects(_scorer, identities);
        _terms = new TermCounts(_articles.Select(article => article.Terms));
        _division = new EventDivision(_articles, _terms, _originals, article => _scorer.Names(article, TermKind.Name));
    }

    /// <param name="Stories">The listed stories, in order.</param>
    /// <param name="Counts">The counts of all stories.</param>
    /// <param name="Remaining">
    /// The articles that are neither in a listed story nor copies of an article that is shown, in their original order.
    /// </param>
    /// <param name="CopiesOf">The number of copies of an article, exact and near.</param>
    public sealed record Result(
        IReadOnlyList<DigestStory> Stories,
        StoryCounts Counts,
        List<ArticleCandidate> Remaining,
        Func<string, int> CopiesOf
    );

    /// <param name="spec">What the digest reports.</param>
    /// <param name="window">The window.</param>
    /// <param name="candidates">Its articles.</param>
    /// <param name="earlier">Articles reported before.</param>
    /// <param name="unstored">The exact copies.</param>
    /// <param name="identities">What the names of the window stand for.</param>
    public static Result Rank(
        DigestSpec spec,
        DigestWindow window,
        List<ArticleCandidate> candidates,
        List<StoryArticle> earlier,
        UnstoredTally unstored,
        NameHashes identities
    ) => new StoryRanker(spec, window, candidates, earlier, unstored, identities).Rank(candidates);

    private Result Rank(List<ArticleCandidate> candidates)
    {
        var found = StoryCorrection
            .Apply(StoryFinder.Find(_articles, _originals, _vectors).SelectMany(_division.Divide), _articles)
            .Select(Report)
            .OfType<ReportedStory>()
            .ToList();
        var folded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in found)
            Fold(story, folded);
        var events = found.FindAll(story => !story.IsNotice);
        var listed = Listed(Storylines(events), candidates.Count);
        var shown = listed
            .SelectMany(storyline => storyline.Events)
            .SelectMany(story => story.Candidates)
            .Select(candidate => candidate.Id)
            .ToHashSet(StringComparer.Ordinal);
        shown.UnionWith(folded);
        if (_onlyNews)
            shown.UnionWith(
                events.Where(story => story.IsContinuing).SelectMany(story => story.Candidates).Select(candidate => candidate.Id)
            );
        var counts = new StoryCounts(
            events.Count,
            events.Count(story => story.News.Count > 0),
            events.Count(story => story.IsContinuing),
            events.Sum(story => story.Copies.Count)
        );
        return new Result(
            [.. listed.Select(storyline => storyline.ToDigestStory(_window, CopiesOf))],
            counts,
            candidates.FindAll(candidate => !shown.Contains(candidate.Id)),
            CopiesOf
        );
    }

    private List<ReportedStoryline> Storylines(IEnumerable<ReportedStory> events) =>
        [
            .. InOrder(
                ReportedStoryline
                    .Find(events, _window, _scorer.Frequencies, new EventSimilarity(_articles, _vectors).Between)
                    .Select(storyline => storyline with { Score = _scorer.Score(storyline) })
            ),
        ];

    private static IEnumerable<ReportedStoryline> InOrder(IEnumerable<ReportedStoryline> storylines) =>
        storylines.OrderByDescending(storyline => storyline.Score).ThenBy(storyline => storyline.Main.Id, StringComparer.Ordinal);

    private List<ReportedStoryline> Listed(List<ReportedStoryline> ranked, int articles)
    {
        var listed = ranked.Where(storyline => storyline.IsCovered).Take(_most).ToList();
        var fewest = Math.Min(FewestListed, _most);
        if (listed.Count < fewest && articles > EnoughToRank)
            listed.AddRange(ranked.Where(storyline => !listed.Contains(storyline)).Take(fewest - listed.Count).ToList());
        if (listed.Count == 0 && articles >= EnoughToLead)
            listed.AddRange(ranked.Where(storyline => storyline.Main.IsPlain).Take(1));
        return [.. InOrder(listed)];
    }

    private int CopiesOf(string article) => _unstored.CopiesOf(article) + _copies.GetValueOrDefault(article);

    // Copies are counted with the first text of their story. A copy whose original is not in the window is shown itself.
    private void Fold(ReportedStory story, HashSet<string> folded)
    {
        if (story.Originals.Count == 0)
            return;
        folded.UnionWith(story.Copies.Select(candidate => candidate.Id));
        _copies[story.Originals[0].Id] = story.Copies.Count;
    }

    private ReportedStory? Report(StoryMembers members)
    {
        var originals = Candidates(members.Originals);
        var copies = Candidates(members.Copies);
        if (originals.Count + copies.Count == 0)
            return null;
        var earlier = Earlier(members);
        if (!_subjects.AreShared(earlier, originals.Concat(copies)))
            earlier = [];
        var wasReported = earlier.Count > 0;
        var first = members.Originals.Concat(members.Copies).Min();
        var story = new ReportedStory(_articles[first].Id, originals, copies)
        {
            WasReported = wasReported,
            News = wasReported ? Novelty.Find(earlier, FactsOf(originals, copies), _identities.Find) : [],
            Lines = new NewsLines(_terms, ArticlesWithName, IsEverywhere, earlier, _earlier),
            TextsBefore = TextsBefore(members),
            Storyline = members.Storyline,
            Matter = members.Matter,
            Names = _scorer.CountNames(
                originals.Concat(copies).Select(candidate => candidate.Story),
                TermKind.Name,
                TermKind.Place
            ),
            TextsOf = Outlets(originals.Concat(copies)),
            Services = Outlets(originals.Concat(copies).Where(candidate => ServiceHeadline.Is(candidate.Title))),
        };
        return story with { Score = _scorer.Score(new ReportedStoryline(story, [])) };
    }

    // A copy of an earlier text is often the same report with what has happened since, under another headline. What was corrected
    // is no news.
    private List<IReadOnlyList<Fact>> FactsOf(List<ArticleCandidate> originals, List<ArticleCandidate> copies)
    {
        var superseded = LeadHeadline.Superseded(originals);
        return
        [
            .. originals
                .Where(candidate => !superseded.Contains(candidate.Id))
                .Select(candidate => candidate.Facts.Where(MayBeNews).ToList()),
            .. copies.Select(copy => copy.Facts.Where(fact => fact.Kind == FactKind.Event).ToList()),
        ];
    }

    // Neither who told it is news, nor a name that all news is about.
    private bool MayBeNews(Fact fact) =>
        fact.Kind is not (FactKind.Person or FactKind.Name or FactKind.Place)
        || !(IsEverywhere(fact.Hash) || _outlets.Contains(fact.Text) || (fact.Kind == FactKind.Name && Wording.IsSource(fact)));

    private int ArticlesWithName(uint name) =>
        _articles.Count(article =>
            article.Terms.Find(name) is { } at && article.Terms.Terms[at].Kind is (TermKind.Name or TermKind.Place)
        );

    private bool IsEverywhere(uint name) => _identities.Find(name) is { } identity && _scorer.Frequencies.IsEverywhere(identity);

    private List<StoryArticle> Earlier(StoryMembers members) =>
        [
            .. members
                .Originals.Concat(members.Copies)
                .Select(i => _articles[i])
                .Where(article => !_candidates.ContainsKey(article.Id)),
        ];

    private int TextsBefore(StoryMembers members)
    {
        var from = _window.From - (_window.To - _window.From);
        return members.Originals.Count(i => _articles[i].StoredAt >= from && !_candidates.ContainsKey(_articles[i].Id));
    }

    private List<ArticleCandidate> Candidates(List<int> articles) =>
        [.. articles.Select(i => _candidates.GetValueOrDefault(_articles[i].Id)).OfType<ArticleCandidate>()];

    private Dictionary<string, int> Outlets(IEnumerable<ArticleCandidate> candidates) =>
        candidates
            .SelectMany(candidate => _unstored.OutletsOf(candidate.Id).Append(candidate.Source).OfType<string>())
            .GroupBy(outlet => outlet, OutletSpellings.Comparer)
            .ToDictionary(outlet => OutletSpellings.UsualOf(outlet), outlet => outlet.Count(), OutletSpellings.Comparer);
}
