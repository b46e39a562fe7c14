using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Formats;

/// <summary>
/// Thrown by the stream of a file inside another file if it cannot be read on: it is damaged, or a limit is exceeded. A stream
/// has no other way to say so; <see cref="ArticleReader"/> turns it into a rejection.
/// </summary>
internal sealed class UnreadableFileException(Rejection rejection) : Exception(rejection.Reason)
{
    public Rejection Rejection => rejection;
}
