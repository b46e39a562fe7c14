using NewsMonitor.Core.Rendering.Words;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The fixed words of pages in English.</summary>
internal static class EnglishPages
{
    public static readonly PageLabels Labels = new()
    {
        Today = "Today",
        Sources = "Sources",
        Operations = "Operations",
        Search = "Search",
        SearchHint = "Words, \"phrases\", entity:, source: …",
        Navigation = "Pages",
        SkipToContent = "Skip to content",
        SignedInAs = "Signed in as",
        KeySearch = "search",
        KeyMove = "next, previous",
        KeyOpen = "open",
        KeyReject = "not relevant",
        KeyToday = "today",
        KeyHelp = "these keys",
        Yesterday = "The day before",
        Stories = "Stories",
        WatchLists = "Watch-lists",
        Trends = "Trends",
        NotRead = "Could not be read",
        AsOf = "as of",
        CameIn = "came in",
        DateUnknown = "date unknown",
        Original = "original",
        Matched = "Matched",
        New = "New",
        MoreArticles = "More articles",
        Errors = new ErrorTexts(
            new PageText(
                "Page not found",
                "There is no page at this address. It may have been removed, or the link may be incomplete."
            ),
            new PageText("Not supported", "This address does not support that kind of request."),
            new PageText("Sign in", "Open the address that the command printed, or ask your administrator how to sign in."),
            new PageText("Not allowed", "Your role does not include this page. Ask your administrator."),
            new PageText(
                "Please try again",
                "The form was open for too long. Nothing was changed. Go back, reload the page, and try again."
            ),
            new PageText("Too long", "What you entered is too long. Nothing was changed."),
            new PageText("Storage does not respond", "The data cannot be read at the moment. Please try again in a minute."),
            new PageText("Something went wrong", "This page could not be made. The log has the details.")
        ),
    };
}
