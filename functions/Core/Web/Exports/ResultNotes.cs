using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Text;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>What results lack, and why, in words: one sentence each, of text from outside.</summary>
internal static class ResultNotes
{
    private const int MostOthers = 12;
    private const int MaxPart = 100;
    private static readonly IWords Words = RenderingWords.Default;

    /// <summary>The days that were not searched, what does not exist, and how many articles readers left out.</summary>
    public static IEnumerable<string> LimitsOf(SearchResult result)
    {
        if (result.IsCut)
            yield return result.Days.IsEmpty
                ? Words.SearchedNone
                : Words.SearchCut(result.Days.First.ToLocalDate(), result.Days.Last.ToLocalDate());
        if (result.Missing.Count > 0)
            yield return Words.SearchMissing(result.Missing.Count);
        foreach (var unknown in result.Unknown.Take(MostOthers))
            yield return Words.SearchUnknown(UntrustedText.Line(unknown, MaxPart));
        if (result.LeftOut > 0)
            yield return Words.LeftOut(result.LeftOut);
    }

    /// <summary>The same, and the names that readers decided are none.</summary>
    public static IReadOnlyList<string> Of(SearchResult result) =>
        [.. LimitsOf(result), .. result.Hiding.Take(MostOthers).Select(Words.NamePage.Hidden)];

    /// <summary>The same, and the verdicts that no listed article shows.</summary>
    /// <param name="result">The results.</param>
    /// <param name="shown">The numbers of the verdicts on listed articles.</param>
    public static IReadOnlyList<string> Of(SearchResult result, IReadOnlySet<int> shown) =>
        [.. Of(result), .. result.Verdicts.Where(verdict => !shown.Contains(verdict.Id)).Select(VerdictText.Of)];

    /// <summary>The numbers of the verdicts on some results.</summary>
    public static HashSet<int> ShownBy(IEnumerable<SearchHit> hits) =>
        [.. hits.SelectMany(hit => hit.Verdicts).Select(verdict => verdict.Id)];
}
