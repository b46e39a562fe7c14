using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Versions;

/// <summary>A name that all versions of an article share: what its provider calls it, or its address.</summary>
/// <param name="Key">A hash; valid in every table key.</param>
/// <param name="IsAddress">
/// Whether it is an address. Other articles may have it as well: a live blog has one for all of its entries.
/// </param>
public readonly record struct ArticleName(string Key, bool IsAddress)
{
    private static readonly string[] Hosts = ["www.", "m.", "mobile.", "amp."];

    /// <summary>The names of an article; none if it says nothing that is the same in each version.</summary>
    public static IReadOnlyList<ArticleName> Of(ArticleReference article) =>
        [.. new[] { OfIdentity(article), OfAddress(article.Url) }.OfType<ArticleName>().DistinctBy(name => name.Key)];

    private static ArticleName? OfIdentity(ArticleReference article)
    {
        if (article.Identity is not { Id: var id })
            return null;
        // A path is one of a file on Unix, where each outlet has its own.
        if (Uri.TryCreate(id, UriKind.Absolute, out var uri) && !uri.IsFile)
            return uri.Scheme is "http" or "https" ? OfAddress(uri) : new(StableHash.Of("id", id), IsAddress: false);

        // Other IDs are unique only among the articles of their provider.
        var provider = article.Source ?? article.Url?.Host;
        return provider is null ? null : new(StableHash.Of("id", id, provider.ToUpperInvariant()), IsAddress: false);
    }

    // Careless feeds link all of their items to the front page.
    private static ArticleName? OfAddress(Uri? url)
    {
        if (url is null || (url.AbsolutePath.Length <= 1 && url.Query.Length == 0))
            return null;
        var host = url.IdnHost.ToLowerInvariant();
        if (Array.Find(Hosts, start => host.StartsWith(start, StringComparison.Ordinal)) is { } prefix)
            host = host[prefix.Length..];
        var path = url.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/amp", StringComparison.Ordinal))
            path = path[..^4];
        return new(StableHash.Of("url", host, url.IsDefaultPort ? "" : $"{url.Port}", path, url.Query), IsAddress: true);
    }
}
