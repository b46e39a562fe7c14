namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The fixed words of mails and chat messages.</summary>
internal sealed record Labels
{
    /// <summary>A BCP 47 language tag, such as <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The direction of the script: <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The link to the digest's page.</summary>
    public required string ViewInBrowser { get; init; }

    public required string TopStories { get; init; }
    public required string Corrections { get; init; }
    public required string WatchLists { get; init; }
    public required string Trends { get; init; }

    /// <summary>The heading above all articles if they share no topic.</summary>
    public required string AllArticles { get; init; }

    /// <summary>The heading above articles that share no topic with others.</summary>
    public required string OtherNews { get; init; }

    public required string People { get; init; }
    public required string Organizations { get; init; }
    public required string Places { get; init; }
    public required string Coverage { get; init; }

    /// <summary>The same of an alert.</summary>
    public required string AlertCoverage { get; init; }

    /// <summary>The heading of the table of people, organizations and places.</summary>
    public required string Names { get; init; }

    /// <summary>The headings of that table's columns.</summary>
    public required string Articles { get; init; }

    /// <inheritdoc cref="Articles" />
    public required string Sentiment { get; init; }

    /// <summary>The heading above the numbers of articles by sentiment.</summary>
    public required string Numbers { get; init; }

    /// <summary>Before a fact that earlier digests did not report.</summary>
    public required string New { get; init; }

    /// <summary>Before the watch-lists that an article matches.</summary>
    public required string Matched { get; init; }

    public required string MostPositive { get; init; }
    public required string MostNegative { get; init; }

    /// <summary>In place of a headline that has no character that can be shown.</summary>
    public required string NoHeadline { get; init; }

    public required string Unsubscribe { get; init; }
}

/// <summary>The texts of the unsubscribe pages.</summary>
/// <param name="Question">Asks what to unsubscribe from.</param>
/// <param name="StopThis">The button for one digest.</param>
/// <param name="StopAll">The button for all digests.</param>
/// <param name="Stopped">Confirms one digest.</param>
/// <param name="StoppedAll">Confirms all digests.</param>
/// <param name="Unknown">The link is not valid.</param>
/// <param name="TooLong">The request is too large.</param>
internal sealed record UnsubscribeTexts(
    PageText Question,
    string StopThis,
    string StopAll,
    PageText Stopped,
    PageText StoppedAll,
    PageText Unknown,
    PageText TooLong
);

/// <summary>A page's title and its one paragraph.</summary>
internal sealed record PageText(string Title, string Text);
