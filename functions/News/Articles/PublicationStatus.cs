namespace NewsMonitor.News.Articles;

/// <summary>What a provider says may be done with an article.</summary>
public enum PublicationStatus
{
    /// <summary>It may be published.</summary>
    Usable,

    /// <summary>It must not be published until further notice.</summary>
    Withheld,

    /// <summary>It must not be published, and what was published of it should be withdrawn.</summary>
    Canceled,
}
