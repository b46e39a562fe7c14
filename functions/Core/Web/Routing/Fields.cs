using System.Collections;
using System.Net;

namespace NewsMonitor.Core.Web.Routing;

/// <summary>
/// The fields of a query or of a form, in their order: untrusted text. What is not valid in them becomes U+FFFD.
/// </summary>
public sealed class Fields : IEnumerable<KeyValuePair<string, string>>
{
    /// <summary>Further fields are ignored.</summary>
    public const int Most = 200;

    public static readonly Fields None = new([]);

    private readonly List<KeyValuePair<string, string>> _fields;

    private Fields(List<KeyValuePair<string, string>> fields) => _fields = fields;

    /// <summary>The first field with this name; null if there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in _fields)
            {
                if (key == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>All fields with this name.</summary>
    public IEnumerable<string> All(string name) => _fields.Where(field => field.Key == name).Select(field => field.Value);

    /// <param name="text">As in an address, with or without "?", or in a body of <c>application/x-www-form-urlencoded</c>.</param>
    public static Fields Parse(string? text)
    {
        var encoded = text?.TrimStart('?') ?? "";
        if (encoded.Length == 0)
            return None;
        List<KeyValuePair<string, string>> fields = [];
        foreach (var range in encoded.AsSpan().Split('&'))
        {
            if (fields.Count == Most)
                break;
            var field = encoded[range];
            var at = field.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (field, "") : (field[..at], field[(at + 1)..]);
            if (field.Length > 0)
                fields.Add(KeyValuePair.Create(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value)));
        }

        return new Fields(fields);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
