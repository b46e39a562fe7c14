using System.Globalization;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Functions;

/// <summary>For operators: handles poisoned blobs again, once the cause is fixed.</summary>
public sealed class RetryPoisoned(Replay replay)
{
    private const string Most = "most";
    private const int DefaultMost = 100;
    private const int LargestMost = 500;

    /// <summary>
    /// <c>POST /api/RetryPoisoned?most=100</c> with a function key. Answers what became of each blob; faults of the request (400)
    /// and of the storage account (503) as problem details (RFC 9457).
    /// </summary>
    [Function(nameof(RetryPoisoned))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (Fault(request.Query) is { } fault)
            return TypedResults.Problem(fault, title: "The request is wrong", statusCode: StatusCodes.Status400BadRequest);
        var most = request.Query.ContainsKey(Most) ? Number(request.Query[Most]!) : DefaultMost;
        try
        {
            return Report(await replay.RunAsync(most, cancellationToken));
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            return TypedResults.Problem(
                ArticleTries.Reason(away),
                title: "The poison queue does not answer",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }

    private static Ok<ReplayReport> Report(ReplayRun run) =>
        TypedResults.Ok(
            new ReplayReport(
                run.Blobs.Count(blob => blob.Fault is null),
                run.Blobs.Count(blob => blob.Fault is not null),
                run.More,
                [.. run.Blobs.Select(ReplayedBlob.Of)]
            )
        );

    private static string? Fault(IQueryCollection query)
    {
        // Under the name "code" comes the key.
        if (query.Keys.FirstOrDefault(name => name is not (Most or "code")) is not null)
            return $"The only parameter is \"{Most}\".";
        return query.ContainsKey(Most) && Number(query[Most]!) is < 1 or > LargestMost
            ? $"\"{Most}\" must be a whole number from 1 to {LargestMost}."
            : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>What the function answers.</summary>
/// <param name="Handled">Blobs that ended with an outcome.</param>
/// <param name="Failed">Blobs that failed again and stay poisoned.</param>
/// <param name="More">Whether there may be more: call again.</param>
/// <param name="Blobs">Each in turn.</param>
public sealed record ReplayReport(int Handled, int Failed, bool More, IReadOnlyList<ReplayedBlob> Blobs);

/// <summary>A blob that was handled again.</summary>
/// <param name="Blob">Its name.</param>
/// <param name="Outcome">The name of its <see cref="ArticleOutcome"/>; null where it failed again.</param>
/// <param name="Reason">Why it was rejected, where it was.</param>
/// <param name="Fault">Why it failed again; null where it did not.</param>
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
