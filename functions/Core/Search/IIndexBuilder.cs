using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>
/// Makes what searches look through from rows and texts. Several machines may do so at the same time, and any of them may be
/// killed at any line.
/// </summary>
public interface IIndexBuilder
{
    /// <summary>
    /// Brings the index up to date, the newest day first: days that are not in it, days under which articles may still be filed,
    /// and days that have changed.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">Storage or the search service does not respond.</exception>
    Task<IndexRun> RunAsync(CancellationToken cancellationToken);

    /// <summary>Makes some days again, from nothing but rows and texts, the newest first.</summary>
    /// <param name="days">UTC days.</param>
    /// <param name="cancellationToken">Stops before the next day.</param>
    /// <exception cref="Azure.RequestFailedException">Storage or the search service does not respond.</exception>
    IAsyncEnumerable<(DateOnly Day, int Articles)> ReindexAsync(DaySpan days, CancellationToken cancellationToken);

    /// <summary>Makes a day again until nothing is left of what was removed before.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="cancellationToken">Stops before the result stands.</param>
    /// <exception cref="Azure.RequestFailedException">Storage or the search service does not respond.</exception>
    Task RebuildAsync(DateOnly day, CancellationToken cancellationToken);
}
