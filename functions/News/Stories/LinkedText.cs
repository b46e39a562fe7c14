namespace NewsMonitor.News.Stories;

/// <summary>A text of an event, and what can link it to others.</summary>
/// <param name="Text">Its index.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Links">Of a headline, the terms that are the event's own, each once; of a whole text, none.</param>
internal sealed record LinkedText(int Text, StoryTerms Terms, List<HeadlineLink> Links)
{
    /// <summary>Whether it is more than a headline.</summary>
    public bool IsWhole { get; } = EventDivision.IsWholeText(Terms);
}
