using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Mail;

/// <summary>The address at which a newsletter can be read, which it links as "view in browser".</summary>
internal static partial class WebVersion
{
    private const int MostLinks = 500;
    private static readonly string[] Services = ["substack.com", "mailchi.mp", "campaign-archive.com", "beehiiv.com", "ghost.io"];

    /// <param name="mail">The mail; null if it is not HTML.</param>
    /// <param name="domain">The sender's domain.</param>
    /// <returns>The address; null if there is none, or if it only counts who clicks.</returns>
    public static string? Of(IHtmlDocument? mail, string? domain)
    {
        var link = mail
            ?.QuerySelectorAll("a[href]")
            .Take(MostLinks)
            .FirstOrDefault(a => a.TextContent.Length < 100 && Text().IsMatch(a.TextContent));
        if (link?.GetAttribute("href") is not { } address)
            return null;
        var target = RedirectAddress.Unwrap(address);
        var isKnown =
            Uri.TryCreate(target, UriKind.Absolute, out var uri)
            && (IsOf(uri, domain) || Services.Any(service => IsOf(uri, service)));
        return target != address || isKnown ? target : null;
    }

    private static bool IsOf(Uri address, string? domain) =>
        domain is not null && $".{address.Host}".EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?:view|read|open|see)\b.{0,30}\b(?:browser|online|web|app)\b|\bweb version\b|\bim browser\b|\bonline(?:version"
            + @"| ansehen| lesen)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Text();
}
