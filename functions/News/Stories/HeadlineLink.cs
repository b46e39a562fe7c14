namespace NewsMonitor.News.Stories;

/// <summary>A term of an event's own in one of its headlines.</summary>
/// <param name="Term">The term.</param>
/// <param name="IsBesideSubject">Whether it is the event's own in headlines with its subject, which is in this one, too.</param>
internal readonly record struct HeadlineLink(uint Term, bool IsBesideSubject)
{
    private const int Rare = 3;

    /// <summary>What it counts: a rare thing as much as three common words.</summary>
    public int Weight => (IsBesideSubject ? Rare : 0) + (IsCommon ? 1 : Rare);

    // "Three" is a word and a figure.
    private bool IsCommon => CommonWords.IsCommon(Term) || Figures.IsSmall(Term);
}
