using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>
/// The events around a UTC day: as many days before it as digests look back, and four after it. They take as many requests as the
/// earlier stories of a digest, so a process keeps the last few for a while. With many articles, they are kept for all processes,
/// and found again ahead of readers or while they see the last ones.
/// </summary>
internal sealed class StoryDays(
    StoredDays days,
    ArticleHeads heads,
    DerivedDays derived,
    VerdictStore verdicts,
    Renewals renewals,
    WebOptions options,
    TimeProvider time
) : IDisposable
{
    /// <summary>How old they may be, unless the time is over or they take long to find: see <see cref="Freshness"/>.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    // The day itself, and the four after it.
    private static readonly TimeSpan After = TimeSpan.FromDays(5);

    /// <summary>The UTC days before a day, and after it, whose marks and decisions by readers count for its stories.</summary>
    public static readonly int DaysBefore = ReportedEarlier.LookBack.Days + ArticleStore.MaxFilingLag;

    /// <inheritdoc cref="DaysBefore" />
    public static readonly int DaysAfter = After.Days;

    // About as many articles are around a day as four days have.
    private const int KeptDays = 4;
    private const int MostKept = 3;

    private readonly Cached<DateOnly, StoriesAround> _kept = new(MostKept, time);

    /// <summary>About 45 megabytes; of more articles, those of the days farthest away are left out.</summary>
    internal int MostArticles { get; init; } = 20_000;

    /// <summary>The articles, the earliest first, and the events as indices into them.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="id">An article that is filed under it, which must be among them if it is in a story and stored by now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StoriesAround> AroundAsync(DateOnly day, string id, CancellationToken cancellationToken)
    {
        var around = await _kept.GetAsync(day, () => FindOrMakeAsync(day, null, cancellationToken), cancellationToken);
        if (around.Has(id) || around.Verdicts is null || SpanOf(day).To <= time.GetUtcNow())
            return around;
        // One that readers said is not relevant is in no story, however often they are found.
        if (await heads.WrittenAtAsync(day, id, cancellationToken) is not { } written || written < LiveDay.Since(around.AsOf))
            return around;

        // It came in after they were found.
        await _kept.ForgetAsync(day, cancellationToken);
        return await _kept.GetAsync(day, () => FindOrMakeAsync(day, written, cancellationToken), cancellationToken);
    }

    /// <summary>The time in which the articles were stored, as far as it has passed.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) SpanOf(DateOnly day)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return (midnight - ReportedEarlier.LookBack, midnight + After);
    }

    /// <inheritdoc cref="Cached{TKey, T}.ForgetAsync(CancellationToken)" />
    public Task ForgetAsync(CancellationToken cancellationToken) => _kept.ForgetAsync(cancellationToken);

    /// <summary>Whether the stories of a day should be found ahead.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="facts">What is known of those that are kept; null if there are none.</param>
    /// <param name="marks">When the UTC days were marked last that they were found in.</param>
    /// <param name="stored">Asked if there were too few articles when they were last looked for, and more may come.</param>
    public async Task<bool> IsDueAsync(DateOnly day, DerivedFacts? facts, IEnumerable<DateTimeOffset> marks, StoredTimes stored)
    {
        if (facts is null)
            return true;
        var hadMany = IsKept(facts.Articles);
        if (facts.IsOver)
            return hadMany && facts.IsBehind(marks);
        var ((from, to), now) = (SpanOf(day), time.GetUtcNow());
        return hadMany || to <= now || await stored.HaveAsync(LeastKept, from, now);
    }

    /// <summary>Finds the stories of a day and keeps them.</summary>
    public async Task RenewAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var found = await derived.FindAsync(DerivedKind.Stories, day, cancellationToken);
        await MakeAsync(day, found, cancellationToken);
        await _kept.ForgetAsync(day, cancellationToken);
    }

    public void Dispose() => _kept.Dispose();

    private int LeastKept => KeptDays * options.KeepFrom;

    private bool IsKept(int articles) => articles >= LeastKept;

    /// <param name="day">The UTC day.</param>
    /// <param name="since">When an article came in that must have been looked at; null if there is none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    private async Task<(StoriesAround, TimeSpan)> FindOrMakeAsync(
        DateOnly day,
        DateTimeOffset? since,
        CancellationToken cancellationToken
    )
    {
        var found = await derived.FindAsync(DerivedKind.Stories, day, cancellationToken);
        var around = found.Content is null ? null : StoriesAround.Read(PackedJson.Unpack(found.Content));
        if (
            around is null
            || found.Facts is not { } facts
            || since >= LiveDay.Since(facts.AsOf)
            || around.IsJudged(await verdicts.LoadAsync(cancellationToken), day.AddDays(-DaysBefore), day.AddDays(DaysAfter))
        )
            return await MakeAsync(day, found, cancellationToken);
        var age = KeptAge.Of(facts, found.Now, Fresh);
        if (age.Counts is not { } counts)
            return await MakeAsync(day, found, cancellationToken);
        if (age.IsBehind)
            renewals.Start(nameof(DerivedKind.Stories), day, stop => RenewAsync(day, stop));
        return (around with { AsOf = facts.AsOf }, counts);
    }

    private async Task<(StoriesAround, TimeSpan)> MakeAsync(DateOnly day, DerivedDay found, CancellationToken cancellationToken)
    {
        var (now, began, (from, to)) = (time.GetUtcNow(), time.GetTimestamp(), SpanOf(day));
        var said = await verdicts.LoadAsync(cancellationToken);
        var stored = await days.AroundAsync(day, from, to < now ? to : now, cancellationToken)
            .Take(MostArticles)
            .ToListAsync(cancellationToken);
        var current = CurrentVersions.Of(stored);
        var (articles, events) = EventFinder.Find(current.Where(article => article.HiddenBy is null));
        var leftOut = LeftOutOfStory.Find(current, articles, events);
        var took = time.GetElapsedTime(began);
        var isOver = found.IsOver(to, now);
        var isKept = IsKept(articles.Count);
        var around = StoriesAround.Of(articles, events, day, leftOut) with
        {
            Verdicts = isKept ? SeenDecisions.Of(said.All) : null,
            AsOf = found.Now,
        };
        if (isKept || found.Facts is not { } known || (isOver && !known.IsOver))
        {
            var facts = new DerivedFacts("", found.Now, took, articles.Count, isOver);
            await derived.KeepAsync(DerivedKind.Stories, day, found, facts, isKept ? around.Write() : null, cancellationToken);
        }

        return (around, Freshness.Of(isOver ? KeptAge.Settled : Fresh, took));
    }
}
