using System.Globalization;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Keeping;

/// <summary>The decisions that there were when something was made.</summary>
/// <param name="Count">How many; they are only added.</param>
/// <param name="Undone">The numbers of those that did not stand anymore.</param>
internal sealed record SeenDecisions(int Count, int[] Undone)
{
    public static SeenDecisions Of(IReadOnlyList<IDecision> all) =>
        new(all.Count, [.. all.Where(decision => !decision.Stands).Select(decision => decision.Id)]);

    /// <summary>A hash; the same only if the same decisions stood.</summary>
    public string Mark =>
        StableHash.Of([.. new[] { Count }.Concat(Undone).Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The decisions since, and those that were undone since.</summary>
    public IEnumerable<T> Since<T>(IReadOnlyList<T> all)
        where T : IDecision => all.Where(one => one.Id > Count || (!one.Stands && !Undone.Contains(one.Id)));

    /// <summary>The verdicts since, and those that were undone since, that may hold for articles of some days.</summary>
    /// <param name="said">All verdicts.</param>
    /// <param name="first">The first UTC day.</param>
    /// <param name="last">The last one.</param>
    public IEnumerable<Verdict> Since(Verdicts said, DateOnly first, DateOnly last)
    {
        foreach (var verdict in Since(said.All))
        {
            var around = verdict.Copies is null ? 0 : Verdicts.CopyDays;
            if (verdict.Day >= first.AddDays(-around) && verdict.Day <= last.AddDays(around))
                yield return verdict;
        }
    }
}
