using System.Net;
using Azure;

namespace NewsMonitor.Core.Storage;

/// <summary>The answers of the storage services that a caller expects.</summary>
public static class StorageFaults
{
    public static bool IsMissing(this RequestFailedException fault) => fault.Status == (int)HttpStatusCode.NotFound;

    /// <summary>Somebody else was first: the row exists, or is no longer the one that was read.</summary>
    public static bool IsConflict(this RequestFailedException fault) =>
        fault.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed;
}
