using NewsMonitor.News.Copies;

namespace NewsMonitor.News.Stories;

/// <summary>What finding stories needs of an article: some kilobyte, whatever its row holds.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="StoredAt">When digests first saw it; stories grow in this order.</param>
/// <param name="Source">The outlet; null where unknown.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Sketch">Tells its copies; null where its row is older than sketches.</param>
public sealed record StoryArticle(string Id, DateTimeOffset StoredAt, string? Source, StoryTerms Terms, Sketch? Sketch)
    : IComparable<StoryArticle>
{
    /// <summary>In order of time; the id only makes the order total.</summary>
    public int CompareTo(StoryArticle? other)
    {
        if (other is null)
            return -1;
        var order = StoredAt.CompareTo(other.StoredAt);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
