using Azure;

namespace NewsMonitor.Core.Storage;

/// <summary>Versions of blobs as they are compared and stored.</summary>
internal static class ETags
{
    /// <summary>Without quotation marks: headers have them, listings do not.</summary>
    public static string Unquoted(this ETag tag) => tag.ToString().Trim('"');
}
