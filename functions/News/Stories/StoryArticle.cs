using NewsMonitor.News.Copies;

namespace NewsMonitor.News.Stories;

/// <summary>What is needed of an article to find its story: about two kilobytes, whatever its row contains.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="StoredAt">When digests first saw it; articles join stories in this order.</param>
/// <param name="Source">The outlet; null if unknown.</param>
/// <param name="Terms">The terms of its text.</param>
/// <param name="Sketch">Detects copies; null if its row is older than sketches.</param>
public sealed record StoryArticle(string Id, DateTimeOffset StoredAt, string? Source, StoryTerms Terms, Sketch? Sketch)
    : IComparable<StoryArticle>
{
    /// <summary>What kind of notice it is, such as <c>dividends</c>; null if it is a report.</summary>
    public string? Notice { get; init; }

    /// <summary>Its sentences; null if its row is older than these.</summary>
    public Passages? Passages { get; init; }

    /// <summary>What it only says may or will happen; null if its row is older than this.</summary>
    public Prospects? Prospects { get; init; }

    /// <summary>That a reader said it is in the wrong story; null if none did.</summary>
    public StoryCorrection? Correction { get; init; }

    /// <summary>The number of the verdict that it is not relevant, by which it is in no story; null if none says so.</summary>
    public int? HiddenBy { get; init; }

    /// <summary>The ID of the article that replaced it; its own if it was withdrawn; null if it stands.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The IDs of its earlier versions, if it is in the place of the first of them: see <see cref="CurrentVersions"/>.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>When it was stored itself, if <see cref="StoredAt"/> is when its first version was; otherwise null.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>In order of time; the id only makes the order total.</summary>
    public int CompareTo(StoryArticle? other)
    {
        if (other is null)
            return -1;
        var order = StoredAt.CompareTo(other.StoredAt);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
