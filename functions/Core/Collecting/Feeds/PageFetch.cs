namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Fetches the pages that entries link to, where robots.txt allows it.</summary>
public sealed class PageFetch(FeedClient client, RobotsCache robots)
{
    private const string Accept = "text/html, application/xhtml+xml;q=0.9";

    /// <summary>The page as a file that says its address; null if it cannot be fetched, may not be, or is not a page.</summary>
    internal async Task<byte[]?> FetchAsync(Uri page, CancellationToken cancellationToken)
    {
        var fetched = await client.GetAsync(page, Accept, Validators.None, robots.AllowsAsync, cancellationToken);
        return fetched is Fetched.Content { MediaType: "text/html" or "application/xhtml+xml" or "" } content
            ? PageAddress.Into(content.Body, content.Address)
            : null;
    }
}
