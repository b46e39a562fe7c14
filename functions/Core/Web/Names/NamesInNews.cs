using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Statistics;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Core.Web.Names;

/// <summary>The names of the last days. A process reads them once in a while and shows them to everybody.</summary>
internal sealed class NamesInNews(LastDays lastDays, RollupStore rollups, NameDecisionStore names, TimeProvider time)
    : IDisposable
{
    /// <summary>How long a process shows them; see <see cref="LastDays"/> for how old they are then.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>The most days that pages go back.</summary>
    public const int MostDays = 365;

    private readonly Cached<(string Decided, DateOnly Today), KnownNames> _kept = new(most: 1, time);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The names, by the decisions that stand now.</summary>
    public async Task<KnownNames> GetAsync(CancellationToken cancellationToken)
    {
        var decisions = await names.LoadAsync(cancellationToken);
        return await _kept.GetAsync(
            (SeenDecisions.Of(decisions.All).Mark, Today),
            async () => (new KnownNames(await lastDays.ReadAsync(cancellationToken), decisions), Fresh),
            cancellationToken
        );
    }

    /// <inheritdoc cref="Cached{TKey, T}.ForgetAsync(CancellationToken)" />
    public Task ForgetAsync(CancellationToken cancellationToken) => _kept.ForgetAsync(cancellationToken);

    /// <summary>The name with this ID, in the news lately or within <see cref="MostDays"/>; null if there is none.</summary>
    public async Task<Identity?> FindAsync(KnownNames known, string id, CancellationToken cancellationToken)
    {
        if (known.Find(id) is { } name)
            return name;
        await foreach (var day in rollups.ReadAsync(Today.AddDays(1 - MostDays), known.First.AddDays(-1), cancellationToken))
        {
            if (day.Entities.FirstOrDefault(entity => KnownNames.IdOf(entity.Key) == id) is { } entity)
                return known.Identities.Of(entity.Name, entity.Category);
        }

        return null;
    }

    /// <summary>Each name on each of the last days, in order.</summary>
    /// <param name="known">The names of the last days.</param>
    /// <param name="these">Those that are counted.</param>
    /// <param name="days">How many days, today included.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>For each name, each of the days.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<NameDay>>> CountAsync(
        KnownNames known,
        IReadOnlyList<Identity> these,
        int days,
        CancellationToken cancellationToken
    )
    {
        var first = known.Last.AddDays(1 - days);
        List<List<NameDay>> counts = [.. these.Select(_ => new List<NameDay>())];
        if (first < known.First)
        {
            var day = first;
            await foreach (var rollup in rollups.ReadAsync(first, known.First.AddDays(-1), cancellationToken))
            {
                for (var i = 0; i < these.Count; i++)
                    counts[i].Add(known.Count(these[i], day, rollup));
                day = day.AddDays(1);
            }
        }

        for (var i = 0; i < these.Count; i++)
            counts[i].AddRange(known.DaysOf(these[i]).Where(day => day.Day >= first));
        return counts;
    }

    public void Dispose() => _kept.Dispose();
}
