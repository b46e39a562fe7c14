using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>A story and its articles in the window.</summary>
/// <param name="Id">The id of its first article.</param>
/// <param name="Originals">Original texts, the earliest first; empty if the window has only copies of earlier texts.</param>
/// <param name="Copies">Copies, the earliest first.</param>
internal sealed record ReportedStory(string Id, List<ArticleCandidate> Originals, List<ArticleCandidate> Copies)
{
    /// <summary>The most further articles in the model; mails show fewer.</summary>
    private const int MostFurther = 12;

    private const int MostMatched = 3;

    /// <summary>Of its news, those that a leading article should have in its headline.</summary>
    private const int MostLeading = 3;

    private const int FewestDeveloping = 3;
    private static readonly TimeSpan LeastDeveloping = TimeSpan.FromHours(3);

    public bool WasReported { get; init; }

    /// <summary>Whether it is a notice, which is listed by its kind, not as a story.</summary>
    public bool IsNotice => Candidates[0].Notice is not null;

    /// <summary>Its texts in a time as long as the window, just before it.</summary>
    public int TextsBefore { get; init; }

    public IReadOnlyList<StoryNews> News { get; init; } = [];

    /// <summary>Chooses what is shown of the news.</summary>
    public required NewsLines Lines { get; init; }

    /// <summary>Whether every article was published long before the window, so that it is no news.</summary>
    public bool IsOld(DigestWindow window) => Candidates.TrueForAll(candidate => candidate.IsOld(window));

    /// <summary>The number of its storyline.</summary>
    public int Storyline { get; init; }

    /// <summary>The same for parts of what was divided, if they are about one matter; null if there is none.</summary>
    public int? Matter { get; init; }

    /// <summary>How many of its articles are about a person, body or place, by the hash of the name.</summary>
    public IReadOnlyDictionary<uint, int> Names { get; init; } = new Dictionary<uint, int>();

    /// <summary>How many texts each outlet has, copies included.</summary>
    public IReadOnlyDictionary<string, int> TextsOf { get; init; } = new Dictionary<string, int>();

    /// <summary>How many of these report nothing (<see cref="ServiceHeadline"/>).</summary>
    public IReadOnlyDictionary<string, int> Services { get; init; } = new Dictionary<string, int>();

    public double Score { get; init; }

    public List<ArticleCandidate> Candidates => [.. Originals, .. Copies];

    public int Outlets => TextsOf.Count;

    /// <summary>Whether at least half of its articles are about it.</summary>
    public bool IsAbout(uint name) => 2 * Names.GetValueOrDefault(name) >= Originals.Count + Copies.Count;

    public bool IsContinuing => WasReported && News.Count == 0;

    /// <summary>Whether it was reported, and has no more texts than before.</summary>
    public bool IsFading => WasReported && TextsBefore >= Originals.Count;

    public DateTimeOffset Latest => Candidates.Max(candidate => candidate.StoredAt);

    public double Bonus => Candidates.Max(candidate => candidate.Bonus);

    /// <summary>Whether a headline tells plainly what happened, so that it is more than comments and questions.</summary>
    public bool IsPlain => Candidates.Exists(LeadHeadline.IsPlain);

    /// <param name="window">The window it is reported in.</param>
    /// <param name="copiesOf">The number of copies of an article, exact and near.</param>
    /// <param name="related">The articles of its related events.</param>
    public DigestStory ToDigestStory(DigestWindow window, Func<string, int> copiesOf, IEnumerable<ArticleCandidate> related)
    {
        var lead = Lead(window);
        var further = Candidates.FindAll(candidate => candidate != lead);
        return new DigestStory
        {
            Id = Id,
            Tag = Tag(window),
            Lead = lead.ToDigestArticle(0),
            Articles = Originals.Count,
            Copies = Candidates.Sum(candidate => copiesOf(candidate.Id)),
            OtherOutlets = Math.Max(0, Outlets - (lead.Source is null ? 0 : 1)),
            Latest = Latest,
            Sentiment = SentimentTally.Count(
                (Originals.Count > 0 ? Originals : Candidates).Select(candidate => candidate.Sentiment)
            ),
            News =
            [
                .. Lines
                    .Choose(this, lead)
                    .Select(news => new StoryNews(
                        UntrustedText.Line(news.What, TextLengths.Sentence),
                        UntrustedText.Line(news.Sentence, TextLengths.News)
                    )),
            ],
            FurtherArticles = further.Count,
            Further = [.. further.Take(MostFurther).Select(candidate => candidate.ToDigestArticle(0))],
            AlsoMatched = MatchedBy(further.Concat(related), lead),
        };
    }

    // A hit must be seen even if another article leads.
    private static List<string>? MatchedBy(IEnumerable<ArticleCandidate> others, ArticleCandidate lead)
    {
        List<string> matched =
        [
            .. others
                .SelectMany(candidate => candidate.Matched)
                .Except(lead.Matched, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Take(MostMatched),
        ];
        return matched.Count > 0 ? matched : null;
    }

    public DigestEvent ToDigestEvent(DigestWindow window) =>
        new(Id, Tag(window), Lead(window).ToDigestArticle(0), Candidates.Count);

    // If there is news, an article with the news in its headline, and one about this alone; then the one that has most in common
    // with the others, or what takes that further.
    private ArticleCandidate Lead(DigestWindow window)
    {
        var recent = Originals.FindAll(candidate => !candidate.IsOld(window));
        var all =
            recent.Count > 0 ? recent
            : Originals.Count > 0 ? Originals
            : Copies;
        var superseded = LeadHeadline.Superseded(all);
        var texts = Those(all, candidate => !superseded.Contains(candidate.Id));
        var choice = News.Count > 0 ? Those(texts, candidate => candidate.Facts.Any(IsNews)) : texts;
        choice = Representative.WithoutRoundups(choice);
        choice = Those(choice, candidate => candidate.Facts.Any(fact => fact is { InTitle: true, IsStated: true }));
        return new Representative(texts).Choose(Those(choice, LeadHeadline.IsPlain));
    }

    private static List<ArticleCandidate> Those(List<ArticleCandidate> all, Predicate<ArticleCandidate> condition) =>
        all.FindAll(condition) is { Count: > 0 } found ? found : all;

    private bool IsNews(Fact fact) => fact.InTitle && News.Take(MostLeading).Any(news => news.What == fact.Text);

    private StoryTag Tag(DigestWindow window)
    {
        if (WasReported)
            return StoryTag.Update;
        if (Originals.Count < FewestDeveloping)
            return StoryTag.New;
        var isDeveloping = Latest - Originals[0].StoredAt >= LeastDeveloping && window.To - Latest < LeastDeveloping;
        return isDeveloping ? StoryTag.Developing : StoryTag.New;
    }
}
