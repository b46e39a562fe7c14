namespace NewsMonitor.News.Stories;

/// <summary>What <see cref="Boilerplate"/> is learned from, of one article.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Headline">The stems of the words of its headline that say something.</param>
/// <param name="Sketch">The hashes of its sketch.</param>
/// <param name="Passages">Its sentences; null if its row is older than these.</param>
internal sealed record OutletText(string Outlet, uint[] Headline, uint[] Sketch, Passages? Passages)
{
    private static readonly HashSet<uint> Stops =
    [
        .. (
            "about after all and any are but can could for from had has have her his how into its may more most new not now off "
            + "one our out over own say said she than that the their them these they this two was were what when where who why "
            + "will with would you your"
        )
            .Split(' ')
            .Select(word => WordStem.Hash(word)),
    ];

    public static OutletText? Of(StoryArticle article) =>
        article.Source is { } outlet ? Of(outlet, article.Terms, article.Sketch, article.Passages) : null;

    public static OutletText Of(string outlet, StoryTerms terms, Copies.Sketch? sketch, Passages? passages)
    {
        var headline = new List<uint>();
        foreach (var term in terms.Terms)
        {
            if (term is { Kind: TermKind.Word, Weight: >= StoryTerms.InTitle } && !Stops.Contains(term.Hash))
                headline.Add(term.Hash);
        }

        return new OutletText(outlet, [.. headline], sketch is null ? [] : sketch.Hashes.ToArray(), passages);
    }

    /// <summary>The hashes of its runs of words and of its sentences.</summary>
    public IEnumerable<uint> Hashes => Passages is null ? Sketch : Sketch.Concat(Passages.Sentences.ToArray());
}
