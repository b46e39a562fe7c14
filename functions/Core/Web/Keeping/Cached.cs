namespace NewsMonitor.Core.Web.Keeping;

/// <summary>
/// What takes many requests to make: it is made by one caller at a time, cached by this process for a while, and shown to
/// everyone. What is kept for all processes is in <see cref="NewsMonitor.Core.Archive.DerivedDays"/>.
/// </summary>
/// <param name="most">How many are cached; then the oldest is removed.</param>
/// <param name="time">Says how old they are, whatever the clock is set to.</param>
internal sealed class Cached<TKey, T>(int most, TimeProvider time) : IDisposable
    where TKey : notnull
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<TKey, One> _cached = [];

    /// <summary>The one with this key, made unless it is here and recent.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="make">Makes it, and says how long it counts.</param>
    /// <param name="cancellationToken">Ends the wait for other callers.</param>
    public async Task<T> GetAsync(TKey key, Func<Task<(T Value, TimeSpan For)>> make, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            foreach (var old in _cached.Where(one => time.GetElapsedTime(one.Value.Made) >= one.Value.For).ToList())
                _cached.Remove(old.Key);
            if (_cached.TryGetValue(key, out var cached))
                return cached.Value;
            var made = time.GetTimestamp();
            var (value, lifetime) = await make();
            if (_cached.Count == most)
                _cached.Remove(_cached.MinBy(one => one.Value.Made).Key);
            _cached[key] = new One(value, made, lifetime);
            return value;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Has one made again when it is next needed.</summary>
    public async Task ForgetAsync(TKey key, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        _cached.Remove(key);
        _one.Release();
    }

    /// <summary>
    /// Has all made again when they are next needed: something was decided that changes them. One that is being made is waited
    /// for and forgotten, too.
    /// </summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        _cached.Clear();
        _one.Release();
    }

    public void Dispose() => _one.Dispose();

    private readonly record struct One(T Value, long Made, TimeSpan For);
}
