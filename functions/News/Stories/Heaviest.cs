namespace NewsMonitor.News.Stories;

/// <summary>Keeps the numbers with the greatest weights; of equal weights, the smallest numbers.</summary>
/// <param name="most">How many are kept; a few dozen, since they are inserted one by one.</param>
internal sealed class Heaviest(int most)
{
    private readonly (int Number, float Weight)[] _items = new (int, float)[most];
    private int _count;

    /// <summary>Heaviest first.</summary>
    public ReadOnlySpan<(int Number, float Weight)> Items => _items.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(int number, float weight)
    {
        if (_count == most)
        {
            if (!IsBefore(number, weight, _items[^1]))
                return;
            _count--;
        }

        var at = _count++;
        for (; at > 0 && IsBefore(number, weight, _items[at - 1]); at--)
            _items[at] = _items[at - 1];
        _items[at] = (number, weight);
    }

    private static bool IsBefore(int number, float weight, (int Number, float Weight) other) =>
        weight > other.Weight || (weight == other.Weight && number < other.Number);
}
