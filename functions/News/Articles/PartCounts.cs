namespace NewsMonitor.News.Articles;

/// <summary>How the parts of one blob ended.</summary>
/// <param name="Stored">Parts that became articles.</param>
/// <param name="Duplicates">Parts whose text is stored already.</param>
/// <param name="Rejected">Parts that cannot be read.</param>
/// <param name="Waiting">Parts that wait for the end of an embargo.</param>
public sealed record PartCounts(int Stored = 0, int Duplicates = 0, int Rejected = 0, int Waiting = 0)
{
    public int Total => Stored + Duplicates + Rejected + Waiting;

    /// <summary>The counts with one more part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not an outcome of a part.</exception>
    public PartCounts With(ArticleOutcome outcome) =>
        outcome switch
        {
            ArticleOutcome.Stored => this with { Stored = Stored + 1 },
            ArticleOutcome.Duplicate => this with { Duplicates = Duplicates + 1 },
            ArticleOutcome.Rejected => this with { Rejected = Rejected + 1 },
            ArticleOutcome.Waiting => this with { Waiting = Waiting + 1 },
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "not an outcome of a part"),
        };
}
