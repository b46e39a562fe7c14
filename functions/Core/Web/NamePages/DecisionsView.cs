using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Core.Web.NamePages;

/// <summary>What was decided about a name.</summary>
/// <param name="CanEdit">Whether the reader may decide.</param>
/// <param name="Fault">Why a decision was not made, in words; empty if nothing went wrong.</param>
/// <param name="Items">The latest first.</param>
internal sealed record DecisionsView(bool CanEdit, string Fault, IReadOnlyList<DecisionItem> Items)
{
    private const int Most = 20;

    /// <param name="request">Who asks.</param>
    /// <param name="decisions">All decisions.</param>
    /// <param name="names">The spellings of the name; decisions about others are left out.</param>
    /// <param name="zone">Of the reader.</param>
    /// <param name="fault">Why a decision was not made; empty if nothing went wrong.</param>
    public static DecisionsView Of(
        WebRequest request,
        NameDecisions decisions,
        IEnumerable<string> names,
        ReaderZone zone,
        string fault = ""
    )
    {
        var folded = names.Select(EntityKey.Fold).ToHashSet(StringComparer.Ordinal);
        return new DecisionsView(
            request.Principal?.Role >= Role.Editor,
            fault,
            [
                .. decisions
                    .All.Where(decision => folded.Contains(EntityKey.Fold(decision.Name)) || IsOther(decision))
                    .Reverse()
                    .Take(Most)
                    .Select(decision => DecisionItem.Of(decision, zone)),
            ]
        );

        bool IsOther(NameDecision decision) => decision.Other is { } other && folded.Contains(EntityKey.Fold(other));
    }
}

/// <summary>A decision about names.</summary>
internal sealed record DecisionItem(int Id, string Text, string By, bool Stands)
{
    private static readonly INamePageWords Words = RenderingWords.Default.NamePage;

    public static DecisionItem Of(NameDecision decision, ReaderZone zone) =>
        new(
            decision.Id,
            Words.Decision(decision),
            Words.Decided(decision, zone.Show(decision.At).Text, zone.Show(decision.UndoneAt).Text),
            decision.Stands
        );
}
