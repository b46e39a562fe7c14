using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Days;

/// <summary>
/// Shows a digest in the form of a mail. It has its styles inside, since mail programs load none; the policy lets in exactly
/// these, by their hashes, and nothing else. The browser treats it as a site of its own, without scripts and forms.
/// </summary>
internal static class KeptMail
{
    private const string Policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "sandbox allow-popups allow-popups-to-escape-sandbox; style-src 'unsafe-hashes'";

    // What more there is, is shown without its style.
    private const int MostStyles = 120;

    public static WebReply Reply(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var styles = document
            .QuerySelectorAll("style")
            .Select(element => element.TextContent)
            .Concat(document.QuerySelectorAll("[style]").Select(element => element.GetAttribute("style")!));
        var hashes = styles.Distinct().Take(MostStyles).Select(Hash);
        return WebReply.Of(200, WebReply.Html, html).With("Content-Security-Policy", $"{Policy} {string.Join(' ', hashes)}");
    }

    private static string Hash(string style) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
