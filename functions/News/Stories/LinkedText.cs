namespace NewsMonitor.News.Stories;

/// <summary>A text of an event, and what can link it to others.</summary>
/// <param name="Text">Its index.</param>
/// <param name="Links">The terms of its headline that are the event's own.</param>
/// <param name="IsWhole">Whether it is more than a headline.</param>
internal sealed record LinkedText(int Text, List<HeadlineLink> Links, bool IsWhole)
{
    /// <summary>Two rare things, or one and a common word, or four common words: one is who, another what happened.</summary>
    private const int Fewest = 4;

    /// <summary>
    /// Whether the headlines of two texts have enough in common to be about the same. What whole texts have in common has made
    /// them one event; a headline may have been drawn to it by a name.
    /// </summary>
    public static bool AreLinked(LinkedText one, LinkedText other) =>
        (one.IsWhole && other.IsWhole) || one.Links.Where(other.Links.Contains).Sum(link => link.Weight) >= Fewest;
}
