namespace NewsMonitor.News.Digests.Model;

/// <summary>The most UTF-16 code units that a digest takes of a text; longer ones are cut.</summary>
internal static class TextLengths
{
    public const int Headline = 160;

    public const int Outlet = 60;

    /// <summary>A person, an organization, a place, a topic, or an outlet that has fallen silent.</summary>
    public const int Name = 80;

    /// <summary>A file that was not stored, and the outlet of one, by which it is counted.</summary>
    public const int File = 100;

    /// <summary>A sentence below a headline.</summary>
    public const int Sentence = 220;

    /// <summary>A sentence with news of a story: one that is cut is not shown.</summary>
    public const int News = 280;

    /// <summary>A watch-list and the term that an article matches.</summary>
    public const int Match = 80;
}
