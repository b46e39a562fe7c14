using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Core.Web.Api;

/// <summary>A decision by which a name finds nothing, as the API returns it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The name.</param>
/// <param name="Effect">What follows from it, in words.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">When.</param>
internal sealed record DecisionAnswer(int Id, string Name, string Effect, string By, DateTimeOffset At)
{
    public static IReadOnlyList<DecisionAnswer> Of(IEnumerable<NameDecision> hiding) =>
        [
            .. hiding.Select(hidden => new DecisionAnswer(
                hidden.Id,
                hidden.Name,
                RenderingWords.Default.NamePage.Hidden(hidden),
                hidden.By,
                hidden.At
            )),
        ];
}
