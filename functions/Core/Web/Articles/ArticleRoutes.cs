using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Web.Articles;

/// <summary><c>/article/ID</c>: the text with its names, why they have their sentiment, and where it came from.</summary>
internal sealed class ArticleRoutes(ArticleFinder articles, ReaderZone zone, PageRenderer pages) : IWebRoutes
{
    private const int MaxFile = 200;
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes => [Route.Get("/article/{}", Role.Viewer, Segments.Id, ShowAsync)];

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } found)
            return MessagePage.Reply(request, 404, Words.Pages.Errors.NotFound);
        var title = UntrustedText.Line(found.Article.Title, Article.MaxTitleLength);
        var page = new Page(
            title.Length > 0 ? title : Words.Labels.NoHeadline,
            "article.html.liquid",
            ArticlePageView.Of(found, await ReceiptsAsync(found.Article, cancellationToken), zone) with
            {
                Versions = await VersionsAsync(found, cancellationToken),
            }
        );
        return await pages.ReplyAsync(request, page, cancellationToken);
    }

    private async Task<IReadOnlyList<ReceiptItem>> ReceiptsAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        var copies = await articles.CopiesAsync(article, cancellationToken);
        return
        [
            Item(article.Origin, Words.Pages.ReadHere),
            .. copies.OrderBy(copy => copy.Blob.LastModified).Select(copy => Item(copy, Words.Pages.SameText)),
        ];
    }

    // What changed since the version before this one is compared sentence by sentence; of the others, their rows know the facts.
    private async Task<IReadOnlyList<VersionItem>> VersionsAsync(FoundArticle found, CancellationToken cancellationToken)
    {
        var versions = await articles.VersionsAsync(found.Article, cancellationToken);
        if (versions.Count == 1 && found.Article.Retired is null)
            return [];
        var before = versions.FirstOrDefault(version => version.Id == found.Article.Corrects);
        var text = before is null ? null : await articles.TextAsync(before, cancellationToken);
        (IReadOnlyList<string>, IReadOnlyList<string>) none = ([], []);
        var changed = text is not null && found.Details is { } now ? TextChanges.Sentences(text, now.Article) : none;
        return
        [
            .. versions.Select(version =>
                version.Id == found.Article.Id
                    ? VersionItem.Of(version, changed, isShown: true, zone)
                    : VersionItem.Of(version, none, isShown: false, zone)
            ),
        ];
    }

    private ReceiptItem Item(Origin origin, string outcome) =>
        new(UntrustedText.Line(origin.ToString(), MaxFile), zone.Show(origin.Blob.LastModified), outcome);
}
