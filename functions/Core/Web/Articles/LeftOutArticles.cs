using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Articles;

/// <summary>
/// The articles that readers said are not relevant, and their copies if they said so of these, too. A process reads them once in
/// a while for each span of days; a verdict counts at once.
/// </summary>
internal sealed class LeftOutArticles(VerdictStore verdicts, ArticleStore articles, JudgedCopies copies, TimeProvider time)
    : IDisposable
{
    /// <summary>The most that are read: of more, the latest.</summary>
    public const int Most = 400;

    private const int AtOnce = 20;
    private const int MostSpans = 6;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly Cached<(string Said, DateOnly First, DateOnly Last), IReadOnlyList<LeftOutArticle>> _kept = new(
        MostSpans,
        time
    );

    /// <summary>Those that are filed under some UTC days.</summary>
    public async Task<IReadOnlyList<LeftOutArticle>> ReadAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var said = await verdicts.LoadAsync(cancellationToken);
        if (said.Hidden.Count == 0)
            return [];
        return await _kept.GetAsync(
            (SeenDecisions.Of(said.All).Mark, first, last),
            async () => (await FindAsync(said, first, last, cancellationToken), Fresh),
            cancellationToken
        );
    }

    public void Dispose() => _kept.Dispose();

    private async Task<IReadOnlyList<LeftOutArticle>> FindAsync(
        Verdicts said,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        List<LeftOutArticle> found = [];
        var hidden = await HiddenAsync(said, first, last, cancellationToken);
        foreach (var some in hidden.OrderByDescending(one => one.Day).Take(Most).Chunk(AtOnce))
        {
            var rows = await Task.WhenAll(some.Select(one => articles.FindAsync(one.Day, one.Article, cancellationToken)));
            foreach (var (one, row) in some.Zip(rows))
                if (row is { SupersededBy: null })
                    found.Add(new LeftOutArticle(said.Correct(row), one.By));
        }

        return found;
    }

    private async Task<List<(string Article, DateOnly Day, Verdict By)>> HiddenAsync(
        Verdicts said,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        List<(string Article, DateOnly Day, Verdict By)> found =
        [
            .. said
                .All.Where(verdict => IsHiding(verdict) && verdict.Day >= first && verdict.Day <= last)
                .Select(verdict => (verdict.Article, verdict.Day, verdict)),
        ];
        // Those that any verdict can hold for: a few days around each, whatever the span is.
        var days = said
            .All.Where(verdict => IsHiding(verdict) && verdict.Copies is not null)
            .SelectMany(verdict => Enumerable.Range(-Verdicts.CopyDays, 2 * Verdicts.CopyDays + 1).Select(verdict.Day.AddDays))
            .Where(day => day >= first && day <= last)
            .Distinct();
        foreach (var day in days)
        foreach (var one in await copies.OnAsync(day, said, cancellationToken))
            if (said.Of(one.Key, one).FirstOrDefault(IsHiding) is { } by)
                found.Add((one.Key, day, by));
        return [.. found.DistinctBy(one => one.Article)];
    }

    private static bool IsHiding(Verdict verdict) => verdict is { Stands: true, Kind: VerdictKind.NotRelevant };
}

/// <summary>An article that is left out.</summary>
/// <param name="Article">The article, otherwise as readers corrected it.</param>
/// <param name="By">The verdict.</param>
internal sealed record LeftOutArticle(StoredArticle Article, Verdict By);
