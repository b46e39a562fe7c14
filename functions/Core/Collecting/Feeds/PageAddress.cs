using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Writes the address of a page into it, unless the page says it itself: a file has no address otherwise.</summary>
internal static partial class PageAddress
{
    /// <summary>The page with a canonical link in its head; as it is if it has one, or no head.</summary>
    public static byte[] Into(byte[] page, Uri address)
    {
        // Tags are ASCII in all encodings of the web but UTF-16, which has no match here.
        var text = Encoding.Latin1.GetString(page);
        if (Canonical().IsMatch(text) || Head().Match(text) is not { Success: true } head)
            return page;
        var link = Encoding.ASCII.GetBytes($"<link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\">");
        var at = head.Index + head.Length;
        return [.. page.AsSpan(0, at), .. link, .. page.AsSpan(at)];
    }

    [GeneratedRegex("rel\\s*=\\s*[\"']?canonical", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Canonical();

    [GeneratedRegex("<head(?:\\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
