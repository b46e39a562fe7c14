using System.Globalization;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>What an article's provider does not allow to be published.</summary>
internal static class Withholding
{
    /// <summary>Why the article may not be used; null if it may.</summary>
    /// <param name="article">The article.</param>
    /// <param name="now">The current time.</param>
    public static Rejection? Of(Article article, DateTimeOffset now) =>
        article.Status?.Value switch
        {
            PublicationStatus.Withheld => new(
                RejectionKind.Withdrawn,
                "The provider withholds the article until further notice; drop its next version."
            ),
            PublicationStatus.Canceled => new(RejectionKind.Withdrawn, "The provider has canceled the article; do not use it."),
            _ => article.EmbargoedUntil?.Value is { } end && end > now ? Embargoed(end) : null,
        };

    private static Rejection Embargoed(DateTimeOffset end) =>
        new(
            RejectionKind.Embargoed,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The article is embargoed until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC; drop it again after that, or replay it."
            )
        );
}
