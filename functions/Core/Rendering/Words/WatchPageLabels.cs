namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The fixed words of the pages of watch-lists.</summary>
internal sealed record WatchPageLabels
{
    /// <summary>The title of the list of all.</summary>
    public required string WatchLists { get; init; }
    public required string WatchList { get; init; }

    /// <summary>The UTC day so far.</summary>
    public required string Today { get; init; }
    public required string UsualDay { get; init; }
    public required string Month { get; init; }
    public required string Noise { get; init; }

    /// <summary>What noise is, in a sentence.</summary>
    public required string NoiseNote { get; init; }

    /// <summary>The digests and alerts that have a list.</summary>
    public required string Readers { get; init; }

    /// <summary>How to get watch-lists where there are none.</summary>
    public required string None { get; init; }

    /// <summary>That the subscriptions are a file, which is changed elsewhere.</summary>
    public required string ReadOnly { get; init; }
    public required string Terms { get; init; }
    public required string Latest { get; init; }
    public required string NoMatches { get; init; }
    public required string AllMatches { get; init; }
    public required string FoundBy { get; init; }
    public required string New { get; init; }
    public required string Edit { get; init; }
    public required string Remove { get; init; }

    /// <summary>What removing a list does.</summary>
    public required string RemoveNote { get; init; }

    /// <summary>A link that removes nothing.</summary>
    public required string Keep { get; init; }
    public required string Try { get; init; }
    public required string Save { get; init; }
    public required string Name { get; init; }

    public required string Id { get; init; }

    /// <summary>What an ID looks like; also says what is wrong with one that does not.</summary>
    public required string IdNote { get; init; }

    /// <summary>That another list has the ID; the rest of a sentence.</summary>
    public required string IdTaken { get; init; }

    /// <summary>The digests and alerts that a list can be in.</summary>
    public required string ReadBy { get; init; }

    /// <summary>A field to look for more of them.</summary>
    public required string FindReaders { get; init; }
    public required string Show { get; init; }

    /// <summary>Links to the watch-lists that the page has no room for.</summary>
    public required string NextLists { get; init; }
    public required string PreviousLists { get; init; }

    /// <summary>What becomes of the settings when the first list is saved.</summary>
    public required string FirstFile { get; init; }

    /// <summary>By the names that the subscriptions file has for the fields.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>How terms are written.</summary>
    public required string TermsNote { get; init; }

    /// <summary>That an address has no room for the list.</summary>
    public required string TooLongToTry { get; init; }

    /// <summary>That someone else has changed the list.</summary>
    public required string Changed { get; init; }

    /// <summary>That someone else has changed something before, so that nothing was done.</summary>
    public required string ChangedBefore { get; init; }

    /// <summary>That nothing was saved because of what is wrong.</summary>
    public required string NotSaved { get; init; }
    public required string WouldMatch { get; init; }

    /// <summary>What is wrong with a line that begins with a brace.</summary>
    public required string NotAnObject { get; init; }

    /// <summary>That a phrase has only one of its quotation marks.</summary>
    public required string NotClosed { get; init; }
}

/// <summary>The words of the pages of watch-lists.</summary>
internal interface IWatchPageWords
{
    WatchPageLabels Labels { get; }

    /// <summary>How many articles match on the last days and today, and how many usually do on a day.</summary>
    /// <param name="days">How many days.</param>
    /// <param name="matches">On these days.</param>
    /// <param name="today">Today.</param>
    /// <param name="usual">On a usual day; null if too few days are known.</param>
    string Volume(int days, int matches, int today, double? usual);

    /// <summary>How many articles would match, and how many do now.</summary>
    /// <param name="matches">How many would.</param>
    /// <param name="now">How many the saved list matches; null if there is none.</param>
    string Compared(int matches, int? now);

    /// <summary>That digests and alerts report nothing else, so that they cannot lose the list.</summary>
    /// <param name="readers">Their names, in words.</param>
    string Needed(string readers);

    /// <summary>That a list was not saved although it is right, since the subscriptions would have mistakes with it.</summary>
    /// <param name="mistakes">These, in words.</param>
    string NotSaved(string mistakes);

    /// <summary>That not all digests and alerts are shown, and that the others stay as they are.</summary>
    /// <param name="shown">How many are.</param>
    /// <param name="all">How many there are.</param>
    string SomeReaders(int shown, int all);

    /// <summary>That a list is counted only since a day.</summary>
    string CountedFrom(DateOnly first);

    /// <summary>What is wrong in a field, such as "Line 2: minMentions must be a whole number from 1 to 1000."</summary>
    /// <param name="line">From 1; 0 for the whole field.</param>
    /// <param name="part">The part of the line; may be empty.</param>
    /// <param name="sentence">The rest of the sentence.</param>
    string Fault(int line, string part, string sentence);
}
