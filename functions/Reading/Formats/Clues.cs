using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Formats;

/// <summary>
/// What is known of a file inside another file apart from its bytes, such as the address it was downloaded from. It completes an
/// article that does not say so itself.
/// </summary>
/// <param name="Url">The address of the page.</param>
/// <param name="Date">When it was published at the latest.</param>
internal sealed record Clues(Found<string>? Url = null, Found<string>? Date = null)
{
    public static readonly Clues None = new();

    public ReadResult Complete(ReadResult result, TimeProvider time)
    {
        if (this == None || result.Article is not { } article)
            return result;
        return article with
        {
            Url = article.Url ?? (Url is { } url && UrlCleaner.Clean(url.Value) is { } address ? new(address, url.From) : null),
            Published =
                article.Published
                ?? (Date is { } date && new PublishedDate(time).Read(date.Value) is { } day ? new(day, date.From) : null),
        };
    }
}
