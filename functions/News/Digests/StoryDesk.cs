using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Digests;

/// <summary>Decides which stories of a window are told first, and as what.</summary>
internal sealed class StoryDesk
{
    private const int FewestListed = 7;

    /// <summary>Where there are fewer articles, all fit at a glance, and one article makes no story.</summary>
    private const int EnoughToRank = 20;

    private readonly int _most;
    private readonly bool _onlyNews;
    private readonly DigestWindow _window;
    private readonly Dictionary<string, ArticleCard> _cards;
    private readonly UnstoredTally _unstored;
    private readonly List<StoryArticle> _articles;
    private readonly Dictionary<uint, int> _names = [];
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    private StoryDesk(
        DigestSpec spec,
        DigestWindow window,
        List<ArticleCard> cards,
        List<StoryArticle> earlier,
        UnstoredTally unstored
    )
    {
        (_most, _onlyNews, _window, _unstored) = (spec.MaxStories, spec.IsAlert, window, unstored);
        _cards = cards.ToDictionary(card => card.Id, StringComparer.Ordinal);
        _articles = [.. earlier.Where(article => !_cards.ContainsKey(article.Id)), .. cards.Select(card => card.Story)];
        _articles.Sort();
        foreach (var term in cards.SelectMany(card => Names(card.Story)))
            _names[term] = _names.GetValueOrDefault(term) + 1;
    }

    /// <param name="Stories">Those that are listed, in order.</param>
    /// <param name="Counts">Of all.</param>
    /// <param name="Remaining">The articles that stand in no listed story and are no copies of one that is shown, in the order they came.</param>
    /// <param name="CopiesOf">How many copies of an article there are, exact ones and others.</param>
    public sealed record Result(
        IReadOnlyList<DigestStory> Stories,
        StoryCounts Counts,
        List<ArticleCard> Remaining,
        Func<string, int> CopiesOf
    );

    /// <param name="spec">Of the digest.</param>
    /// <param name="window">The window.</param>
    /// <param name="cards">Its articles.</param>
    /// <param name="earlier">Articles that were told before.</param>
    /// <param name="unstored">Exact copies.</param>
    public static Result Of(
        DigestSpec spec,
        DigestWindow window,
        List<ArticleCard> cards,
        List<StoryArticle> earlier,
        UnstoredTally unstored
    ) => new StoryDesk(spec, window, cards, earlier, unstored).Sort(cards);

    private Result Sort(List<ArticleCard> cards)
    {
        var stories = StoryFinder.Find(_articles);
        var events = stories.Select(story => Told(story, story.Kin.Select(kin => stories[kin]))).OfType<ToldStory>().ToList();
        var folded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var told in events)
            Fold(told, folded);
        var listed = Listed(
            [
                .. events
                    .Where(told => !told.IsContinuing)
                    .OrderByDescending(told => told.Score)
                    .ThenBy(told => told.Id, StringComparer.Ordinal),
            ],
            cards.Count
        );
        var shown = listed.SelectMany(told => told.Cards).Select(card => card.Id).ToHashSet(StringComparer.Ordinal);
        shown.UnionWith(folded);
        if (_onlyNews)
            shown.UnionWith(events.Where(told => told.IsContinuing).SelectMany(told => told.Cards).Select(card => card.Id));
        var counts = new StoryCounts(
            events.Count,
            events.Count(told => told.News.Count > 0),
            events.Count(told => told.IsContinuing),
            events.Sum(told => told.Copies.Count)
        );
        return new Result(
            [.. listed.Select(told => told.Line(_window, CopiesOf))],
            counts,
            cards.FindAll(card => !shown.Contains(card.Id)),
            CopiesOf
        );
    }

    private List<ToldStory> Listed(List<ToldStory> ranked, int articles)
    {
        var told = ranked.Where(story => story.Cards.Count > 1 || story.Outlets > 1 || story.Bonus > 0).Take(_most).ToList();
        var fewest = Math.Min(FewestListed, _most);
        if (told.Count < fewest && articles > EnoughToRank)
            told.AddRange(ranked.Where(story => !told.Contains(story)).Take(fewest - told.Count).ToList());
        return [.. told.OrderByDescending(story => story.Score).ThenBy(story => story.Id, StringComparer.Ordinal)];
    }

    private int CopiesOf(string article) => _unstored.CopiesOf(article) + _copies.GetValueOrDefault(article);

    // A copy counts with the text it is shown beside: the first of its story. One whose original is not in the window is shown itself.
    private void Fold(ToldStory told, HashSet<string> folded)
    {
        if (told.Originals.Count == 0)
            return;
        folded.UnionWith(told.Copies.Select(card => card.Id));
        _copies[told.Originals[0].Id] = told.Copies.Count;
    }

    private ToldStory? Told(StoryMembers members, IEnumerable<StoryMembers> kin)
    {
        var originals = Cards(members.Originals);
        var copies = Cards(members.Copies);
        if (originals.Count + copies.Count == 0)
            return null;
        // What is like other stories may be a sequel in other words. It is told where it says what none of them did.
        var earlier = Earlier(members);
        var kindred = kin.SelectMany(Earlier).ToList();
        var news = Novelty.Of(earlier.Concat(kindred), originals.ConvertAll(card => card.Facts));
        var wasTold = earlier.Count > 0 || (kindred.Count > 0 && news.Count == 0);
        var first = members.Originals.Concat(members.Copies).Min();
        var told = new ToldStory(_articles[first].Id, originals, copies)
        {
            WasTold = wasTold,
            News = wasTold ? news : [],
            OutletNames = Outlets(originals.Concat(copies)),
        };
        return told with { Score = StoryRanking.Score(Figures(told)) };
    }

    private List<StoryTerms> Earlier(StoryMembers members) =>
        [
            .. members
                .Originals.Concat(members.Copies)
                .Select(i => _articles[i])
                .Where(article => !_cards.ContainsKey(article.Id))
                .Select(article => article.Terms),
        ];

    private List<ArticleCard> Cards(List<int> articles) =>
        [.. articles.Select(i => _cards.GetValueOrDefault(_articles[i].Id)).OfType<ArticleCard>()];

    private HashSet<string> Outlets(IEnumerable<ArticleCard> cards)
    {
        var outlets = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var card in cards)
        {
            if (card.Source is { } source)
                outlets.Add(source);
            outlets.UnionWith(_unstored.OutletsOf(card.Id));
        }

        return outlets;
    }

    private StoryFigures Figures(ToldStory told)
    {
        var tones = told.Cards.Average(card => card.Strength);
        var most = Math.Log(1 + _names.Values.DefaultIfEmpty(1).Max());
        var prominence = told
            .Cards.SelectMany(card => Names(card.Story))
            .Distinct()
            .Select(name => Math.Log(1 + _names[name]) / most)
            .DefaultIfEmpty()
            .Max();
        return new StoryFigures(
            Math.Max(1, told.Outlets),
            Math.Max(1, told.Originals.Count),
            tones,
            prominence,
            _window.To - told.Latest,
            told.WasTold,
            told.Bonus
        );
    }

    // What an article is about, not whom it mentions: three times, or once and in the headline.
    private static IEnumerable<uint> Names(StoryArticle article)
    {
        const int telling = 3;
        List<uint> names = [];
        foreach (var term in article.Terms.Terms)
        {
            if (term.Kind == TermKind.Name && term.Weight >= telling)
                names.Add(term.Hash);
        }

        return names;
    }
}
