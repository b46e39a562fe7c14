using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Trends;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests;

/// <summary>Counts the contents of a window in one pass and makes a digest of them.</summary>
internal sealed class WindowTally
{
    private const int MostWithdrawn = 100;

    private readonly DigestSpec _spec;
    private readonly UnstoredTally _unstored = new();
    private readonly ArticleCandidates _articles = new();
    private readonly WatchTally _watched;
    private readonly RollupTally _rollup = new();
    private readonly EntityTally _entities;
    private readonly HashSet<VersionMark> _handled = [];
    private readonly CorrectionTally _corrections = new();
    private readonly CorrectedArticles _corrected = new();
    private readonly List<WithdrawnArticle> _withdrawn = [];
    private readonly DigestWindow _window;
    private SentimentTally _sentiments;
    private readonly HashSet<string> _heard = new(OutletSpellings.Comparer);
    private int _received;
    private int _notRelevant;
    private int _overCeiling;
    private int _notUnderstood;
    private CutArticles? _cut;

    public WindowTally(DigestSpec spec, DigestWindow window)
    {
        (_spec, _window) = (spec, window);
        _watched = new WatchTally(spec.WatchLists);
        _entities = new EntityTally(_rollup.Names);
    }

    /// <summary>The versions that were processed in the window.</summary>
    public IReadOnlySet<VersionMark> Handled => _handled;

    /// <summary>The outlets from which articles came that are not relevant.</summary>
    public IReadOnlySet<string> Heard => _heard;

    /// <summary>Whether there is no article to report.</summary>
    public bool IsEmpty => _sentiments.Total == 0;

    /// <summary>The articles that were withdrawn in the window.</summary>
    public IReadOnlyCollection<WithdrawnArticle> Withdrawn => _withdrawn;

    /// <summary>All articles of the window in numbers, including those that the digest does not report.</summary>
    public DayRollup Rollup() => _rollup.Sum();

    /// <summary>The names in them.</summary>
    public NameUses Names => _rollup.Names;

    /// <summary>Counts names as readers decided.</summary>
    public void Decide(NameDecisions decisions) => _rollup.Decide(decisions);

    /// <summary>The keys of the names that a watch-list was found by, without places.</summary>
    public IReadOnlyCollection<string> WatchedKeys(string list) =>
        _watched
            .NamesOf(list)
            .Select(name => Names.Identities.Of(name.Name, name.Category))
            .Where(identity => identity is { IsOnlyCounted: false })
            .Select(identity => identity!.Key)
            .ToHashSet(StringComparer.Ordinal);

    public void Add(UnstoredBlob blob)
    {
        _unstored.Add(blob);
        if (blob.Withdraws is { } withdrawn && _withdrawn.Count < MostWithdrawn)
            _withdrawn.Add(withdrawn);
        _handled.Add(VersionMark.Of(blob.Blob));
    }

    public void Add(StoredArticle article)
    {
        _handled.Add(VersionMark.Of(article.Blob));
        if (article.IsNotRelevant)
        {
            _notRelevant++;
            if (article.Source is { } source)
                _heard.Add(RollupTally.OutletOf(source));
            return;
        }

        _received++;
        var number = _rollup.Add(article);
        var matches = WatchListMatcher.Match(article, _spec.WatchLists);
        if (_spec.Covers == Coverage.Matches && matches.Count == 0)
            return;
        _watched.Add(article, matches);
        _sentiments.Add(article.Tags.Sentiment.Label);
        _articles.Add(article, matches);
        _corrections.Add(article, _window.From);
        _corrected.Add(article);
        _entities.Add(article, number);
        _overCeiling += article.Tags.Analyzer == AnalyzerNames.EmbeddedOverCeiling ? 1 : 0;
        _notUnderstood += article.Unread.Count > 0 ? 1 : 0;
        if (article.CutAt is { } at)
            _cut = new CutArticles((_cut?.Count ?? 0) + 1, Math.Max(_cut?.At ?? 0, at));
    }

    /// <summary>Adds a withdrawn article if the digest reported it before the window.</summary>
    public void AddWithdrawn(StoredArticle article)
    {
        if (
            article.StoredAt < (_window.MissedFrom ?? _window.From)
            && !(article.StoredAt < _window.ReportedSince)
            && (_spec.Covers == Coverage.Everything || WatchListMatcher.Match(article, _spec.WatchLists).Count > 0)
        )
            _corrections.AddWithdrawn(article);
    }

    /// <param name="earlier">What was reported to its readers before.</param>
    public Digest ToDigest(List<StoryArticle> earlier)
    {
        var boilerplate = _rollup.LeaveOutBoilerplate(earlier);
        var candidates = _articles.InOrder().ConvertAll(candidate => candidate.LeavingOut(boilerplate).Naming(Names.Identities));
        var reported = earlier.ConvertAll(boilerplate.LeaveOut);
        var stories = StoryRanker.Rank(_spec, _window, candidates, reported, _unstored, new NameHashes(Names));
        var topics = TopicGroups.Divide(stories.Remaining);
        var entities = _entities.Top(_corrected);
        return new Digest
        {
            Id = _spec.Id,
            Name = _spec.Name,
            Window = _window,
            TimeZone = _spec.Zone.Id,
            Comes = _spec.Comes,
            IsAlert = _spec.IsAlert,
            OnlyMatches = _spec.Covers == Coverage.Matches,
            Counts = new DigestCounts(
                _sentiments.Total,
                _sentiments.Counts,
                Copies: _unstored.Copies,
                Rejected: _unstored.Rejected,
                Grouped: _articles.Count,
                Received: _received,
                NotRelevant: _notRelevant
            ),
            WatchLists = _watched.Lists(_corrected),
            Stories = stories.Stories,
            StoryCounts = stories.Counts,
            Corrections = _corrections.Found(),
            Groups = GroupListing.List(topics.Groups, stories.CopiesOf),
            FurtherTopics = topics.Further,
            People = [.. entities[EntityCategory.Person]],
            Organizations = [.. entities[EntityCategory.Organization]],
            Places = [.. entities[EntityCategory.Location]],
            OverCeiling = _overCeiling,
            NotUnderstood = _notUnderstood,
            Cut = _cut,
            Rejected = _unstored.RejectedFiles(),
            RejectedParts = _unstored.RejectedParts,
        };
    }
}
