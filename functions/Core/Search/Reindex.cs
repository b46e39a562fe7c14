using System.Runtime.CompilerServices;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Makes again what was made of rows and texts: the statistics of days, the index, and what pages keep of days, which is made
/// when it is next needed or ahead of that. Stopped at any line and begun again, it does the same.
/// </summary>
public sealed class Reindex(RollupStore rollups, DerivedDays derived, IIndexBuilder index)
{
    /// <summary>Does so for some days, and those around them that show the same articles.</summary>
    /// <param name="days">UTC days.</param>
    /// <param name="cancellationToken">Stops before the next day.</param>
    /// <returns>The days with articles as they are in the index, the newest first.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage or the search service does not respond.</exception>
    public async IAsyncEnumerable<(DateOnly Day, int Articles)> RunAsync(
        DaySpan days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // Pages of days have trends, which statistics give.
        await rollups.RecountAsync(days.First, days.Last, cancellationToken);
        await derived.DropAsync(days.First, days.Last, cancellationToken);
        await foreach (var day in index.ReindexAsync(days, cancellationToken))
            yield return day;
    }
}
