using System.Globalization;

namespace NewsMonitor.Core.Search;

/// <summary>Where a result stands in the order of all results.</summary>
/// <param name="Order">The order that it is a place in; in another one, it is none.</param>
/// <param name="Score">How well it fits; 0 unless results are ordered by that.</param>
/// <param name="StoredAt">In ticks, UTC.</param>
/// <param name="Id">Of the article.</param>
internal readonly record struct SearchCursor(SearchOrder Order, double Score, long StoredAt, string Id)
    : IComparable<SearchCursor>
{
    private const char Separator = '-';
    private const string Newest = "newest";

    /// <summary>Reads what <see cref="ToString"/> has written of a place in this order; null for anything else.</summary>
    public static SearchCursor? Parse(string? text, SearchOrder order)
    {
        if (text is null || text.Length > 100 || text.Split(Separator) is not [var score, var storedAt, var id])
            return null;
        if (score == Newest != (order == SearchOrder.Newest))
            return null;
        score = score == Newest ? "0" : score;
        return
            ulong.TryParse(score, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            && long.TryParse(storedAt, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            && BitConverter.UInt64BitsToDouble(bits) is var value
            && double.IsFinite(value)
            ? new SearchCursor(order, value, ticks, id)
            : null;
    }

    /// <summary>The best and newest first.</summary>
    public int CompareTo(SearchCursor other)
    {
        var byScore = other.Score.CompareTo(Score);
        if (byScore != 0)
            return byScore;
        var byTime = other.StoredAt.CompareTo(StoredAt);
        return byTime != 0 ? byTime : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>Whether every result with this score and time comes later.</summary>
    public bool IsBefore(double score, long storedAt) => Score > score || (Score.Equals(score) && StoredAt > storedAt);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Before}{Separator}{StoredAt:x}{Separator}{Id}");

    private string Before =>
        Order == SearchOrder.Newest ? Newest : BitConverter.DoubleToUInt64Bits(Score).ToString("x", CultureInfo.InvariantCulture);
}
