using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Functions;

/// <summary>
/// Processes what waited for an embargo that is over, every five minutes: most embargoes end on the hour. If nothing waits, it
/// only reads an empty table.
/// </summary>
public sealed class ReleaseEmbargoed(EmbargoRelease release)
{
    /// <exception cref="InvalidOperationException">
    /// A blob failed. All others were processed; the next run tries it again, and the failed run shows up at once.
    /// </exception>
    [Function(nameof(ReleaseEmbargoed))]
    public async Task RunAsync(
        [TimerTrigger("0 */5 * * * *", UseMonitor = true)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var released = await release.RunAsync(cancellationToken);
        if (released.Count(blob => blob.Fault is not null) is > 0 and var failed)
            throw new InvalidOperationException(
                $"{failed} of {released.Count} embargoed blobs failed; see the preceding log entries"
            );
    }
}
