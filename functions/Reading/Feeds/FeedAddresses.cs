using System.Xml.Linq;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>The addresses of an item, absolute.</summary>
internal static class FeedAddresses
{
    private static readonly XName Base = XNamespace.Xml + "base";

    public static IEnumerable<Found<string>> Of(XmlItem item, FeedElements elements, FeedElements around)
    {
        var bases = Bases(item, around);
        foreach (var (address, from) in Named(item, elements))
            yield return new(RedirectAddress.UnwrapSearched(Absolute(address, bases)), from);
    }

    private static IEnumerable<Found<string>> Named(XmlItem item, FeedElements elements)
    {
        if (elements.Text("feedburner:origlink") is { } original)
            yield return new(original, "feed:origLink");
        foreach (var link in elements.All("link").OrderBy(IsOther))
            if (Address(link) is { } address)
                yield return new(address, "feed:link");
        foreach (var guid in elements.All("guid"))
            if (
                guid.Value("isPermaLink")?.Equals("false", StringComparison.OrdinalIgnoreCase) != true
                && guid.Text() is { } known
            )
                yield return new(known, "feed:guid");
        foreach (var name in (string[])["about", "href"])
            if (item.Element.Value(name) is { } address)
                yield return new(address, "feed:" + name);
        if (elements.Text("id") is { } id)
            yield return new(id, "feed:id");
    }

    private static string? Address(XElement link) =>
        link.Value("href") is { } reference
            ? link.Value("rel")?.ToLowerInvariant() is null or "alternate"
                ? reference
                : null
            : link.Text();

    /// <summary>Addresses of pages come before those of other documents.</summary>
    private static bool IsOther(XElement link) =>
        link.Value("type") is { } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>What relative addresses are relative to, from the inside to the outside.</summary>
    private static List<string> Bases(XmlItem item, FeedElements around)
    {
        var bases = item.Outwards().Select(element => element.Attribute(Base)?.Value.Trim()).OfType<string>().ToList();
        if (around.All("link").OrderBy(IsOther).Select(Address).FirstOrDefault(address => address is not null) is { } site)
            bases.Add(site);
        return bases;
    }

    private static string Absolute(string address, List<string> bases)
    {
        foreach (var start in bases)
            if (IsAbsolute(address) || !Uri.TryCreate(start, UriKind.RelativeOrAbsolute, out var from))
                break;
            else
                address =
                    from.IsAbsoluteUri && Uri.TryCreate(from, address, out var joined) ? joined.OriginalString
                    : from.IsAbsoluteUri ? address
                    : Joined(start, address);
        return address;
    }

    private static bool IsAbsolute(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var known) && known.Scheme != Uri.UriSchemeFile;

    /// <summary>A relative base before a relative address; the next base makes both absolute.</summary>
    private static string Joined(string start, string address) =>
        address.StartsWith('/') ? address : start[..(start.LastIndexOf('/') + 1)] + address;
}
