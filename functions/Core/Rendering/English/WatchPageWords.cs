using System.Globalization;
using NewsMonitor.Core.Rendering.Words;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The words of the pages of watch-lists.</summary>
internal sealed class WatchPageWords : IWatchPageWords
{
    public WatchPageLabels Labels { get; } =
        new()
        {
            WatchLists = "Watch-lists",
            WatchList = "Watch-list",
            Today = "Today (UTC)",
            UsualDay = "Usual day",
            Month = "30 days",
            Noise = "Noise",
            NoiseNote =
                "A usual day is the mean of the 14 days before without the busiest. Noise is the share of the "
                + "matches of six weeks that readers said are not relevant.",
            Readers = "In",
            None =
                "No digest or alert has a watch-list. They are in the subscriptions: newsmonitor subscriptions "
                + "use FILE takes a file that has some.",
            Mistakes = new PageText(
                "The subscriptions have mistakes",
                "Watch-lists cannot be shown, and nothing is sent, until they are corrected. newsmonitor "
                    + "subscriptions list names all mistakes."
            ),
            ReadOnly =
                "The subscriptions are a file (NewsMonitor__Digest__File), so watch-lists are changed there "
                + "and cannot be edited here.",
            Terms = "What it finds",
            Latest = "Latest matches",
            NoMatches = "Nothing matched in this period.",
            AllMatches = "All matches",
            FoundBy = "found by",
            Edit = "Edit",
            Try = "Try",
            Save = "Save",
            Name = "Name",
            Fields = new Dictionary<string, string>
            {
                ["any"] = "Any of these",
                ["all"] = "All of these",
                ["none"] = "None of these",
                ["sentiment"] = "Sentiment toward what was found",
                ["sources"] = "Only these outlets",
                ["notSources"] = "Not these outlets",
            },
            TermsNote =
                "One term a line: the name of a person, organization or place; a \"phrase\" in quotation "
                + "marks; or an object as in the subscriptions file, such as { \"entity\": \"Apple\", \"not\": "
                + "[\"Apple Valley\"] }.",
            TooLongToTry = "This list is too long to be tried before it is saved.",
            Changed =
                "Someone else has changed the subscriptions since you opened this page, so nothing was saved. "
                + "What you entered is below. Look at the list as it is now; Save replaces it.",
            NotSaved = "Nothing was saved. Please correct what is marked.",
            WouldMatch = "Would have matched",
            NotAnObject = "not a valid object; for example { \"entity\": \"Apple\", \"not\": [\"Apple Valley\"] }",
        };

    public string Volume(int days, int matches, int today, double? usual)
    {
        var known = usual is { } count ? $", usually {Counts.Number(Math.Round(count, 1))} a day" : "";
        return $"{Counts.Of(Counted.Article, matches)} in {days} days; {Counts.Number(today)} today{known}";
    }

    public string Compared(int matches, int now) =>
        $"{Counts.Of(Counted.Article, matches)} in 30 days; as it is saved now, {Counts.Number(now)}.";

    public string CountedFrom(DateOnly first) =>
        $"So many articles may match that they are counted only since {first.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}.";

    public string Fault(int line, string part, string sentence)
    {
        var where = line > 0 ? $"Line {line}: " : "";
        return $"{where}{(part.Length > 0 ? part + " " : "")}{sentence.TrimEnd('.')}.";
    }
}
