namespace NewsMonitor.News.Stories;

/// <summary>A headline of an event, and what can link it to others.</summary>
/// <param name="Text">Its index.</param>
/// <param name="Links">Its terms that are the event's own, each once.</param>
internal sealed record LinkedText(int Text, List<HeadlineLink> Links);
