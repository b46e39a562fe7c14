using System.Collections.Concurrent;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// What the robots.txt of each host allows, asked once a day. If it cannot be fetched because of the server, nothing is
/// allowed, and it is asked again after an hour.
/// </summary>
public sealed class RobotsCache(FeedClient client, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (RobotsFile File, TimeSpan Until)> _files = [];
    private readonly long _start = time.GetTimestamp();

    /// <summary>Why a page may not be fetched; null if it may be.</summary>
    internal async Task<Fetched.Failed?> RefusalAsync(Uri page, CancellationToken cancellationToken)
    {
        var host = page.GetLeftPart(UriPartial.Authority);
        var now = time.GetElapsedTime(_start);
        if (!_files.TryGetValue(host, out var known) || known.Until <= now)
        {
            var file = await FetchAsync(new Uri(page, "/robots.txt"), cancellationToken);
            known = (file, now + (file == RobotsFile.Closed ? Hour : Day));
            _files[host] = known;
        }

        return known.File.Allows(page)
            ? null
            : new Fetched.Failed($"robots.txt of {page.Host} does not allow it")
            {
                Address = page,
                IsTemporary = known.File == RobotsFile.Closed,
            };
    }

    private async Task<RobotsFile> FetchAsync(Uri address, CancellationToken cancellationToken) =>
        await client.GetAsync(address, "text/plain", Validators.None, null, cancellationToken) switch
        {
            Fetched.Content content => RobotsFile.Read(content.Body, FeedClient.Agent),
            Fetched.Gone or Fetched.Failed { Status: >= 400 and < 500 and not 429 } => RobotsFile.Open,
            _ => RobotsFile.Closed,
        };
}
