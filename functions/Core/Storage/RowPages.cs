using System.Runtime.CompilerServices;
using Azure;

namespace NewsMonitor.Core.Storage;

/// <summary>Reads the rows of queries while the next page is on its way.</summary>
internal static class RowPages
{
    /// <param name="queries">The queries, one after the other; they stop by their own tokens.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async IAsyncEnumerable<T> ReadAheadAsync<T>(
        this IEnumerable<AsyncPageable<T>> queries,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : notnull
    {
        await using var pages = PagesOf(queries).GetAsyncEnumerator(cancellationToken);
        var next = pages.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var page = pages.Current;
                next = pages.MoveNextAsync().AsTask();
                foreach (var row in page.Values)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return row;
                }
            }
        }
        finally
        {
            // A reader who has enough does not care whether the next page came.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async IAsyncEnumerable<Page<T>> PagesOf<T>(IEnumerable<AsyncPageable<T>> queries)
        where T : notnull
    {
        foreach (var query in queries)
        {
            await foreach (var page in query.AsPages())
                yield return page;
        }
    }
}
