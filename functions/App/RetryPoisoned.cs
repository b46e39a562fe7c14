using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Functions;

/// <summary>For operators: processes poisoned blobs again once the cause is fixed.</summary>
public sealed class RetryPoisoned(Replay replay)
{
    /// <summary>
    /// <c>POST /api/RetryPoisoned?most=100</c> with a function key. Returns the outcome of each blob. Invalid requests (400) and
    /// an unavailable storage account (503) get problem details (RFC 9457).
    /// </summary>
    [Function(nameof(RetryPoisoned))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Api.Folder + nameof(RetryPoisoned))] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.Query.Fault(OperatorQuery.MostName) is { } fault)
            return Problems.InvalidRequest(fault);
        try
        {
            return Report(await replay.RunAsync(request.Query.Most(), cancellationToken));
        }
        catch (Exception away) when (away.IsOfStorage())
        {
            return Problems.NoStorage(away, "The poison queue does not respond");
        }
    }

    private static Ok<ReplayReport> Report(ReplayRun run) =>
        TypedResults.Ok(
            new ReplayReport(
                run.Blobs.Count(blob => blob.Fault is null),
                run.Blobs.Count(blob => blob.Fault is not null),
                run.Left,
                run.SetAside,
                run.More,
                [.. run.Blobs.Select(ReplayedBlob.Of)]
            )
        );
}

/// <summary>The function's response.</summary>
/// <param name="Handled">The number of blobs that ended with an outcome.</param>
/// <param name="Failed">The number of blobs that failed again and stay poisoned.</param>
/// <param name="Left">
/// About how many blobs are still on the list, including those that failed less than five minutes ago and are not tried again
/// before then.
/// </param>
/// <param name="SetAside">
/// The number of messages on the list that name no blob; they were moved to the queue <c>webjobs-blobtrigger-poison-aside</c>.
/// </param>
/// <param name="More">Whether there may be more; if so, call again.</param>
/// <param name="Blobs">The blobs, in the order in which they were processed.</param>
public sealed record ReplayReport(int Handled, int Failed, int Left, int SetAside, bool More, IReadOnlyList<ReplayedBlob> Blobs);

/// <summary>A blob that was processed again.</summary>
/// <param name="Blob">Its name.</param>
/// <param name="Outcome">The name of its <see cref="ArticleOutcome"/>; null if it failed again.</param>
/// <param name="Reason">Why it was rejected; null if it was not.</param>
/// <param name="Fault">Why it failed again; null if it did not.</param>
public sealed record ReplayedBlob(string Blob, string? Outcome, string? Reason, string? Fault)
{
    internal static ReplayedBlob Of(TriedBlob tried) =>
        new(
            tried.Blob,
            tried.Outcome?.GetType().Name,
            (tried.Outcome as ArticleOutcome.Rejected)?.Rejection.Reason,
            tried.Reason
        );
}
