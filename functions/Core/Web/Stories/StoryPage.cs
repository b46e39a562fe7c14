using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.NamePages;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>Puts the page of a story together.</summary>
internal sealed class StoryPage(StoryRead story, KnownNames known, ReaderZone zone)
{
    private const int MostNames = 15;
    private const int MostNews = 3;
    private const int MostOutlets = 40;

    private static readonly IWords Words = RenderingWords.Default;

    // A copy is listed below the text that it shares most with: the first one, since copies are those of one text mostly.
    private readonly ILookup<string, StoredArticle> _copies = story.Copies.ToLookup(copy => OriginalOf(copy, story.Originals).Id);

    /// <summary>The headline of the text that represents it.</summary>
    public string Title { get; } = TitleOf(story);

    /// <param name="canEdit">Whether the reader may give feedback.</param>
    public StoryView ToView(bool canEdit)
    {
        var sentiment = SentimentTally.Count(story.Originals.Select(article => article.Tags.Sentiment.Label));
        return new StoryView(
            Words.StoryPage.Labels,
            Words.StoryPage.Size(
                story.Originals.Count,
                story.Copies.Count + story.ExactCopies.Count,
                Math.Max(1, StoryOutlets.Count(story))
            ),
            Words.Overall(sentiment),
            sentiment.Leading().ToString(),
            StoredItem.Of(story.First, zone),
            [.. Told().Select(day => new StoryDay(Words.Day(day.Day.ToLocalDate()), day.News, [.. day.Texts.Select(Text)]))],
            story.NotRead > 0 ? Words.StoryPage.NotListed(story.NotRead) : "",
            story.LeftOut > 0 ? Words.LeftOut(story.LeftOut) : "",
            StoryOutlets.Rows(story),
            [.. Names()],
            [
                .. story.Related.Select(related => new RelatedItem(
                    StoredItem.Of(related.First, zone).Title,
                    StoryItem.AddressOf(related.First.Id),
                    Words.Count(Counted.Article, related.Articles)
                )),
            ],
            Words.Feedback.Labels,
            canEdit,
            story.Id,
            VerdictItem.Of(story.Verdicts, zone)
        );
    }

    private static SentimentCounts SentimentsOf(IGrouping<Identity, ArticleName> name) =>
        name.Key.IsOnlyCounted ? SentimentCounts.None : SentimentTally.Count(name.Select(one => one.Sentiment));

    private static string TitleOf(StoryRead story)
    {
        var candidates = story.Originals.Select(article => ArticleCandidate.From(article, [], word => word)).ToList();
        var title = new Representative(candidates).Choose(Representative.WithoutRoundups(candidates));
        return ArticleView.TitleOf(title.ToDigestArticle(0), Words);
    }

    private static StoredArticle OriginalOf(StoredArticle copy, IReadOnlyList<StoredArticle> originals) =>
        copy.Sketch is null ? originals[0] : originals.MaxBy(original => original.Sketch?.Containment(copy.Sketch) ?? 0)!;

    /// <summary>Its original texts by the reader's day, and what the days before did not tell.</summary>
    public IEnumerable<ToldDay> Told()
    {
        List<StoryArticle> earlier = [];
        var inTime = story.Originals.OrderBy(article => article.StoredAt);
        foreach (var day in inTime.GroupBy(article => zone.DayOf(article.StoredAt)))
        {
            var news = earlier.Count > 0 ? Novelty.Find(earlier, [.. day.Select(FactsOf)], hash => hash) : [];
            yield return new ToldDay(
                day.Key,
                [.. news.Take(MostNews).Select(one => UntrustedText.Line(one.Sentence, TextLengths.Sentence))],
                [.. day]
            );
            earlier.AddRange(day.Select(article => article.ToStoryArticle()));
        }
    }

    private static IReadOnlyList<Fact> FactsOf(StoredArticle article) =>
        ArticleFacts.Find(article.Title, article.Tags, article.IsInText, article.PublishedOn);

    /// <summary>The shortened or edited copies of a text.</summary>
    public IReadOnlyList<StoredArticle> CopiesOf(StoredArticle article) => [.. _copies[article.Id]];

    /// <summary>Who and what it is about, those in most articles first.</summary>
    public IEnumerable<(Identity Name, SentimentCounts Sentiment, int Articles)> About()
    {
        var uses = new NameUses { Decisions = known.Decisions };
        foreach (var article in story.Originals.Concat(story.Copies))
            uses.Add(article.Tags.Entities);
        return Enumerable
            .Range(0, uses.Articles)
            .SelectMany(uses.Of)
            .GroupBy(name => name.Identity)
            .OrderByDescending(name => name.Count())
            .ThenBy(name => name.Key.Key, StringComparer.Ordinal)
            .Take(MostNames)
            .Select(name => (name.Key, SentimentsOf(name), name.Count()));
    }

    private TextItem Text(StoredArticle article)
    {
        var copies = CopiesOf(article);
        var ids = copies.Select(copy => copy.Id).Append(article.Id).ToHashSet(StringComparer.Ordinal);
        var exact = story.ExactCopies.Where(copy => ids.Contains(copy.DuplicateOf!)).ToList();
        var outlets = copies
            .Select(copy => copy.Source)
            .Concat(exact.Select(copy => copy.Source))
            .Append(article.Source)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        var all = copies.Count + exact.Count;
        var exactIn = exact.Select(copy => StoryOutlets.NameOf(copy.Source)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new TextItem(
            StoredItem.Of(article, zone),
            all > 0 ? Words.StoryPage.Copies(all, outlets) : "",
            [.. copies.Select(copy => StoredItem.Of(copy, zone))],
            exactIn.Count > 0 ? Words.Names(exactIn.Take(MostOutlets), Math.Max(0, exactIn.Count - MostOutlets)) : ""
        );
    }

    private IEnumerable<NameItem> Names() =>
        About()
            .Select(one => new NameItem(
                one.Name.Name,
                known.Have(one.Name) ? NamePage.AddressOf(one.Name.Key) : NameItem.AddressOf(one.Name.Name),
                Words.EntityVerdict(one.Sentiment, one.Articles)
            ));
}

/// <summary>A day of a story.</summary>
/// <param name="Day">In the readers' zone.</param>
/// <param name="News">What the days before did not tell; text from outside.</param>
/// <param name="Texts">The original texts that came in.</param>
internal sealed record ToldDay(DateOnly Day, IReadOnlyList<string> News, IReadOnlyList<StoredArticle> Texts);
