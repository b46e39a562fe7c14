using System.Runtime.CompilerServices;
using Azure;

namespace NewsMonitor.Core.Storage;

/// <summary>Reads the rows of a query while the next page is on its way.</summary>
internal static class RowPages
{
    /// <param name="rows">The query; it stops by its own token.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async IAsyncEnumerable<T> ReadAheadAsync<T>(
        this AsyncPageable<T> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : notnull
    {
        await using var pages = rows.AsPages().GetAsyncEnumerator(cancellationToken);
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
}
