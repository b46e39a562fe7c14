using System.Globalization;

namespace NewsMonitor.Reading.WebArchives;

/// <summary>The header of a record.</summary>
internal sealed class WarcRecord(IReadOnlyDictionary<string, string> fields)
{
    /// <summary>The number of bytes of its content; null if it is missing or invalid.</summary>
    public long? Length =>
        long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    /// <summary>Whether the content is what a server sent.</summary>
    public bool IsResponse => Type == "response";

    /// <summary>Whether the content may be a page.</summary>
    public bool MayBePage => IsResponse || (Type == "resource" && HttpHead.IsHtml(fields.GetValueOrDefault("Content-Type")));

    /// <summary>The address that the content was downloaded from.</summary>
    public string? TargetUri => fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>', ' ');

    /// <summary>When it was downloaded.</summary>
    public string? Date => fields.GetValueOrDefault("WARC-Date");

    private string Type => fields.GetValueOrDefault("WARC-Type")?.ToLowerInvariant() ?? "";
}
