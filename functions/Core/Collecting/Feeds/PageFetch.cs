namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Fetches the pages that entries link to, where robots.txt allows it.</summary>
public sealed class PageFetch(FeedClient client, RobotsCache robots)
{
    private const string Accept = "text/html, application/xhtml+xml;q=0.9";

    internal async Task<FetchedPage> FetchAsync(Uri page, CancellationToken cancellationToken)
    {
        var fetched = await client.GetAsync(page, Accept, Validators.None, robots.RefusalAsync, cancellationToken);
        return fetched switch
        {
            Fetched.Content { MediaType: "text/html" or "application/xhtml+xml" or "" } content => new FetchedPage(
                PageAddress.Into(content.Body, content.Address),
                MayComeLater: false
            ),
            Fetched.Failed failed => new FetchedPage(null, failed.IsTemporary) { IsPostponed = failed.IsPostponed },
            _ => new FetchedPage(null, MayComeLater: false),
        };
    }
}

/// <param name="Html">A file that says its address; null if it cannot be fetched, may not be, or is not a page.</param>
/// <param name="MayComeLater">Whether it is worth trying again.</param>
internal readonly record struct FetchedPage(byte[]? Html, bool MayComeLater)
{
    /// <summary>Whether it was not asked for, since its host asked to wait.</summary>
    public bool IsPostponed { get; init; }
}
