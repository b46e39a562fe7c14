namespace NewsMonitor.Analyzer.Pooling;

/// <summary>Dictionaries that each thread keeps from one text to the next, so that they do not have to grow again.</summary>
internal static class Spare<TValue>
{
    /// <summary>A larger one is left to the garbage collector.</summary>
    private const int MostKept = 8000;

    [ThreadStatic]
    private static Stack<Dictionary<uint, TValue>>? _kept;

    public static Dictionary<uint, TValue> Rent() => _kept is { Count: > 0 } ? _kept.Pop() : [];

    public static void Return(Dictionary<uint, TValue> used)
    {
        if (used.Capacity > MostKept)
            return;
        used.Clear();
        (_kept ??= []).Push(used);
    }
}

/// <summary>Lists that each thread keeps from one text to the next.</summary>
internal static class SpareList<TItem>
{
    /// <summary>A larger one is left to the garbage collector.</summary>
    private const int MostKept = 4000;

    [ThreadStatic]
    private static Stack<List<TItem>>? _kept;

    public static List<TItem> Rent() => _kept is { Count: > 0 } ? _kept.Pop() : [];

    public static void Return(List<TItem> used)
    {
        if (used.Capacity > MostKept)
            return;
        used.Clear();
        (_kept ??= []).Push(used);
    }
}
