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
            None = "There are no watch-lists yet.",
            ReadOnly =
                "The subscriptions are a file (NewsMonitor__Digest__File), so watch-lists are changed there "
                + "and cannot be edited here.",
            Terms = "What it finds",
            Latest = "Latest matches",
            NoMatches = "Nothing matched in this period.",
            AllMatches = "All matches",
            FoundBy = "found by",
            New = "Add a watch-list",
            Edit = "Edit",
            Remove = "Remove",
            RemoveNote =
                "The list leaves the subscriptions, and all digests and alerts that have it. Articles and "
                + "digests that were sent stay as they are.",
            Keep = "Keep it",
            Try = "Try",
            Save = "Save",
            Name = "Name",
            Id = "ID",
            IdNote = "At most 40 lowercase letters, digits and hyphens; it is part of addresses and stays as it is.",
            IdTaken = "Another watch-list has this ID.",
            ReadBy = "In these digests and alerts",
            FindReaders = "Find others by name or ID",
            Show = "Show",
            NextLists = "Further watch-lists",
            PreviousLists = "Previous watch-lists",
            FirstFile =
                "There is no subscriptions file yet. Save makes one that has the digest of the settings; from then "
                + "on, the file counts, and the settings NewsMonitor__Digest__… do not.",
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
            ChangedBefore =
                "Someone else has changed the subscriptions since you opened this page, so nothing was done. "
                + "You can do it now.",
            NotSaved = "Nothing was saved. Please correct what is marked.",
            WouldMatch = "Would have matched",
            NotClosed = "the quotation mark at the end is missing",
            NotAnObject = "not a valid object; for example { \"entity\": \"Apple\", \"not\": [\"Apple Valley\"] }",
        };

    public string Volume(int days, int matches, int today, double? usual)
    {
        var known = usual is { } count ? $", usually {Counts.Number(Math.Round(count, 1))} a day" : "";
        return $"{Counts.Of(Counted.Article, matches)} in {days} days; {Counts.Number(today)} today{known}";
    }

    public string Compared(int matches, int? now) =>
        Counts.Of(Counted.Article, matches)
        + (now is { } saved ? $" in 30 days; as it is saved now, {Counts.Number(saved)}." : " in 30 days.");

    public string Needed(string readers) =>
        $"This is the only list of {readers}, so nothing would be left to report. Add another list there first.";

    public string NotSaved(string mistakes) => $"Nothing was saved, since the subscriptions would have mistakes: {mistakes}.";

    public string SomeReaders(int shown, int all) =>
        $"{Counts.Number(shown)} of {Counts.Number(all)} digests and alerts are shown. Save changes only these.";

    public string CountedFrom(DateOnly first) =>
        $"So many articles may match that they are counted only since {first.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}.";

    public string Fault(int line, string part, string sentence)
    {
        var where = line > 0 ? $"Line {line}: " : "";
        return $"{where}{(part.Length > 0 ? part + " " : "")}{sentence.TrimEnd('.')}.";
    }
}
