using System.Net;
using Azure;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// Writes documents in batches within the service's bounds. Documents that it has no time for are sent again; one that it
/// refuses takes no other along.
/// </summary>
internal sealed class DocumentWriter(SearchService service, TimeProvider time, ILogger<DocumentWriter> logger)
{
    /// <summary>The most documents in a request.</summary>
    public const int MostDocuments = 1_000;

    /// <summary>The most bytes in a request; the service's limit is 16 MB.</summary>
    public const int MostBytes = 15_000_000;

    // After half a second, 1, 2 and 4 seconds.
    private const int MostTries = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly IndexDocumentsOptions EachByItself = new() { ThrowOnAnyError = false };

    /// <summary>Writes documents, and removes others.</summary>
    /// <param name="documents">Those to write.</param>
    /// <param name="gone">The IDs of those to remove.</param>
    /// <param name="claim">Is renewed before each request.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    /// <returns>The IDs of the documents that can be found.</returns>
    /// <exception cref="RequestFailedException">The service does not respond, or had no time for some documents.</exception>
    public async Task<List<string>> WriteAsync(
        IEnumerable<ArticleDocument> documents,
        IEnumerable<string> gone,
        FeedClaim claim,
        CancellationToken cancellationToken
    )
    {
        List<string> written = [];
        List<IndexDocumentsAction<ArticleDocument>> actions =
        [
            .. documents.Select(IndexDocumentsAction.Upload),
            .. gone.Select(id => IndexDocumentsAction.Delete(new ArticleDocument { Id = id })),
        ];
        foreach (var batch in Batches(actions))
            written.AddRange(await SendAsync(batch, claim, cancellationToken));
        return written;
    }

    /// <summary>Cuts actions into batches.</summary>
    internal static IEnumerable<List<IndexDocumentsAction<ArticleDocument>>> Batches(
        IEnumerable<IndexDocumentsAction<ArticleDocument>> actions
    )
    {
        List<IndexDocumentsAction<ArticleDocument>> batch = [];
        var bytes = 0;
        foreach (var action in actions)
        {
            var size = DocumentSize.Of(action.Document);
            if (batch.Count == MostDocuments || (batch.Count > 0 && bytes + size > MostBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(action);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private async Task<List<string>> SendAsync(
        List<IndexDocumentsAction<ArticleDocument>> batch,
        FeedClaim claim,
        CancellationToken cancellationToken
    )
    {
        List<string> written = [];
        for (var tries = 1; batch.Count > 0; tries++)
        {
            if (await TryAsync(batch, claim, cancellationToken) is not { } results)
                return [.. written, .. await DivideAsync(batch, claim, cancellationToken)];
            written.AddRange(results.Where(result => result.Succeeded).Select(result => result.Key));
            await RefuseAsync(
                [.. results.Where(result => !result.Succeeded && !IsTemporary(result.Status))],
                batch,
                claim,
                cancellationToken
            );
            var again = results.Where(result => IsTemporary(result.Status)).Select(result => result.Key).ToHashSet();
            batch = [.. batch.Where(action => again.Contains(action.Document.Id))];
            if (batch.Count > 0 && tries == MostTries)
                throw new RequestFailedException(
                    (int)HttpStatusCode.ServiceUnavailable,
                    $"{batch.Count} documents were not written"
                );
            if (batch.Count > 0)
                await Task.Delay(FirstPause * (1 << (tries - 1)), time, cancellationToken);
        }

        return written;
    }

    // Null if the service refuses the request as a whole.
    private async Task<IReadOnlyList<IndexingResult>?> TryAsync(
        List<IndexDocumentsAction<ArticleDocument>> batch,
        FeedClaim claim,
        CancellationToken cancellationToken
    )
    {
        await claim.RenewAsync(cancellationToken);
        using var step = new CancellationTokenSource(FeedClaim.LongestStep, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(step.Token, cancellationToken);
        try
        {
            var actions = IndexDocumentsBatch.Create([.. batch]);
            return (await service.Documents.IndexDocumentsAsync(actions, EachByItself, stop.Token)).Value.Results;
        }
        catch (RequestFailedException fault)
            when (fault.Status is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.RequestEntityTooLarge)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RequestFailedException((int)HttpStatusCode.RequestTimeout, "The service took too long for a batch");
        }
    }

    // It does not say which document it means.
    private async Task<List<string>> DivideAsync(
        List<IndexDocumentsAction<ArticleDocument>> batch,
        FeedClaim claim,
        CancellationToken cancellationToken
    )
    {
        if (batch is [var only])
        {
            await RefuseAsync(only, (int)HttpStatusCode.BadRequest, claim, cancellationToken);
            return [];
        }

        var half = batch.Count / 2;
        return
        [
            .. await SendAsync(batch[..half], claim, cancellationToken),
            .. await SendAsync(batch[half..], claim, cancellationToken),
        ];
    }

    private async Task RefuseAsync(
        IReadOnlyList<IndexingResult> refused,
        List<IndexDocumentsAction<ArticleDocument>> batch,
        FeedClaim claim,
        CancellationToken cancellationToken
    )
    {
        foreach (var result in refused)
            if (batch.Find(action => action.Document.Id == result.Key) is { } action)
                await RefuseAsync(action, result.Status, claim, cancellationToken);
    }

    // What stood before is out of date. Other articles go on.
    private async Task RefuseAsync(
        IndexDocumentsAction<ArticleDocument> refused,
        int status,
        FeedClaim claim,
        CancellationToken cancellationToken
    )
    {
        logger.DocumentRefused(refused.Document.Id, status);
        if (refused.ActionType == IndexActionType.Upload)
            await SendAsync(
                [IndexDocumentsAction.Delete(new ArticleDocument { Id = refused.Document.Id })],
                claim,
                cancellationToken
            );
    }

    private static bool IsTemporary(int status) =>
        status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.UnprocessableEntity or (int)HttpStatusCode.TooManyRequests
        || status >= (int)HttpStatusCode.InternalServerError;
}
