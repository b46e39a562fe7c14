namespace NewsMonitor.News.Stories;

/// <summary>A headline of an event, and what can link it to others.</summary>
/// <param name="Text">Its index.</param>
/// <param name="Links">Its terms that are the event's own.</param>
internal sealed record LinkedText(int Text, List<HeadlineLink> Links)
{
    /// <summary>Two rare things, or one and a common word, or four common words: one is who, another what happened.</summary>
    private const int Fewest = 4;

    /// <summary>Whether two headlines have enough in common to be about the same.</summary>
    public static bool AreLinked(LinkedText one, LinkedText other) =>
        one.Links.Where(other.Links.Contains).Sum(link => link.Weight) >= Fewest;
}
