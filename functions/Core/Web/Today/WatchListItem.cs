using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Web.Today;

/// <summary>A watch-list with matches.</summary>
/// <param name="Name">What its readers call it.</param>
/// <param name="Address">The articles that match.</param>
/// <param name="Verdict">How many match, their sentiment, and how it differs from the usual, in words.</param>
/// <param name="Terms">What was found most often, in words.</param>
internal sealed record WatchListItem(string Name, string Address, string Verdict, string Terms)
{
    private static readonly IWords Words = RenderingWords.Default;

    public static IReadOnlyList<WatchListItem> Of(Digest digest)
    {
        var addresses = digest.WatchLists.Where(list => list.Articles > 0).Select(list => new WatchNode(list.Id));
        return
        [
            .. WatchListView
                .From(digest, Words, int.MaxValue)
                .Zip(
                    addresses,
                    (list, query) => new WatchListItem(list.Name, NameItem.SearchFor(query), list.Verdict, list.Terms)
                ),
        ];
    }
}
