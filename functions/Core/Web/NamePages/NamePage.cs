using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.NamePages;

/// <summary>Puts the page of a name together.</summary>
/// <param name="Known">The names of the last days.</param>
/// <param name="Name">The name.</param>
/// <param name="Period">Its days.</param>
/// <param name="About">Its latest articles.</param>
internal sealed record NamePage(KnownNames Known, Identity Name, NamePeriod Period, IReadOnlyList<ArticleAbout> About)
{
    /// <summary>The most sentences, articles, other names and articles below each of them.</summary>
    private const int MostSaid = 8;
    private const int MostArticles = 15;
    private const int MostWith = 12;
    private const int MostBehind = 3;
    private const int MostSpellings = 15;
    private const int MaxSpelling = 80;

    private static readonly IWords Words = RenderingWords.Default;

    private readonly QueryNode _query = Known.QueryOf(Name);

    /// <summary>Its articles of the period that readers left out, since they are not relevant.</summary>
    public IReadOnlyList<LeftOutArticle> LeftOut { get; init; } = [];

    public static string AddressOf(string key) => "/entity/" + KnownNames.IdOf(key);

    public NameView ToView(DecisionsView decisions, Verdicts verdicts, ReaderZone zone) =>
        new()
        {
            Labels = Words.NamePage.Labels,
            Address = AddressOf(Name.Key),
            Name = Name.Name,
            Category = Words.NamePage.Category(Name.Category),
            Verdict = Words.EntityVerdict(Sentiments, Period.Articles),
            LastWeek = Words.NamePage.LastWeek(Period.LastWeek.Articles, Period.LastWeek.Usual),
            Periods = [.. NamePeriod.Choices.Select(PeriodOf)],
            LeftOut = LeftOut.Count > 0 ? Words.LeftOut(LeftOut.Count) : "",
            Search = NameItem.SearchFor(_query),
            Compare = "/compare?q=" + Uri.EscapeDataString(Name.Name),
            Articles = NameCharts.Articles(Period),
            Sentiment = NameCharts.Sentiment(Period),
            FirstColumn = Period.PerWeek ? Words.NamePage.Labels.Week : Words.NamePage.Labels.Day,
            Rows = [.. Enumerable.Reverse(Period.Parts).Select(Row)],
            Said = [.. Said(zone)],
            Latest = [.. Latest.Select(article => StoredItem.Of(article, zone, withSummary: true))],
            With = [.. With(zone)],
            Spellings = [.. Spellings()],
            Decisions = decisions,
            Feedback = Words.Feedback.Labels,
            Verdicts = VerdictItem.Of(VerdictsIn(verdicts), zone),
        };

    /// <summary>All spellings of the name.</summary>
    public IEnumerable<string> AllSpellings =>
        Known
            .SpellingsOf(Name)
            .Select(spelling => spelling.Name)
            .Concat(About.SelectMany(about => about.Tags).Select(tag => tag.Name));

    /// <summary>The articles that the page lists, the latest first.</summary>
    public IEnumerable<StoredArticle> Latest => About.Take(MostArticles).Select(about => about.Article);

    /// <summary>The verdicts that stand about the name in articles, and those by which articles are left out.</summary>
    public IEnumerable<Verdict> VerdictsIn(Verdicts verdicts) =>
        verdicts
            .All.Where(verdict => verdict.Stands && IsNamedIn(verdict))
            .Concat(LeftOut.Select(one => one.By))
            .DistinctBy(verdict => verdict.Id);

    private bool IsNamedIn(Verdict verdict) =>
        verdict.Name is { } named
        && AllSpellings.Append(Name.Name).Any(spelling => EntityKey.Fold(spelling) == EntityKey.Fold(named));

    private SentimentCounts Sentiments =>
        Name.IsOnlyCounted
            ? SentimentCounts.None
            : new(
                Period.Positive,
                Math.Max(0, Period.Articles - Period.Positive - Period.Negative),
                Period.Negative,
                Mixed: 0,
                NotJudged: 0
            );

    private PeriodLink PeriodOf(int days) =>
        new($"{AddressOf(Name.Key)}?days={days}", Words.NamePage.Days(days), days == Period.Length);

    private NameRow Row(NamePart part) =>
        new(
            Words.NamePage.Day(part.First),
            part.Articles > 0 ? NameItem.SearchFor(new AllNode([_query, part.Condition])) : "",
            Words.Number(part.Articles),
            part.Usual is { } usual ? Words.Number(Math.Round(usual, 1)) : "–",
            Words.Number(part.Positive),
            Words.Number(part.Negative),
            part.Net is { } net ? Words.NamePage.Net(net) : "–",
            part.Share is { } share ? Words.NamePage.Percent(share) : "–"
        );

    /// <summary>Sentences about it, each of another article; those of clear sentiment first.</summary>
    public IEnumerable<(StoredArticle Article, TaggedEntity Tag)> Sentences() =>
        About
            .Select(about => (about.Article, Tag: about.Tags.MaxBy(tag => Math.Abs(tag.Sentiment.Score))!))
            .Where(said => said.Tag.Evidence.Length > 0)
            .OrderByDescending(said => said.Tag.Sentiment.Label is not (SentimentLabel.Neutral or SentimentLabel.NotJudged))
            .DistinctBy(said => said.Tag.Evidence)
            .Take(MostSaid);

    private IEnumerable<EvidenceItem> Said(ReaderZone zone) =>
        Sentences()
            .Select(said => new EvidenceItem(
                said.Tag.Name,
                UntrustedText.Line(said.Tag.Evidence, TextLengths.Sentence),
                Words.Sentiment(said.Tag.Sentiment.Label),
                said.Tag.Sentiment.Label.ToString(),
                StoredItem.Of(said.Article, zone)
            ));

    /// <summary>Other names in its latest articles, those in most of them first.</summary>
    public IEnumerable<(Identity Name, IReadOnlyList<StoredArticle> Articles)> Together() =>
        About
            .SelectMany(about =>
                about
                    .Article.Tags.Entities.Select(tag => Known.Identities.Of(tag.Name, tag.Category))
                    .OfType<Identity>()
                    .Where(other => other.Key != Name.Key && Known.Have(other))
                    .DistinctBy(other => other.Key)
                    .Select(other => (Other: other, about.Article))
            )
            .GroupBy(pair => pair.Other.Key)
            .OrderByDescending(pairs => pairs.Count())
            .ThenBy(pairs => pairs.Key, StringComparer.Ordinal)
            .Take(MostWith)
            .Select(pairs => (pairs.First().Other, (IReadOnlyList<StoredArticle>)[.. pairs.Select(pair => pair.Article)]));

    private IEnumerable<TogetherItem> With(ReaderZone zone) =>
        Together()
            .Select(one => new TogetherItem(
                one.Name.Name,
                AddressOf(one.Name.Key),
                Words.NamePage.Together(one.Articles.Count, About.Count),
                NameItem.SearchFor(new AllNode([_query, Known.QueryOf(one.Name)])),
                [.. one.Articles.Take(MostBehind).Select(article => StoredItem.Of(article, zone))]
            ));

    /// <summary>Its spellings in its latest articles with the number of articles, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> SpellingCounts() =>
        About
            .SelectMany(about => about.Tags.Select(tag => tag.Name).Distinct(StringComparer.Ordinal))
            .CountBy(spelling => spelling)
            .OrderByDescending(spelling => spelling.Value)
            .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
            .Take(MostSpellings);

    private IEnumerable<SpellingItem> Spellings() =>
        SpellingCounts()
            .Select(spelling => new SpellingItem(
                UntrustedText.Line(spelling.Key, MaxSpelling),
                Words.Count(Counted.Article, spelling.Value),
                EntityKey.Fold(spelling.Key) != EntityKey.Fold(Name.Name)
            ));
}
