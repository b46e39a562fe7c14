using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Statistics;

/// <summary>
/// The statistics of the last days for pages. Those of days that are over are stored; with many articles, they are kept together
/// with those of days that still change, which are counted ahead of readers or while they see the last ones. A verdict on an
/// article counts at once: then its day is counted first. So does a decision about names, except that articles with two names
/// that are the same now count twice until they are counted again.
/// </summary>
internal sealed class LastDays(
    RollupStore rollups,
    DerivedStatistics derived,
    VerdictStore verdicts,
    NameDecisionStore names,
    Renewals renewals,
    WebOptions options,
    TimeProvider time
)
{
    /// <summary>A month, and the days before its first that show what is usual.</summary>
    public const int Days = 30 + Baseline.Days;

    /// <summary>How old they may be, unless they take long to count: see <see cref="Freshness"/>.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The last <see cref="Days"/> UTC days in order, today included.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, DayRollup Rollup)>> ReadAsync(CancellationToken cancellationToken)
    {
        var (found, basis) = (await FindAsync(cancellationToken), await BasisAsync(cancellationToken));
        var kept = basis.KeptIn(found);
        var by = kept?.Decided ?? basis.Decided;
        var days = await CountAsync(
            found,
            basis with
            {
                Decided = by,
            },
            day => kept?.Stored(day) ?? kept?.Counted(day, basis.Said),
            cancellationToken
        );
        var isBehind = by.Mark != basis.Decided.Mark;
        if (found.Facts is { } facts && kept is not null && (isBehind || KeptAge.Of(facts, found.Now, Fresh).IsBehind))
            renewals.Start("Statistics", Today, RenewAsync);
        return [.. days.Select(day => (day.Stored.Day, day.Rollup))];
    }

    /// <summary>Whether they should be counted ahead.</summary>
    /// <param name="stored">Asked if the days had few articles when they were last looked at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> IsDueAsync(StoredTimes stored, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return (await FindAsync(cancellationToken)).Facts is not { } facts
            || IsKept(facts.Articles)
            || await stored.HaveAsync(options.KeepFrom, now.AddDays(-1), now);
    }

    /// <summary>Counts the days that still change again, and keeps all.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var (found, basis) = (await FindAsync(cancellationToken), await BasisAsync(cancellationToken));
        var kept = basis.KeptIn(found);
        await CountAsync(found, basis, day => kept?.Stored(day), cancellationToken);
    }

    private Task<DerivedDay> FindAsync(CancellationToken cancellationToken) => derived.FindAsync(cancellationToken);

    private async Task<Basis> BasisAsync(CancellationToken cancellationToken)
    {
        var decisions = await names.LoadAsync(cancellationToken);
        return new Basis(await verdicts.LoadAsync(cancellationToken), decisions, SeenDecisions.Of(decisions.All));
    }

    private bool IsKept(int articles) => articles >= options.KeepFrom;

    // What was not known is counted, and kept for all processes.
    private async Task<IReadOnlyList<CountedDay>> CountAsync(
        DerivedDay found,
        Basis basis,
        Func<StoredRollup, CountedDay?> known,
        CancellationToken cancellationToken
    )
    {
        var (began, isNew) = (time.GetTimestamp(), false);
        var days = await rollups
            .ReadAsync(Today.AddDays(1 - Days), Today, Known, cancellationToken)
            .ToListAsync(cancellationToken);
        var most = days.Max(day => day.Rollup.Articles);
        if (isNew && (IsKept(most) || found.Facts is null))
        {
            var took = time.GetElapsedTime(began);
            var facts = new DerivedFacts("", OldestOf(days, found.Now), took, most, IsOver: false) { Names = basis.Decided.Mark };
            var json = IsKept(most) ? KeptStatistics.Of(days, basis.Said, basis.Decided).Write() : null;
            await derived.KeepAsync(found, facts, json, cancellationToken);
        }

        return days;

        CountedDay? Known(StoredRollup day)
        {
            var one = known(day);
            isNew |= one is null;
            return one;
        }
    }

    private static DateTimeOffset OldestOf(IEnumerable<CountedDay> days, DateTimeOffset now) =>
        days.Where(day => day.Stored.Version is null).Select(day => day.Stored.AsOf).Append(now).Min();

    /// <summary>What they depend on besides articles.</summary>
    /// <param name="Said">All verdicts.</param>
    /// <param name="Names">All decisions about names.</param>
    /// <param name="Decided">Those by which days are counted.</param>
    private sealed record Basis(Verdicts Said, NameDecisions Names, SeenDecisions Decided)
    {
        /// <summary>
        /// What is kept, unless names were counted as one in it that are not the same by now, or one was left out that is not
        /// hidden by now.
        /// </summary>
        public KeptStatistics? KeptIn(DerivedDay found) =>
            found.Content is not null
            && KeptStatistics.Read(PackedJson.Unpack(found.Content)) is { Decided: { } decided } kept
            && decided.Since(Names.All).All(one => one.Id > decided.Count && (!one.Stands || one.Kind != NameDecisionKind.Split))
                ? kept
                : null;
    }
}
