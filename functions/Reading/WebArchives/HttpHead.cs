using System.Globalization;

namespace NewsMonitor.Reading.WebArchives;

/// <summary>The head of a server's response.</summary>
/// <param name="Status">The status, such as 200.</param>
/// <param name="Fields">The header by name; of each, the first one.</param>
internal sealed record HttpHead(int Status, IReadOnlyDictionary<string, string> Fields)
{
    public bool IsPage => Status == 200 && IsHtml(Fields.GetValueOrDefault("Content-Type"));

    public bool IsChunked => Has("Transfer-Encoding", "chunked");

    /// <summary>How the body is compressed; empty if it is not.</summary>
    public string Compression => Fields.GetValueOrDefault("Content-Encoding")?.Trim().ToLowerInvariant() ?? "";

    /// <summary>The charset that the server declares; null if it does not.</summary>
    public string? Charset
    {
        get
        {
            var type = Fields.GetValueOrDefault("Content-Type") ?? "";
            var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            return at < 0 ? null : type[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'');
        }
    }

    /// <summary>The status line and the header.</summary>
    public static HttpHead Of(string statusLine, IReadOnlyDictionary<string, string> fields)
    {
        var words = statusLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isValid = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return new HttpHead(isValid ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0, fields);
    }

    public static bool IsHtml(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is "text/html" or "application/xhtml+xml";

    private bool Has(string field, string value) =>
        Fields.GetValueOrDefault(field)?.Contains(value, StringComparison.OrdinalIgnoreCase) == true;
}
