namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// The order of numeric dates in a file with many articles, as far as its dates show it: the 25 of 25/11/2026 is no month, so
/// that 05/11/2026 beside it is in November.
/// </summary>
/// <param name="otherwise">What else tells the order, if no date shows it.</param>
internal sealed class ShownOrder(DayOrder? otherwise = null)
{
    private bool _hasDayFirst;
    private bool _hasMonthFirst;

    /// <summary>Null if nothing tells it; dates that have shown both tell nothing.</summary>
    public DayOrder? Value =>
        _hasDayFirst == _hasMonthFirst ? otherwise
        : _hasDayFirst ? DayOrder.DayFirst
        : DayOrder.MonthFirst;

    /// <param name="date">A date as written; another text shows nothing.</param>
    public void Add(string date)
    {
        var order = DateText.Order(date);
        _hasDayFirst |= order == DayOrder.DayFirst;
        _hasMonthFirst |= order == DayOrder.MonthFirst;
    }
}
