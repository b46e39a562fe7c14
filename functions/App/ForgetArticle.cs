using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Forgetting;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Functions;

/// <summary>For operators: removes what is kept of an article.</summary>
public sealed class ForgetArticle(Forget forget)
{
    private const string Article = "article";
    private const string Blob = "blob";
    private const string WithBlob = "withBlob";
    private const string By = "by";

    /// <summary>
    /// <c>POST /api/ForgetArticle?article=ID&amp;by=WHO</c> with a function key; <c>blob=NAME</c> instead of the article means
    /// all articles of a blob, and <c>withBlob=true</c> deletes the blobs, too. It is finished even if the caller stops waiting
    /// for the answer; repeat it after a failure. Invalid requests (400), unknown articles (404), and an unavailable
    /// storage account or verdicts that cannot be read (503) get problem details (RFC 9457).
    /// </summary>
    [Function(nameof(ForgetArticle))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Api.Folder + nameof(ForgetArticle))] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var query = request.Query;
        var wanted = new ForgetRequest(query[Article], query[Blob], query[WithBlob] == "true", $"{query[By]}");
        if ((query.Fault(Article, Blob, WithBlob, By) ?? wanted.Fault ?? Unsigned(wanted)) is { } fault)
            return Problems.InvalidRequest(fault);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Azure ends a request after 230 seconds, and the app hears of that as a cancellation. Then it goes on: a call that
            // started over each time would never end in a large archive.
            return await forget.RunAsync(wanted, CancellationToken.None) is { } run
                ? TypedResults.Ok(run)
                : Problems.NotFound("No such article or blob is known.");
        }
        catch (Exception away) when (away.IsOfStorage())
        {
            return Problems.NoStorage(away, "The archive does not respond");
        }
        catch (UnreadableFileException damaged)
        {
            return Problems.Unreadable(damaged);
        }
    }

    private static string? Unsigned(ForgetRequest request) => request.By.Length == 0 ? $"\"{By}\" must say who wants it." : null;
}
