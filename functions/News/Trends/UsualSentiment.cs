namespace NewsMonitor.News.Trends;

/// <summary>How a sentiment differs from its own usual.</summary>
public enum SentimentChange
{
    /// <summary>There are too few articles, now or before.</summary>
    NotEnough,

    /// <summary>Not clearly.</summary>
    None,

    /// <summary>Clearly more positive.</summary>
    Better,

    /// <summary>Clearly more negative.</summary>
    Worse,
}

/// <summary>What the sentiment usually is, and how it differs now.</summary>
/// <param name="Articles">Articles of the <see cref="SentimentBaseline.Days"/> days before.</param>
/// <param name="Positive">The positive ones.</param>
/// <param name="Negative">The negative ones.</param>
/// <param name="Change">How the window's articles differ.</param>
public sealed record UsualSentiment(int Articles, int Positive, int Negative, SentimentChange Change);
