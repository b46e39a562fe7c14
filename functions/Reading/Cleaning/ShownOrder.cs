namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// The order of numeric dates in a file with many articles, as far as its dates show it: the 25 of 25/11/2026 is no month, so
/// that 05/11/2026 beside it is in November.
/// </summary>
internal sealed class ShownOrder
{
    private bool _hasDayFirst;
    private bool _hasMonthFirst;

    /// <summary>Null if no date has shown it, or if dates have shown both.</summary>
    public DayOrder? Value =>
        _hasDayFirst == _hasMonthFirst ? null
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
