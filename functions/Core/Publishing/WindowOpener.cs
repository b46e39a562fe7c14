using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Opens windows where the last one ended. If that is in the future, a machine's clock was ahead, and the end is moved back to
/// the time when the window was opened: what has come in since is in none.
/// </summary>
public sealed class WindowOpener(WindowLedger windows, DigestArchive archive, ILogger<WindowOpener> logger)
{
    // The service's clock is read in whole seconds, and its servers differ a little.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>The end of the last window, which is hardly after <paramref name="now"/>; null before the first.</summary>
    /// <param name="digestId">The digest.</param>
    /// <param name="now">The time of the storage service.</param>
    /// <param name="cancellationToken">Stops between two requests; the next call continues.</param>
    public async Task<WindowHead?> LastAsync(string digestId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await windows.LastAsync(digestId, cancellationToken);
        if (last is null || last.To <= now + Tolerance)
            return last;
        var end = await DropUnbuiltAsync(digestId, now, cancellationToken) ?? last.WrittenAt;
        end = end < now ? end : now;
        logger.WindowInFuture(digestId, last.To, end);
        await windows.MoveBackAsync(digestId, last, end, cancellationToken);
        return await windows.LastAsync(digestId, cancellationToken);
    }

    /// <summary>Opens the window that ends at <paramref name="to"/>.</summary>
    public async Task BeginAsync(
        Subscription subscription,
        WindowHead? last,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var window = DigestWindow.Of(subscription.Schedule, last, to);

        // Its name is taken if it was opened before, by a clock that was ahead.
        while (last is not null && await archive.HasAsync(subscription.Id, window, cancellationToken))
            window = DigestWindow.Of(subscription.Schedule, last, window.To.AddMilliseconds(1));
        await windows.BeginAsync(subscription.Id, window, last, cancellationToken);
    }

    // Of a window whose digest has not been built, nothing has been read. It is opened again when it is due.
    private async Task<DateTimeOffset?> DropUnbuiltAsync(string digestId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? first = null;
        foreach (var window in await windows.OpenAsync(digestId, cancellationToken))
        {
            if (window.To <= now || await archive.HasAsync(digestId, window, cancellationToken))
                continue;
            await windows.DropAsync(digestId, window, cancellationToken);
            first ??= window.From;
        }

        return first;
    }
}
