namespace NewsMonitor.Reading.Feeds;

/// <summary>An entry of a feed, as a file of its own.</summary>
/// <param name="Id">What identifies it in its feed: its ID, else its link, else its content. At most 2,000 characters.</param>
/// <param name="Link">The page it links to, absolute; null if it links to none.</param>
/// <param name="Content">
/// A hash of what it says. IDs, dates and numbers of comments do not count: many feeds change them without news.
/// </param>
/// <param name="Extension">Of the file: <c>xml</c> or <c>json</c>.</param>
/// <param name="Bytes">The feed with this entry only, in UTF-8.</param>
internal sealed record FeedEntry(string Id, Uri? Link, string Content, string Extension, byte[] Bytes);
