namespace NewsMonitor.Core.Search;

/// <summary>
/// Which names fit the conditions of a query. Segments have most names in common, and each is looked at once in a search, not
/// once a day.
/// </summary>
internal sealed class FittingNames
{
    private readonly Dictionary<object, Dictionary<SegmentName, bool>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Says the same as a condition.</summary>
    /// <param name="condition">What says it apart from others: an object of the query that stays the same during a search.</param>
    /// <param name="fits">Whether a name fits.</param>
    public Func<SegmentName, bool> Of(object condition, Func<SegmentName, bool> fits)
    {
        if (!_known.TryGetValue(condition, out var known))
            _known[condition] = known = [];
        return name =>
        {
            if (!known.TryGetValue(name, out var does))
                known[name] = does = fits(name);
            return does;
        };
    }
}
