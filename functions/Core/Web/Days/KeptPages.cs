using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Web.Days;

/// <summary>
/// The pages of days as they are kept for all processes. Articles that were replaced or withdrawn since are left out; what else
/// has changed since is in the page when it is made again.
/// </summary>
internal sealed class KeptPages(DerivedDays derived, ArticleHeads heads)
{
    /// <summary>What is kept of a day, and the page; null if none is that can be shown.</summary>
    /// <param name="day">The readers' day.</param>
    /// <param name="basis">What pages depend on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(DerivedDay Found, DayPage? Page)> FindAsync(
        DateOnly day,
        PageBasis basis,
        CancellationToken cancellationToken
    )
    {
        var found = await derived.FindAsync(DerivedKind.Page, day, cancellationToken);
        if (found.Facts is not { } facts || facts.Of != basis.Of || found.Content is null)
            return (found, null);
        var page = KeptPage.Read(PackedJson.Unpack(found.Content), day, basis);
        if (page is null)
            return (found, null);
        var digest = await WithoutReplacedAsync(page.Digest, facts.AsOf, cancellationToken);
        return (found, page.ToPage(day, basis) with { Digest = digest });
    }

    /// <summary>Keeps a page.</summary>
    /// <param name="day">The readers' day.</param>
    /// <param name="seen">What was found before the page was made.</param>
    /// <param name="facts">What is known of it.</param>
    /// <param name="page">The page; null to note only the facts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task KeepAsync(
        DateOnly day,
        DerivedDay seen,
        DerivedFacts facts,
        KeptPage? page,
        CancellationToken cancellationToken
    ) => derived.KeepAsync(DerivedKind.Page, day, seen, facts, page?.Write(), cancellationToken);

    private async Task<Digest> WithoutReplacedAsync(Digest digest, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var first = DateOnly.FromDateTime(digest.Window.From.UtcDateTime).AddDays(-ArticleStore.MaxFilingLag);
        var last = DateOnly.FromDateTime(digest.Window.To.UtcDateTime);
        for (var day = first; day <= last; day = day.AddDays(1))
            await foreach (var head in heads.ReadAsync(day, LiveDay.Since(asOf), cancellationToken))
                if (head.IsSuperseded && digest.Lists(head.Id))
                    digest = digest.Without(head.Id, [.. head.Entities.Select(entity => entity.Name)]);
        return digest;
    }
}
