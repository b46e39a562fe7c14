using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using NewsMonitor.Core.Reprocessing;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Functions;

/// <summary>For operators: reads and analyzes stored articles again, after the app or its settings have changed.</summary>
public sealed class ReprocessArticles(Reprocess reprocess)
{
    private const string Days = "days";
    private const string After = "after";
    private const string Yes = "yes";

    /// <summary>
    /// <c>GET /api/ReprocessArticles?days=2026-11-01..2026-11-07</c> with a function key returns what this costs;
    /// <c>POST</c>, with <c>most=100</c>, does the next part of it and returns where to continue (<c>after</c>). If a service
    /// bills the analysis, <c>yes=true</c> is required. Invalid requests (400) and an unavailable storage account (503) get
    /// problem details (RFC 9457).
    /// </summary>
    [Function(nameof(ReprocessArticles))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = Api.Folder + nameof(ReprocessArticles))]
            HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var doesIt = HttpMethods.IsPost(request.Method);
        if ((Fault(request.Query) ?? (doesIt ? Unconfirmed(request.Query) : null)) is { } fault)
            return Problems.InvalidRequest(fault);
        var scope = ReprocessScope.Of(DayRange.Parse(request.Query[Days]!)!, request.Query[After]);
        try
        {
            return doesIt
                ? Report(await reprocess.RunAsync(scope, request.Query.Most(), cancellationToken))
                : TypedResults.Ok(await reprocess.CostAsync(scope, cancellationToken));
        }
        catch (Exception away) when (away.IsOfStorage())
        {
            return Problems.NoStorage(away, "The archive does not respond");
        }
    }

    private static Ok<ReprocessReport> Report(ReprocessRun run)
    {
        List<LeftArticle> left =
        [
            .. run
                .Articles.Where(article => article.Fault is not null)
                .Select(article => new LeftArticle(article.ArticleId, article.Origin.ToString(), article.Fault!)),
        ];
        return TypedResults.Ok(
            new ReprocessReport(run.Articles.Count - left.Count, left.Count, run.Rest is not null, run.Rest?.After, left)
        );
    }

    private static string? Fault(IQueryCollection query)
    {
        if (query.Fault(Days, After, OperatorQuery.MostName, Yes) is { } fault)
            return fault;
        if (DayRange.Parse($"{query[Days]}") is not { } days)
            return $"\"{Days}\" must be a day or a range of days in order, such as 2026-11-23..2026-11-29.";
        return ReprocessScope.Fault(days, query[After]);
    }

    private string? Unconfirmed(IQueryCollection query) =>
        reprocess.IsBilled && query[Yes] != "true"
            ? $"A service bills the analysis: GET says for how many text records. To agree, add \"{Yes}=true\"."
            : null;
}

/// <summary>The function's response.</summary>
/// <param name="Reprocessed">The number of articles that were stored again.</param>
/// <param name="Failed">The number of articles that were left alone.</param>
/// <param name="More">Whether there are more; if so, call again with <paramref name="After"/>.</param>
/// <param name="After">Where to continue; null if there are no more.</param>
/// <param name="Left">The articles that were left alone.</param>
public sealed record ReprocessReport(int Reprocessed, int Failed, bool More, string? After, IReadOnlyList<LeftArticle> Left);

/// <summary>An article that was left alone.</summary>
/// <param name="Article">Its ID.</param>
/// <param name="Blob">The blob it was read from, and the part.</param>
/// <param name="Fault">Why it was left alone.</param>
public sealed record LeftArticle(string Article, string Blob, string Fault);
