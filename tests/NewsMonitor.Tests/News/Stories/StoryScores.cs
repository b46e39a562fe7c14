namespace NewsMonitor.Tests.News.Stories;

/// <summary>Pairs that should be together and pairs that are, counted by group.</summary>
internal sealed class PairScore
{
    private long _found;
    private long _planted;
    private long _both;

    public double Precision => _found == 0 ? 1 : (double)_both / _found;

    public double Recall => _planted == 0 ? 1 : (double)_both / _planted;

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public void Add<TFound, TPlanted>(IEnumerable<(TFound Found, TPlanted Planted)> items)
        where TFound : notnull
        where TPlanted : notnull
    {
        var all = items.ToList();
        _found += all.GroupBy(item => item.Found).Sum(group => Pairs(group.Count()));
        _planted += all.GroupBy(item => item.Planted).Sum(group => Pairs(group.Count()));
        _both += all.GroupBy(item => item).Sum(group => Pairs(group.Count()));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    public override string ToString() => $"F1 {F1:F4} (precision {Precision:F4}, recall {Recall:F4})";
}
