using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Functions;

/// <summary>Responses to requests of operators that cannot be answered, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <param name="fault">What is wrong with the request, in one sentence.</param>
    public static ProblemHttpResult InvalidRequest(string fault) =>
        TypedResults.Problem(fault, title: "Invalid request", statusCode: StatusCodes.Status400BadRequest);

    /// <param name="fault">What is not there, in one sentence.</param>
    public static ProblemHttpResult NotFound(string fault) =>
        TypedResults.Problem(fault, title: "Not found", statusCode: StatusCodes.Status404NotFound);

    /// <param name="fault">What is wrong with the file, and where it is.</param>
    public static ProblemHttpResult Unreadable(UnreadableFileException fault) =>
        TypedResults.Problem(
            fault.FirstLine(),
            title: $"{fault.Name} cannot be read",
            statusCode: StatusCodes.Status503ServiceUnavailable
        );

    /// <param name="away">The failure of the storage account.</param>
    /// <param name="title">What does not respond.</param>
    public static ProblemHttpResult NoStorage(Exception away, string title) =>
        TypedResults.Problem(ArticleTries.Reason(away), title: title, statusCode: StatusCodes.Status503ServiceUnavailable);
}
