using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>Shows why articles match a watch-list, from their rows.</summary>
internal sealed class WatchMatches(ArticleStore articles, VerdictStore verdicts, ReaderZone zone)
{
    /// <summary>The matches among these results, in their order: a request for every fourteen of a day.</summary>
    public async Task<IReadOnlyList<MatchItem>> OfAsync(
        WatchList list,
        IReadOnlyList<SearchHit> hits,
        CancellationToken cancellationToken
    )
    {
        var said = await verdicts.LoadAsync(cancellationToken);
        List<StoredArticle> rows = [];
        foreach (var day in hits.GroupBy(hit => hit.Day, hit => hit.Id))
            rows.AddRange(await articles.ReadDayAsync(day.Key, day, cancellationToken));
        var found = rows.Select(said.Judge)
            .OfType<StoredArticle>()
            .Select(article => (Article: article, Match: WatchListMatcher.Match(article, [list]).FirstOrDefault()))
            .Where(one => one.Match is not null)
            .ToDictionary(one => one.Article.Id, one => MatchItem.Of(one.Article, one.Match!, zone));
        return [.. hits.Select(hit => found.GetValueOrDefault(hit.Id)).OfType<MatchItem>()];
    }
}

/// <summary>An article that a watch-list matches.</summary>
/// <param name="Article">The article.</param>
/// <param name="Term">The term that was found; of several, the one toward which it is most negative.</param>
/// <param name="Sentence">Where; text from outside.</param>
/// <param name="Label">The sentiment toward all that were found, in words.</param>
/// <param name="Color">The name of that sentiment.</param>
internal sealed record MatchItem(ArticleItem Article, string Term, string Sentence, string Label, string Color)
{
    public static MatchItem Of(StoredArticle article, WatchMatch match, ReaderZone zone) =>
        new(
            StoredItem.Of(article, zone),
            UntrustedText.Line(match.Hit.Term.Name, TextLengths.Match),
            UntrustedText.Line(match.Hit.Sentence, TextLengths.Sentence),
            RenderingWords.Default.Sentiment(match.Sentiment),
            match.Sentiment.ToString()
        );
}
