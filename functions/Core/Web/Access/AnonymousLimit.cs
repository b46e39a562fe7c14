namespace NewsMonitor.Core.Web.Access;

/// <summary>
/// How often a client that has not signed in may ask for what costs something: <see cref="Burst"/> times at once, then
/// <see cref="PerSecond"/> times a second, in each process. That is far more than a person needs, and enough for a mail service
/// that unsubscribes many of its users from a few addresses.
/// </summary>
public sealed class AnonymousLimit(TimeProvider time)
{
    public const int Burst = 120;
    public const int PerSecond = 4;

    // Further ones share one limit until others have been quiet for a while, so that memory is bounded.
    private const int MostClients = 10_000;
    private static readonly TimeSpan Cost = TimeSpan.FromSeconds(1.0 / PerSecond);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();

    // When each client has made up for what it asked (the generic cell rate algorithm, ITU-T I.371).
    private readonly Dictionary<string, TimeSpan> _madeUp = new(StringComparer.Ordinal);
    private TimeSpan _nextCleanup;

    /// <summary>Counts a request.</summary>
    /// <param name="client">Whose; all clients that are not known share a limit.</param>
    /// <returns>Whether it may be answered.</returns>
    public bool Admits(string client)
    {
        var now = time.GetElapsedTime(0);
        lock (_lock)
        {
            var key = _madeUp.ContainsKey(client) || HasRoom(now) ? client : "";
            var madeUp = _madeUp.GetValueOrDefault(key);
            var next = (madeUp > now ? madeUp : now) + Cost;
            if (next - now > Burst * Cost)
                return false;
            _madeUp[key] = next;
            return true;
        }
    }

    private bool HasRoom(TimeSpan now)
    {
        if (_madeUp.Count < MostClients)
            return true;
        // It looks at all clients, so it must not happen at each request of a crowd.
        if (now < _nextCleanup)
            return false;
        _nextCleanup = now + Pause;
        foreach (var (client, madeUp) in _madeUp.ToList())
        {
            if (madeUp <= now)
                _madeUp.Remove(client);
        }

        return _madeUp.Count < MostClients;
    }
}
