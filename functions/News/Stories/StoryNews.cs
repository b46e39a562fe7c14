namespace NewsMonitor.News.Stories;

/// <summary>Something in a story that earlier digests did not report.</summary>
/// <param name="What">A name, figure or phrase.</param>
/// <param name="Sentence">The sentence or headline that contains it.</param>
public sealed record StoryNews(string What, string Sentence)
{
    /// <summary>Whether the sentence names it, rather than saying "he", and not in a part that is cut off.</summary>
    internal bool IsNamed => Sentence.Contains(What[(What.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase);
}
