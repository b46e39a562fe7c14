namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The fixed words of the page of a story.</summary>
internal sealed record StoryPageLabels
{
    public required string Timeline { get; init; }
    public required string FirstReport { get; init; }
    public required string NewSince { get; init; }
    public required string Outlets { get; init; }
    public required string Outlet { get; init; }
    public required string Articles { get; init; }
    public required string Copies { get; init; }
    public required string Sentiment { get; init; }
    public required string Names { get; init; }
    public required string Related { get; init; }

    /// <summary>In place of an outlet's name.</summary>
    public required string NoOutlet { get; init; }
}

/// <summary>The words of the page of a story.</summary>
internal interface IStoryPageWords
{
    StoryPageLabels Labels { get; }

    /// <summary>How many original texts and copies there are, and in how many outlets.</summary>
    string Size(int texts, int copies, int outlets);

    /// <summary>The copies of one text, such as "1 text in 12 outlets".</summary>
    /// <param name="copies">How many copies there are, without the text itself.</param>
    /// <param name="outlets">In how many outlets, with that of the text.</param>
    string Copies(int copies, int outlets);

    /// <summary>That not all articles of a very large story are listed.</summary>
    string NotListed(int articles);
}
