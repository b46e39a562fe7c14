using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Core.Timers;

namespace NewsMonitor.Core.Health;

/// <summary>What anybody may know about the state of an installation: no name, no address, no reason of a failure.</summary>
/// <param name="Status"><see cref="Healthy"/> or <see cref="Unhealthy"/>.</param>
/// <param name="Problems">Why it is unhealthy, one sentence each; empty if it is healthy.</param>
/// <param name="CheckedAt">When it was checked, by the storage service's clock if it answers.</param>
/// <param name="Storage">Which services of the storage account answer.</param>
/// <param name="Timers">The last run of each timer that ever ran or is expected to; empty if that is unknown.</param>
/// <param name="Backlog">How long the oldest article has been waiting; null if that is unknown.</param>
public sealed record HealthReport(
    string Status,
    IReadOnlyList<string> Problems,
    DateTimeOffset CheckedAt,
    StorageHealth Storage,
    IReadOnlyList<TimerHealth> Timers,
    BacklogHealth? Backlog
)
{
    public const string Healthy = "healthy";
    public const string Unhealthy = "unhealthy";

    /// <summary>
    /// An article that waits for longer was missed by the sweep, too; the alert <c>waiting-articles</c> has the same limit.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    private static readonly TimeSpan ShortestLimit = TimeSpan.FromHours(1);

    [JsonIgnore]
    public bool IsHealthy => Problems.Count == 0;

    /// <summary>UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, HealthJson.Default.HealthReport);

    /// <param name="storage">Which services answer.</param>
    /// <param name="ticks">What was noted; null if the tables do not answer.</param>
    /// <param name="unreadable">What digests need and cannot be read, as the subject of a sentence.</param>
    /// <param name="machineTime">What counts if the storage service does not say its time.</param>
    internal static HealthReport Of(
        StorageHealth storage,
        Ticks? ticks,
        IEnumerable<string> unreadable,
        DateTimeOffset machineTime
    )
    {
        var now = ticks?.At ?? machineTime;
        List<TimerHealth> timers = ticks is null ? [] : [.. Judge(ticks, now)];
        var backlog = ticks?.Waiting is { } waiting ? BacklogHealth.Of(waiting, now) : null;
        List<string> problems = [.. storage.Problems];
        if (ticks is { Timers.Count: 0 })
            problems.Add("No timer has run yet.");
        else
            problems.AddRange(timers.Where(timer => timer.Late).Select(timer => timer.Problem));
        if (backlog is { WaitsSeconds: var seconds } && seconds > LongestWait.TotalSeconds)
            problems.Add("An article has been waiting for more than two hours.");
        problems.AddRange(unreadable.Select(what => $"{what} cannot be read, so no digest is sent."));
        return new HealthReport(problems.Count == 0 ? Healthy : Unhealthy, problems, now, storage, timers, backlog);
    }

    private static IEnumerable<TimerHealth> Judge(Ticks ticks, DateTimeOffset now)
    {
        foreach (var tick in ticks.Timers)
            yield return new TimerHealth(tick.Timer, tick.At, tick.Failed, IsLate(tick.Timer, tick.At));
        // A new installation's timers have as much time for their first run as for any other.
        foreach (var timer in ticks.Expected.ExceptBy(ticks.Timers.Select(tick => tick.Timer), timer => timer.Name))
            yield return new TimerHealth(timer.Name, LastRun: null, Failed: false, IsLate(timer.Name, timer.Since));

        bool IsLate(string timer, DateTimeOffset since) => now - since > LimitOf(timer) && !IsRunning(timer, since);

        bool IsRunning(string timer, DateTimeOffset since) =>
            ticks.Begun.TryGetValue(timer, out var begun) && begun > since && now - begun < TimerNames.LongestRun;
    }

    private static TimeSpan LimitOf(string timer)
    {
        var limit = 3 * TimerNames.Intervals.GetValueOrDefault(timer);
        return limit > ShortestLimit ? limit : ShortestLimit;
    }
}

/// <summary>Which services of the storage account answer, and let the app in.</summary>
public sealed record StorageHealth(bool Blobs, bool Queues, bool Tables)
{
    internal IEnumerable<string> Problems =>
        from service in (IEnumerable<(string Name, bool Answers)>)[("blob", Blobs), ("queue", Queues), ("table", Tables)]
        where !service.Answers
        select $"The {service.Name} service of the storage account does not answer.";
}

/// <summary>The last run of a timer.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="LastRun">When its last run ended; null if it never ran.</param>
/// <param name="Failed">Whether that run failed. This alone is not unhealthy: failures that matter have their own alerts.</param>
/// <param name="Late">
/// Whether it has missed three runs since the last one, or since it was expected, and an hour is over, and none is running.
/// </param>
public sealed record TimerHealth(string Name, DateTimeOffset? LastRun, bool Failed, bool Late)
{
    internal string Problem => LastRun is null ? $"{Name} has never run." : $"{Name} has not run for too long.";
}

/// <summary>How long the oldest article has been waiting.</summary>
/// <param name="Oldest">When it was dropped; null if none was waiting.</param>
/// <param name="WaitsSeconds">How long it has been waiting, unless it was processed since; 0 if none was.</param>
/// <param name="AsOf">The time of the last sweep, which looked.</param>
public sealed record BacklogHealth(DateTimeOffset? Oldest, long WaitsSeconds, DateTimeOffset AsOf)
{
    internal static BacklogHealth Of(WaitingArticles waiting, DateTimeOffset now) =>
        new(waiting.Oldest, waiting.Oldest is { } oldest ? Math.Max(0, (long)(now - oldest).TotalSeconds) : 0, waiting.At);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
