using System.Xml.Linq;

namespace NewsMonitor.Reading.Feeds;

/// <summary>What identifies an entry, and the page it links to.</summary>
internal static class EntryLinks
{
    /// <summary>The entry's own ID; null if it has none.</summary>
    public static string? Id(XElement item) =>
        Text(Own(item, "guid"))
        ?? Text(Own(item, "id"))
        ?? NotBlank(item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about")?.Value);

    /// <summary>The page, as an absolute http or https address; null if there is none.</summary>
    public static Uri? Of(XElement item, Uri address) =>
        Candidates(item).Select(link => Absolute(link, Base(item, address))).OfType<Uri>().FirstOrDefault();

    /// <summary>An absolute http or https address; null if the link cannot be one.</summary>
    public static Uri? Absolute(string? link, Uri from) =>
        link is { Length: > 0 and <= 2_000 } && Uri.TryCreate(from, link.Trim(), out var page) && IsWeb(page) ? page : null;

    // Feed services count clicks by links of their own, and keep the original beside them.
    private static IEnumerable<string?> Candidates(XElement item)
    {
        yield return Text(Named(item, "origLink").FirstOrDefault());
        foreach (var link in Named(item, "link").Where(link => IsOwn(item, link)))
            yield return IsPage(link) ? Value(link, "href") ?? Text(link) : null;
        if (Own(item, "guid") is { } guid && Value(guid, "isPermaLink") != "false" && Text(guid) is { } id && id.Contains("://"))
            yield return id;
    }

    private static bool IsPage(XElement link) => Value(link, "rel") is null or "alternate";

    private static Uri Base(XElement item, Uri address) =>
        item.Attribute(XNamespace.Xml + "base")?.Value is { } start && Uri.TryCreate(address, start, out var from)
            ? from
            : address;

    private static XElement? Own(XElement item, string name) => Named(item, name).FirstOrDefault(one => IsOwn(item, one));

    private static bool IsOwn(XElement item, XElement element) =>
        element.Name.Namespace == item.Name.Namespace || element.Name.Namespace == XNamespace.None;

    private static IEnumerable<XElement> Named(XElement item, string name) =>
        item.Elements().Where(one => one.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? Value(XElement element, string name) => NotBlank(element.Attribute(name)?.Value);

    private static string? Text(XElement? element) => NotBlank(element?.Value);

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsWeb(Uri page) => page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps;
}
