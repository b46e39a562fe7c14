using NewsMonitor.Reading;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// Fetches the pages that entries link to, where robots.txt allows it. A page that is no article, such as a consent dialog,
/// counts as one that cannot be fetched.
/// </summary>
public sealed class PageFetch(FeedClient client, RobotsCache robots, ArticleReader reader)
{
    private const string Accept = "text/html, application/xhtml+xml;q=0.9";

    internal async Task<FetchedPage> FetchAsync(Uri page, CancellationToken cancellationToken)
    {
        var fetched = await client.GetAsync(page, Accept, Validators.None, robots.RefusalAsync, cancellationToken);
        return fetched switch
        {
            Fetched.Content { MediaType: "text/html" or "application/xhtml+xml" or "" } content => new FetchedPage(
                await ArticleAsync(PageAddress.Into(content.Body, content.Address), cancellationToken),
                MayComeLater: false
            ),
            Fetched.Failed failed => new FetchedPage(null, failed.IsTemporary) { IsPostponed = failed.IsPostponed },
            _ => new FetchedPage(null, MayComeLater: false),
        };
    }

    /// <summary>The page itself if an article can be read from it; otherwise null.</summary>
    private async Task<byte[]?> ArticleAsync(byte[] page, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(page);
        await foreach (var part in reader.ReadAsync("page.html", content, page.Length, cancellationToken))
            if (part.Result.Article is not null)
                return page;
        return null;
    }
}

/// <param name="Html">A file that says its address; null if it cannot be fetched, may not be, or is no article.</param>
/// <param name="MayComeLater">Whether it is worth trying again.</param>
internal readonly record struct FetchedPage(byte[]? Html, bool MayComeLater)
{
    /// <summary>Whether it was not asked for, since its host asked to wait.</summary>
    public bool IsPostponed { get; init; }
}
