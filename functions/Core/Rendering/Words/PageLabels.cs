namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The fixed words that all pages share.</summary>
internal sealed record PageLabels
{
    public required string Today { get; init; }
    public required string Sources { get; init; }
    public required string Compare { get; init; }
    public required string Operations { get; init; }
    public required string Search { get; init; }
    public required string SearchHint { get; init; }
    public required string Navigation { get; init; }
    public required string SkipToContent { get; init; }

    /// <summary>Before a name.</summary>
    public required string SignedInAs { get; init; }

    /// <summary>What the keys do.</summary>
    public required string KeySearch { get; init; }
    public required string KeyMove { get; init; }
    public required string KeyOpen { get; init; }
    public required string KeyReject { get; init; }
    public required string KeyToday { get; init; }
    public required string KeyHelp { get; init; }

    public required string Yesterday { get; init; }
    public required string Stories { get; init; }
    public required string WatchLists { get; init; }
    public required string Trends { get; init; }
    public required string NotRead { get; init; }

    /// <summary>Before the time when a page was put together.</summary>
    public required string AsOf { get; init; }

    /// <summary>Before the time when an article was stored, if it is not known when it was published.</summary>
    public required string CameIn { get; init; }
    public required string DateUnknown { get; init; }

    /// <summary>A link to where an article was published.</summary>
    public required string Original { get; init; }

    /// <summary>Before the watch-lists that an article matches.</summary>
    public required string Matched { get; init; }

    /// <summary>Before a fact that earlier digests did not report.</summary>
    public required string New { get; init; }
    public required string MoreArticles { get; init; }

    public required string DayAfter { get; init; }
    public required string Digests { get; init; }
    public required string NoDigests { get; init; }

    /// <summary>A link to those that the page has no room for.</summary>
    public required string FurtherDigests { get; init; }
    public required string ReadHere { get; init; }
    public required string SameText { get; init; }
    public required string Replaced { get; init; }

    /// <summary>That an article was withdrawn, on its page.</summary>
    public required string WasWithdrawn { get; init; }
    public required string TextRemoved { get; init; }
    public required string TextCut { get; init; }
    public required string Names { get; init; }
    public required string Why { get; init; }
    public required string About { get; init; }
    public required string Receipt { get; init; }
    public required string Stored { get; init; }
    public required string Language { get; init; }
    public required string Analyzer { get; init; }
    public required string NotAnalyzed { get; init; }
    public required string Feeds { get; init; }
    public required string NoFeeds { get; init; }
    public required string Feed { get; init; }
    public required string State { get; init; }
    public required string LastNews { get; init; }
    public required string NextPoll { get; init; }
    public required string FailingSince { get; init; }
    public required string Works { get; init; }
    public required string NotPolled { get; init; }
    public required string Ended { get; init; }
    public required string Outlets { get; init; }
    public required string Outlet { get; init; }
    public required string UsualDay { get; init; }
    public required string LastSeen { get; init; }
    public required string VolumeNote { get; init; }
    public required string UnknownOutlet { get; init; }
    public required string Waiting { get; init; }
    public required string OldestSince { get; init; }
    public required string DeadLetters { get; init; }
    public required string NothingFailed { get; init; }
    public required string RetryAll { get; init; }
    public required string Retry { get; init; }
    public required string Retried { get; init; }
    public required string FailedAgain { get; init; }
    public required string StillListed { get; init; }
    public required string RetryInterrupted { get; init; }
    public required string NoReason { get; init; }
    public required string Version { get; init; }
    public required string Runtime { get; init; }
    public required string Newest { get; init; }
    public required string Best { get; init; }
    public required string ByDay { get; init; }
    public required string Sentiments { get; init; }
    public required string Languages { get; init; }
    public required string Results { get; init; }
    public required string NothingFound { get; init; }
    public required string NextResults { get; init; }
    public required string SearchIntroduction { get; init; }

    public required string Story { get; init; }

    /// <summary>A link to the story of an article.</summary>
    public required string ToStory { get; init; }
    public required string Feedback { get; init; }

    /// <summary>A link to what was said about an article.</summary>
    public required string ToFeedback { get; init; }

    /// <summary>The versions of an article.</summary>
    public required string Versions { get; init; }

    /// <summary>Beside the version that the page shows.</summary>
    public required string ThisVersion { get; init; }
    public required string Withdrawn { get; init; }

    /// <summary>The sentences that only one of two versions has.</summary>
    public required string ChangedSentences { get; init; }

    public required string Mailbox { get; init; }
    public required string LastMessage { get; init; }
    public required string TooLargeMessages { get; init; }

    /// <summary>A link to a page that is made for printing.</summary>
    public required string PrintView { get; init; }
    public required string PressReview { get; init; }
    public required string WholePage { get; init; }

    /// <summary>How to print it.</summary>
    public required string PrintHint { get; init; }

    public required ErrorTexts Errors { get; init; }
}

/// <summary>What is said instead of a page.</summary>
/// <param name="NotFound">The page does not exist.</param>
/// <param name="NoSuchDigest">A signed link is not valid, or its digest is not kept.</param>
/// <param name="OldDigest">A signed link has expired.</param>
/// <param name="NotYet">The day has not come yet.</param>
/// <param name="WrongMethod">The page does not support the method.</param>
/// <param name="SignIn">Nobody has signed in.</param>
/// <param name="SignInOff">Nobody can sign in.</param>
/// <param name="NotAllowed">The role does not suffice.</param>
/// <param name="StaleForm">The form has no valid token.</param>
/// <param name="TooLong">The form is too long.</param>
/// <param name="Incomplete">The form lacks something that it needs.</param>
/// <param name="TooMany">Somebody who has not signed in asks too often.</param>
/// <param name="StorageAway">Storage does not respond.</param>
/// <param name="Mistakes">The subscriptions cannot be read.</param>
/// <param name="Broken">Something unexpected happened.</param>
internal sealed record ErrorTexts(
    PageText NotFound,
    PageText NoSuchDigest,
    PageText OldDigest,
    PageText NotYet,
    PageText WrongMethod,
    PageText SignIn,
    PageText SignInOff,
    PageText NotAllowed,
    PageText StaleForm,
    PageText TooLong,
    PageText Incomplete,
    PageText TooMany,
    PageText StorageAway,
    PageText Mistakes,
    PageText Broken
);
