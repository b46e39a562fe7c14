using System.Globalization;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Web.NamePages;

/// <summary>Reads what there is about a name.</summary>
internal sealed class NameReader(NamesInNews names, ArticlesAbout articles, LeftOutArticles leftOut)
{
    /// <summary>The names of the last days.</summary>
    public Task<KnownNames> KnownAsync(CancellationToken cancellationToken) => names.GetAsync(cancellationToken);

    /// <summary>The name with an ID; null if there is none, or if it is hidden.</summary>
    public async Task<Identity?> FindAsync(KnownNames known, string id, CancellationToken cancellationToken) =>
        HiddenAs(known.Decisions, id) is null ? await names.FindAsync(known, id, cancellationToken) : null;

    /// <summary>A name over some days, with its latest articles.</summary>
    public async Task<NamePage> ReadAsync(KnownNames known, Identity name, int days, CancellationToken cancellationToken)
    {
        var counts = await names.CountAsync(known, [name], days + Baseline.Days, cancellationToken);
        var period = new NamePeriod(counts[0]);
        var about = await articles.FindAsync(known, name, period.Mentioning, cancellationToken);
        var hidden = await leftOut.ReadAsync(known.Last.AddDays(1 - days), known.Last, cancellationToken);
        return new NamePage(known, name, period, about) { LeftOut = [.. hidden.Where(one => known.Mentions(one.Article, name))] };
    }

    /// <summary>The decision that hides the name with an ID; null if none does.</summary>
    // Its rows may be gone from the last days, but a hidden name can always be shown again.
    public static NameDecision? HiddenAs(NameDecisions decisions, string id) => Decided(decisions, NameDecisionKind.Hide, id);

    /// <summary>The decision by which the name with an ID is another one, which may have no page; null if none does.</summary>
    public static NameDecision? MergedAs(NameDecisions decisions, string id) => Decided(decisions, NameDecisionKind.Merge, id);

    /// <summary>The page that says by which decision a name is hidden, for every kind of name.</summary>
    public static string AddressOf(NameDecision hidden) =>
        NamePage.AddressOf(EntityKey.Of(hidden.Name, Analyzer.EntityCategory.Organization));

    /// <summary>The days that a request asks for; the fewest if it asks for others than there are.</summary>
    public static int DaysIn(Fields fields) =>
        int.TryParse(fields["days"], CultureInfo.InvariantCulture, out var days) && NamePeriod.Choices.Contains(days)
            ? days
            : NamePeriod.Choices[0];

    private static NameDecision? Decided(NameDecisions decisions, NameDecisionKind kind, string id) =>
        decisions.All.FirstOrDefault(decision =>
            decision.Stands
            && decision.Kind == kind
            && Enum.GetValues<Analyzer.EntityCategory>()
                .Any(category => KnownNames.IdOf(EntityKey.Of(decision.Name, category)) == id)
        );
}
