using NewsMonitor.Core.Web.Stories;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Web.Api;

/// <summary>A story as the API returns it: what its page shows.</summary>
/// <param name="Id">The ID of its first article.</param>
/// <param name="Title">The headline of the text that represents it.</param>
/// <param name="First">The first report.</param>
/// <param name="Days">Its original texts by day, the earliest first.</param>
/// <param name="NotListed">How many more articles it has.</param>
/// <param name="Outlets">The outlets, those with most articles first.</param>
/// <param name="Entities">Who and what it is about.</param>
/// <param name="Related">Other events of its storyline.</param>
/// <param name="LeftOut">Articles that are left out because readers said that they are not relevant.</param>
/// <param name="Verdicts">What readers said about its articles.</param>
internal sealed record StoryAnswer(
    string Id,
    string Title,
    ItemAnswer First,
    IReadOnlyList<StoryDayAnswer> Days,
    int NotListed,
    IReadOnlyList<OutletAnswer> Outlets,
    IReadOnlyList<NameCountAnswer> Entities,
    IReadOnlyList<RelatedAnswer> Related,
    int LeftOut,
    IReadOnlyList<VerdictAnswer> Verdicts
)
{
    public static StoryAnswer Of(StoryRead story, StoryPage page) =>
        new(
            story.Id,
            page.Title,
            ItemAnswer.Of(story.First),
            [
                .. page.Told()
                    .Select(day => new StoryDayAnswer(
                        day.Day,
                        day.News,
                        [.. day.Texts.Select(text => TextAnswer.Of(text, page))]
                    )),
            ],
            story.NotRead,
            [
                .. StoryOutlets
                    .Of(story)
                    .Select(outlet => new OutletAnswer(outlet.Name, outlet.Articles, outlet.Copies, outlet.Sentiment)),
            ],
            [.. page.About().Select(one => NameCountAnswer.Of(one.Name, one.Articles))],
            [.. story.Related.Select(related => new RelatedAnswer(related.First.Id, related.First.Title, related.Articles))],
            story.LeftOut,
            VerdictAnswer.Of(story.Verdicts)
        );
}

/// <summary>A day of a story.</summary>
/// <param name="Day">In the readers' zone.</param>
/// <param name="News">What the days before did not tell.</param>
/// <param name="Texts">The original texts that came in.</param>
internal sealed record StoryDayAnswer(DateOnly Day, IReadOnlyList<string> News, IReadOnlyList<TextAnswer> Texts);

/// <summary>An original text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Copies">Its shortened or edited copies.</param>
internal sealed record TextAnswer(ItemAnswer Article, IReadOnlyList<ItemAnswer> Copies)
{
    public static TextAnswer Of(StoredArticle text, StoryPage page) =>
        new(ItemAnswer.Of(text), ItemAnswer.Of(page.CopiesOf(text)));
}

/// <summary>An outlet in a story.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Articles">Its original texts.</param>
/// <param name="Copies">Its copies of others.</param>
/// <param name="Sentiment">Its articles by sentiment.</param>
internal sealed record OutletAnswer(string Name, int Articles, int Copies, SentimentCounts Sentiment);

/// <summary>Another event of a storyline.</summary>
internal sealed record RelatedAnswer(string Id, string Title, int Articles);
