namespace NewsMonitor.News.Articles;

/// <summary>What a provider calls an article, so that its versions are recognized.</summary>
/// <param name="Id">
/// The same for all versions: at most <see cref="MaxIdLength"/> UTF-16 code units in one line. It is unique in the world if it is a
/// URI, and otherwise among the provider's articles.
/// </param>
/// <param name="Version">What the provider calls this version, such as <c>3</c>; null if it has no name.</param>
public sealed record ArticleIdentity(string Id, string? Version)
{
    /// <summary>Longer identifiers are not kept.</summary>
    public const int MaxIdLength = 500;

    /// <summary>Longer names of versions are not kept.</summary>
    public const int MaxVersionLength = 50;
}
