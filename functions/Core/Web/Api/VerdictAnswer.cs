using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Api;

/// <summary>A verdict as the API returns it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Article">The ID of the article.</param>
/// <param name="Effect">What follows from it, in words.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
/// <param name="Repeats">The number of the verdict on an earlier version that it repeats; null if it was given as it is.</param>
internal sealed record VerdictAnswer(
    int Id,
    string Kind,
    string Article,
    string Effect,
    string By,
    DateTimeOffset At,
    int? Repeats
)
{
    public static IReadOnlyList<VerdictAnswer> Of(IEnumerable<Verdict> verdicts) =>
        [
            .. verdicts.Select(verdict => new VerdictAnswer(
                verdict.Id,
                verdict.Kind.ToString(),
                verdict.Article,
                RenderingWords.Default.Feedback.Because(verdict),
                verdict.By,
                verdict.At,
                verdict.Repeats
            )),
        ];
}
