using System.Net;
using System.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Addresses that lead to another one, which they contain: those of search engines, of mail filters and of newsletters that count
/// clicks. Nothing is requested.
/// </summary>
internal static class RedirectAddress
{
    private const int MostRedirects = 5;
    private const int Longest = 8_000;

    private static readonly HashSet<string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "url",
        "u",
        "q",
        "target",
        "dest",
        "destination",
        "redirect",
        "redirect_url",
        "redirect_uri",
        "redirectto",
        "link",
        "to",
        "goto",
        "l",
        "murl",
        "href",
        "rd",
        "out",
    };

    /// <summary>The address that it leads to, or itself.</summary>
    public static string Unwrap(string address)
    {
        for (var count = 0; count < MostRedirects && address.Length < Longest && Target(address) is { } target; count++)
            address = target;
        return address;
    }

    /// <summary>The same, but only of the links of a search engine's results; others are left as they are.</summary>
    public static string UnwrapSearched(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (
            (uri.AbsolutePath == "/url" && uri.Host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase))
            || (
                uri.AbsolutePath.Equals("/news/apiclick.aspx", StringComparison.OrdinalIgnoreCase)
                && uri.Host.EndsWith("bing.com", StringComparison.OrdinalIgnoreCase)
            )
        )
            ? Unwrap(address)
            : address;

    private static string? Target(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        return InQuery(uri) ?? InPath(uri) ?? InToken(uri);
    }

    private static string? InQuery(Uri uri)
    {
        foreach (var pair in uri.Query.TrimStart('?').Split('&'))
            if (pair.IndexOf('=') is > 0 and var at && Parameters.Contains(pair[..at]))
            {
                var value = WebUtility.UrlDecode(pair[(at + 1)..]);
                if (IsWeb(value))
                    return value;
                // Proofpoint's way: https-3A__gazette.example_news
                if (
                    uri.Host.StartsWith("urldefense.", StringComparison.Ordinal)
                    && value.StartsWith("http", StringComparison.Ordinal)
                )
                    return Uri.UnescapeDataString(value.Replace('-', '%').Replace('_', '/'));
            }
        return null;
    }

    /// <summary>
    /// An address after a slash: <c>/L0/https:%2F%2Fgazette.example%2Fnews/1/…</c>, <c>/v3/__https://gazette.example/news__;</c>.
    /// </summary>
    private static string? InPath(Uri uri)
    {
        var path = uri.PathAndQuery;
        if (path.IndexOf("/__http", StringComparison.Ordinal) is >= 0 and var from)
            return path[(from + 3)..].Split("__;")[0];
        foreach (var segment in path.Split('/'))
            if (
                segment.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                && WebUtility.UrlDecode(segment) is var value
                && IsWeb(value)
            )
                return value;
        return path.IndexOf("/http", 1, StringComparison.Ordinal) is >= 0 and var at && IsWeb(path[(at + 1)..])
            ? path[(at + 1)..]
            : null;
    }

    /// <summary>An address inside a Base64 token, beside who got the mail.</summary>
    private static string? InToken(Uri uri)
    {
        var token = uri.Segments[^1].Trim('/').Split('.')[0].Replace('-', '+').Replace('_', '/');
        if (token.Length is < 40 or > 4_000)
            return null;
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token.PadRight((token.Length + 3) / 4 * 4, '='), bytes, out var count))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var start = text.IndexOf("\"http", StringComparison.Ordinal) + 1;
        return start > 0 && text.IndexOf('"', start) is > 0 and var end && IsWeb(text[start..end]) ? text[start..end] : null;
    }

    private static bool IsWeb(string value) =>
        (
            value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        )
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && uri.Host.Contains('.');
}
