using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Web.Days;

/// <summary>A watch-list with matches.</summary>
/// <param name="Name">What its readers call it.</param>
/// <param name="Address">Its page.</param>
/// <param name="Verdict">How many match, their sentiment, and how it differs from the usual, in words.</param>
/// <param name="Usual">How many usually match in such a time, in words; empty if that is not known.</param>
/// <param name="Terms">What was found most often, in words.</param>
internal sealed record WatchListItem(string Name, string Address, string Verdict, string Usual, string Terms)
{
    /// <summary>How many a day shows; it names the others, which are on the page of all.</summary>
    public const int Most = 60;

    private static readonly IWords Words = RenderingWords.Default;

    /// <param name="id">The ID of a watch-list.</param>
    public static string AddressOf(string id) => "/watch/" + id;

    /// <param name="digest">The digest of a day.</param>
    /// <param name="usual">How many articles lists usually find on a day, by their IDs.</param>
    public static IReadOnlyList<WatchListItem> Of(Digest digest, IReadOnlyDictionary<string, double> usual)
    {
        var ids = digest.WatchLists.Where(list => list.Articles > 0).Select(list => list.Id);
        return
        [
            .. WatchListView
                .From(digest, Words, Most)
                .Zip(ids, (list, id) => new WatchListItem(list.Name, AddressOf(id), list.Verdict, Usual(id), list.Terms)),
        ];

        // Usual days are UTC days; of a day that is not over, a part of a usual one.
        string Usual(string id) =>
            usual.TryGetValue(id, out var all)
                ? Words.Usually(Math.Round(all * Math.Min(1, (digest.Window.To - digest.Window.From).TotalDays), 1))
                : "";
    }
}
