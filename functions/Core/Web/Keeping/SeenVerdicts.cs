using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Keeping;

/// <summary>The verdicts that there were when something was made.</summary>
/// <param name="Count">How many; they are only added.</param>
/// <param name="Undone">The numbers of those that did not stand anymore.</param>
internal sealed record SeenVerdicts(int Count, int[] Undone)
{
    public static SeenVerdicts Of(Verdicts said) =>
        new(said.All.Count, [.. said.All.Where(verdict => !verdict.Stands).Select(verdict => verdict.Id)]);

    /// <summary>The verdicts since, and those that were undone since, that may hold for articles of some days.</summary>
    /// <param name="said">All verdicts.</param>
    /// <param name="first">The first UTC day.</param>
    /// <param name="last">The last one.</param>
    public IEnumerable<Verdict> Since(Verdicts said, DateOnly first, DateOnly last)
    {
        foreach (var verdict in said.All.Where(one => one.Id > Count || (!one.Stands && !Undone.Contains(one.Id))))
        {
            var around = verdict.Copies is null ? 0 : Verdicts.CopyDays;
            if (verdict.Day >= first.AddDays(-around) && verdict.Day <= last.AddDays(around))
                yield return verdict;
        }
    }
}
