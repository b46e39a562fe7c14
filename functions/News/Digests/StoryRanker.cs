using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>Decides which stories of a window are listed, in which order, and as what.</summary>
internal sealed class StoryRanker
{
    private const int FewestListed = 7;

    /// <summary>With fewer articles, all can be seen at a glance, and a single article is not listed as a story.</summary>
    private const int EnoughToRank = 20;

    private readonly int _most;
    private readonly bool _onlyNews;
    private readonly DigestWindow _window;
    private readonly Dictionary<string, ArticleCandidate> _candidates;
    private readonly UnstoredTally _unstored;
    private readonly NameHashes _identities;
    private readonly List<StoryArticle> _articles;
    private readonly Dictionary<uint, int> _names;
    private readonly int[] _originals;
    private readonly EventDivision _division;
    private readonly NameFrequencies _frequencies;
    private readonly OutletSubjects _subjects = new();
    private readonly double _mostProminent;
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
        (_most, _onlyNews, _window, _unstored) = (spec.MaxStories, spec.IsAlert, window, unstored);
        _identities = identities;
        _candidates = candidates.ToDictionary(candidate => candidate.Id, StringComparer.Ordinal);
        _articles =
        [
            .. earlier.Where(article => !_candidates.ContainsKey(article.Id)),
            .. candidates.Select(candidate => candidate.Story),
        ];
        _articles.Sort();
        _originals = CopyFinder.Originals(_articles);
        _division = new EventDivision(_articles, _originals, article => Names(article, TermKind.Name));
        var before = _articles.FindAll(article => !_candidates.ContainsKey(article.Id));
        _frequencies = new NameFrequencies(
            CountNames(candidates.ConvertAll(candidate => candidate.Story), TermKind.Name, TermKind.Place),
            candidates.Count,
            CountNames(before, TermKind.Name, TermKind.Place),
            before.Count
        );
        foreach (var article in _articles)
            _subjects.Add(article.Source, Names(article, TermKind.Name, TermKind.Place));
        _names = CountNames(candidates.ConvertAll(candidate => candidate.Story), TermKind.Name)
            .Where(name => !_frequencies.IsEverywhere(name.Key))
            .ToDictionary();
        _mostProminent = Math.Log(1 + _names.Values.DefaultIfEmpty(1).Max());
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
        var found = StoryFinder
            .Find(_articles, _originals)
            .SelectMany(_division.Divide)
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
                    .Find(events, _window, _frequencies)
                    .Select(storyline => storyline with { Score = Score(storyline) })
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
        var news = Novelty.Find(earlier, originals.ConvertAll(candidate => candidate.Facts));
        var wasReported = earlier.Count > 0;
        var first = members.Originals.Concat(members.Copies).Min();
        var story = new ReportedStory(_articles[first].Id, originals, copies)
        {
            WasReported = wasReported,
            News = wasReported ? news : [],
            TextsBefore = TextsBefore(members),
            Storyline = members.Storyline,
            Names = CountNames(originals.Concat(copies).Select(candidate => candidate.Story), TermKind.Name, TermKind.Place),
            OutletNames = Outlets(originals.Concat(copies)),
        };
        return story with { Score = Score(new ReportedStoryline(story, [])) };
    }

    private List<StoryTerms> Earlier(StoryMembers members) =>
        [
            .. members
                .Originals.Concat(members.Copies)
                .Select(i => _articles[i])
                .Where(article => !_candidates.ContainsKey(article.Id))
                .Select(article => article.Terms),
        ];

    private int TextsBefore(StoryMembers members)
    {
        var from = _window.From - (_window.To - _window.From);
        return members.Originals.Count(i => _articles[i].StoredAt >= from && !_candidates.ContainsKey(_articles[i].Id));
    }

    private List<ArticleCandidate> Candidates(List<int> articles) =>
        [.. articles.Select(i => _candidates.GetValueOrDefault(_articles[i].Id)).OfType<ArticleCandidate>()];

    private HashSet<string> Outlets(IEnumerable<ArticleCandidate> candidates)
    {
        var outlets = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in candidates)
        {
            if (candidate.Source is { } source)
                outlets.Add(source);
            outlets.UnionWith(_unstored.OutletsOf(candidate.Id));
        }

        return outlets;
    }

    private double Score(ReportedStoryline storyline)
    {
        var main = storyline.Main;
        var prominence = main
            .Candidates.SelectMany(candidate => Names(candidate.Story, TermKind.Name))
            .Distinct()
            .Select(name => Math.Log(1 + _names.GetValueOrDefault(name)) / _mostProminent)
            .DefaultIfEmpty()
            .Max();
        var outlets = storyline.Covering.SelectMany(story => story.OutletNames).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return StoryScore.Compute(
            new StoryFeatures(
                Math.Max(1, outlets.Sum(outlet => WeightOf(outlet, main))),
                Math.Max(1, storyline.Covering.Sum(story => story.Originals.Count)),
                main.Candidates.Average(candidate => candidate.Strength),
                prominence,
                _window.To - main.Latest,
                main.IsFading,
                main.Bonus
            )
        );
    }

    // An outlet whose subject this is covers it every day.
    private double WeightOf(string outlet, ReportedStory story) =>
        story.Names.Keys.Where(story.IsAbout).Select(name => _subjects.WeightOf(outlet, name)).DefaultIfEmpty(1).Min();

    // How many articles are about each name.
    private Dictionary<uint, int> CountNames(IEnumerable<StoryArticle> articles, params TermKind[] kinds) =>
        articles.SelectMany(article => Names(article, kinds)).CountBy(name => name).ToDictionary();

    // Names that the article is about: mentioned three times, or once and in the headline.
    private HashSet<uint> Names(StoryArticle article, params ReadOnlySpan<TermKind> kinds)
    {
        const int telling = 3;
        HashSet<uint> names = [];
        foreach (var term in article.Terms.Terms)
        {
            if (kinds.Contains(term.Kind) && term.Weight >= telling && _identities.Find(term.Hash) is { } name)
                names.Add(name);
        }

        return names;
    }
}
