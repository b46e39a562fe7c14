using System.Net;
using Azure;
using Azure.Identity;

namespace NewsMonitor.Core.Storage;

/// <summary>Error responses of the storage services that callers expect.</summary>
public static class StorageFaults
{
    public static bool IsMissing(this RequestFailedException fault) => fault.Status == (int)HttpStatusCode.NotFound;

    /// <summary>
    /// Requests to storage failed and nothing else, also after the client's own retries, or the identity got no token for them.
    /// </summary>
    public static bool IsOfStorage(this Exception fault) =>
        fault is AggregateException all
            ? all.Flatten().InnerExceptions.All(IsTry)
            : fault is RequestFailedException or AuthenticationFailedException;

    // What the client throws after its last try has all tries: connections that broke, and those that took too long.
    private static bool IsTry(Exception fault) =>
        fault is RequestFailedException or AuthenticationFailedException or IOException or OperationCanceledException;

    /// <summary>What a fault says: the messages of storage end with lines about the request, which differ each time.</summary>
    public static string FirstLine(this Exception fault) => fault.Message.TrimStart().Split('\n', 2)[0].TrimEnd();

    /// <summary>Another process was first: the row already exists, or has changed since it was read.</summary>
    public static bool IsConflict(this RequestFailedException fault) =>
        fault.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed;
}
