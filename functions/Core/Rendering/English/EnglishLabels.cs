using NewsMonitor.Core.Rendering.Words;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The fixed words in English.</summary>
internal static class EnglishLabels
{
    public static readonly Labels Mail = new()
    {
        Language = "en",
        Direction = "ltr",
        ViewInBrowser = "View in browser",
        TopStories = "Top stories",
        Corrections = "Corrections",
        WatchLists = "Watch-lists",
        Trends = "Trends",
        AllArticles = "All articles",
        OtherNews = "Other news",
        People = "People",
        Organizations = "Organizations",
        Places = "Places",
        Coverage = "What this digest covers",
        AlertCoverage = "What this alert covers",
        Names = "Most mentioned",
        Articles = "Articles",
        Sentiment = "Sentiment",
        Numbers = "In numbers",
        New = "New",
        Matched = "Matched",
        MostPositive = "Most positive",
        MostNegative = "Most negative",
        NoHeadline = "(no headline)",
        Unsubscribe = "Unsubscribe",
    };

    public static readonly UnsubscribeTexts Unsubscribe = new(
        new PageText("Unsubscribe", "Which emails do you want to stop receiving?"),
        "Unsubscribe from this digest",
        "Unsubscribe from all digests",
        new PageText("Unsubscribed", "You have been unsubscribed from this digest. You can close this page."),
        new PageText("Unsubscribed", "You have been unsubscribed from all digests. You can close this page."),
        new PageText(
            "This link is not valid",
            "Part of the link may be missing. Please use the link at the end of the latest email you received."
        ),
        new PageText("Request too large", "Nothing has been changed. Please use the link in the email.")
    );
}
