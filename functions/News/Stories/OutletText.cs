using NewsMonitor.News.Copies;

namespace NewsMonitor.News.Stories;

/// <summary>What <see cref="Boilerplate"/> is learned from, of one article.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Headline">The stems of the words of its headline that say something.</param>
/// <param name="Sketch">Its runs of words; null if its row is older than sketches.</param>
/// <param name="Passages">Its sentences; null if its row is older than these.</param>
internal sealed record OutletText(string Outlet, uint[] Headline, Sketch? Sketch, Passages? Passages)
{
    public static OutletText? Of(StoryArticle article) =>
        article.Source is { } outlet ? Of(outlet, article.Terms, article.Sketch, article.Passages) : null;

    public static OutletText Of(string outlet, StoryTerms terms, Sketch? sketch, Passages? passages) =>
        new(outlet, [.. HeadlineWords.Of(terms)], sketch, passages);

    /// <summary>The hashes of its runs of words.</summary>
    public ReadOnlySpan<uint> Runs => Sketch is null ? [] : Sketch.Hashes;

    /// <summary>The hashes of its sentences.</summary>
    public ReadOnlySpan<uint> Sentences => Passages is null ? [] : Passages.Sentences;
}
