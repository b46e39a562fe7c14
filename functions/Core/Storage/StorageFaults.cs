using System.Net;
using Azure;
using Azure.Identity;

namespace NewsMonitor.Core.Storage;

/// <summary>Error responses of the storage services that callers expect.</summary>
public static class StorageFaults
{
    public static bool IsMissing(this RequestFailedException fault) => fault.Status == (int)HttpStatusCode.NotFound;

    /// <summary>A request to storage failed, also after the client's own retries, or the identity got no token for it.</summary>
    public static bool IsOfStorage(this Exception fault) =>
        fault is RequestFailedException or AggregateException or AuthenticationFailedException;

    /// <summary>Another process was first: the row already exists, or has changed since it was read.</summary>
    public static bool IsConflict(this RequestFailedException fault) =>
        fault.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed;
}
