using System.Net;
using System.Text;
using NewsMonitor.Core.Network;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// Fetches feeds and pages from addresses of the public internet, each within limits of time and size. Redirects are followed,
/// and each address on the way is checked like the first one.
/// </summary>
public sealed class FeedClient : IDisposable
{
    /// <summary>The product token that servers and robots.txt know it by.</summary>
    internal const string Agent = "NewsMonitor";

    private const int LongestValidator = 1_000;

    private readonly HttpClient _client;
    private readonly HostGap _gap;
    private readonly CollectingOptions _options;
    private readonly TimeProvider _time;

    public FeedClient(CollectingOptions options, TimeProvider time)
        : this(options, time, PublicAddress.Is) { }

    /// <param name="options">The limits.</param>
    /// <param name="time">Limits the wait for an answer, and keeps the pauses.</param>
    /// <param name="isAllowed">Which addresses may be connected to.</param>
    /// <param name="lookUp">Resolves names; null: the system does.</param>
    internal FeedClient(CollectingOptions options, TimeProvider time, Func<IPAddress, bool> isAllowed, LookUp? lookUp = null)
    {
        (_options, _time) = (options, time);
        _gap = new HostGap(options.HostGap, time);
        var handler = PublicConnections.Handler(isAllowed, lookUp);
        handler.AutomaticDecompression = DecompressionMethods.All;
        // Validators go back as they came, whatever bytes they have.
        handler.RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1;
        handler.ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1;
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends one request, and further ones if there are redirects.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="accept">The media types to ask for.</param>
    /// <param name="validators">Those of the last answer, so that it is not sent again if nothing has changed.</param>
    /// <param name="mayFetch">Returns why an address may not be asked, redirects included; null: all may.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Failures are values, too; apart from cancellation, nothing is thrown because of the server.</returns>
    internal async Task<Fetched> GetAsync(
        Uri address,
        string accept,
        Validators validators,
        Func<Uri, CancellationToken, Task<Fetched.Failed?>>? mayFetch,
        CancellationToken cancellationToken
    )
    {
        var path = new RedirectPath(address);
        using var timeout = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            while (true)
            {
                if (mayFetch is not null && await mayFetch(path.Current, cancellationToken) is { } refusal)
                    return refusal;
                if (await _gap.WaitAsync(path.Current.Host, cancellationToken) is { } wait)
                    return Temporary($"{path.Current.Host} asks to wait") with { RetryAfter = wait, IsPostponed = true };
                timeout.CancelAfter(_options.Timeout);
                using var request = Request(path.Current, accept, validators);
                using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
                if (!RedirectPath.IsRedirect(response.StatusCode))
                    return await JudgeAsync(response, validators, stop.Token) with { MovedTo = path.MovedTo };
                if (path.Follow(response) is { } fault)
                    return Failed(fault);
                // The pause before the next request is not part of the time that the server has for its answer.
                timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Temporary($"no complete answer from {path.Current.Host} within {_options.TimeoutSeconds} s");
        }
        catch (HttpRequestException fault) when (fault.InnerException is ForbiddenAddressException)
        {
            return Failed($"{path.Current.Host} is not a public address");
        }
        catch (HttpRequestException fault)
        {
            return Temporary($"{path.Current.Host}: {fault.HttpRequestError}");
        }
        catch (HttpIOException fault)
        {
            return Temporary($"{path.Current.Host}: {fault.HttpRequestError}");
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return Failed($"{path.Current.Host}: the answer is damaged");
        }

        Fetched.Failed Failed(string reason) => new(reason) { Address = path.Current };
        Fetched.Failed Temporary(string reason) => Failed(reason) with { IsTemporary = true };
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Request(Uri address, string accept, Validators validators)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", $"{Agent}/1.0 (collects feeds)");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (validators.EntityTag.Length > 0)
            request.Headers.TryAddWithoutValidation("If-None-Match", validators.EntityTag);
        if (validators.LastModified.Length > 0)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", validators.LastModified);
        return request;
    }

    private async Task<Fetched> JudgeAsync(HttpResponseMessage response, Validators sent, CancellationToken cancellationToken)
    {
        var address = response.RequestMessage!.RequestUri!;
        var fresh = ResponseTimes.FreshFor(response, _time.GetUtcNow());
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await ReadAsync(response, cancellationToken) is { } body
                ? new Fetched.Content(body, Of(response), response.Content.Headers.ContentType?.MediaType ?? "")
                {
                    Address = address,
                    FreshFor = fresh,
                }
                : new Fetched.Failed($"the answer of {address.Host} has more than {_options.MaxBytes:N0} bytes")
                {
                    Address = address,
                },
            HttpStatusCode.NotModified when sent.Any => new Fetched.NotModified { Address = address, FreshFor = fresh },
            HttpStatusCode.Gone => new Fetched.Gone { Address = address },
            _ => Failed(response),
        };
    }

    private Fetched.Failed Failed(HttpResponseMessage response)
    {
        var (address, status) = (response.RequestMessage!.RequestUri!, response.StatusCode);
        var wait = ResponseTimes.RetryAfter(response, _time.GetUtcNow());
        if (wait is not null)
            _gap.Close(address.Host, PollSchedule.Bounded(wait.Value));
        return new Fetched.Failed($"{(int)status} from {address.Host}")
        {
            Address = address,
            Status = (int)status,
            RetryAfter = wait,
            IsTemporary =
                status
                    is HttpStatusCode.TooManyRequests
                        or HttpStatusCode.RequestTimeout
                        or >= HttpStatusCode.InternalServerError,
        };
    }

    /// <summary>The body; null if it is too long.</summary>
    private async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1_024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (body.Length + count > _options.MaxBytes)
                return null;
            body.Write(buffer.AsSpan(0, count));
        }

        return body.ToArray();
    }

    private static Validators Of(HttpResponseMessage response) =>
        new(
            response.Headers.NonValidated.TryGetValues("ETag", out var tags) ? Kept(tags.ToString()) : "",
            response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var dates) ? Kept(dates.ToString()) : ""
        );

    private static string Kept(string validator) => validator.Length <= LongestValidator ? validator : "";
}
