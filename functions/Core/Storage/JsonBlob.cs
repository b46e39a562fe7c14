using Azure.Storage.Blobs.Models;

namespace NewsMonitor.Core.Storage;

/// <summary>How blobs with JSON are written.</summary>
internal static class JsonBlob
{
    /// <summary>Options for an upload; without conditions, it replaces what is there.</summary>
    public static BlobUploadOptions Upload(BlobRequestConditions? conditions = null) =>
        new()
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" },
            Conditions = conditions,
        };
}
