using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web;

namespace NewsMonitor.Functions;

/// <summary>
/// Keeps the search index up to date, and makes ahead what pages show of days, twice an hour. Without it, search still finds new
/// articles, but reads their texts each time the app starts.
/// </summary>
public sealed class IndexArticles(IIndexBuilder index, DayKeeper days)
{
    /// <exception cref="InvalidOperationException">
    /// There was more to do than fits into one run, as after an update that changes the index. The next run goes on.
    /// </exception>
    [Function(nameof(IndexArticles))]
    public async Task RunAsync(
        [TimerTrigger("0 26/30 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var run = await index.RunAsync(cancellationToken);
        await days.RunAsync(cancellationToken);
        if (!run.IsDone)
            throw new InvalidOperationException($"The index is not complete yet; {run.Days} days were added in this run");
    }
}
