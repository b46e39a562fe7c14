using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Items;

/// <summary>A verdict in a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Because">What follows from it and why, in words.</param>
/// <param name="Said">Who said it and when, in words.</param>
/// <param name="Address">Where it can be undone.</param>
/// <param name="Stands">Whether it has not been undone.</param>
internal sealed record VerdictItem(int Id, string Because, string Said, string Address, bool Stands)
{
    private const int Most = 30;
    private static readonly IFeedbackWords Words = RenderingWords.Default.Feedback;

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<VerdictItem> Of(IEnumerable<Verdict> verdicts, ReaderZone zone) =>
        [
            .. verdicts
                .OrderByDescending(verdict => verdict.Id)
                .Take(Most)
                .Select(verdict => new VerdictItem(
                    verdict.Id,
                    Words.Because(verdict),
                    Words.Said(verdict, zone.Show(verdict.At).Text, zone.Show(verdict.UndoneAt).Text),
                    FormAddress(verdict.Article),
                    verdict.Stands
                )),
        ];

    /// <summary>The form for an article.</summary>
    public static string FormAddress(string article) => $"/article/{article}/feedback";
}
