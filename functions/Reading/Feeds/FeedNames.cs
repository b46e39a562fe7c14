using System.Xml.Linq;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>
/// The names of a feed's elements, with one prefix for each vocabulary, whatever prefix and address a feed uses for it:
/// <c>dc:creator</c>. RSS and Atom have none.
/// </summary>
internal static class FeedNames
{
    /// <summary>Vocabularies by prefix, with the beginnings of their addresses after the scheme.</summary>
    private static readonly (string Prefix, string[] Addresses)[] Known =
    [
        (
            "",
            [
                "purl.org/rss/1.0/modules/rss091",
                "purl.org/net/rss1.1",
                "my.netscape.com/",
                "channel.netscape.com/rdf/",
                "backend.userland.com/",
                "blogs.law.harvard.edu/tech/rss",
                "cyber.law.harvard.edu/rss",
                "hacks.benhammersley.com/rss/",
                "www.rssboard.org/rss-specification",
                "www.w3.org/2005/atom",
                "purl.org/atom/ns",
            ]
        ),
        ("content", ["purl.org/rss/1.0/modules/content"]),
        ("dc", ["purl.org/dc/elements/", "purl.org/metadata/dublin_core", "purl.org/rss/1.0/modules/dc"]),
        ("dcterms", ["purl.org/dc/terms", "purl.org/rss/1.0/modules/dcterms"]),
        ("media", ["search.yahoo.com/mrss", "video.search.yahoo.com/mrss", "tools.search.yahoo.com/mrss"]),
        ("itunes", ["www.itunes.com/", "example.com/dtds/podcast-1.0.dtd"]),
        ("feedburner", ["rssnamespace.org/feedburner/"]),
        ("wp", ["wordpress.org/export/"]),
        ("excerpt", ["wordpress.org/export/1.2/excerpt"]),
        ("rdf", ["www.w3.org/1999/02/22-rdf-syntax-ns"]),
        ("xhtml", ["www.w3.org/1999/xhtml"]),
        ("news", ["www.bing.com/news/"]),
        ("atom", []),
    ];

    /// <summary>Whether the first element of a document has a feed's local name.</summary>
    public static bool IsRoot(string name) => name.ToLowerInvariant() is "rss" or "feed" or "rdf" or "channel";

    /// <summary>Whether it is the local name of an entry.</summary>
    public static bool IsEntry(string name) => name.ToLowerInvariant() is "item" or "entry";

    /// <summary>The name in lower case, after its vocabulary's prefix if it has one.</summary>
    public static string Of(XName name)
    {
        var address = name.NamespaceName.ToLowerInvariant();
        var local = name.LocalName.ToLowerInvariant();
        if (address.Length == 0)
            return local;
        var prefix = address.StartsWith(XmlRepair.Undeclared, StringComparison.Ordinal)
            ? address[XmlRepair.Undeclared.Length..]
            : PrefixOf(address);
        return prefix is "" or "atom" or "rss" ? local : $"{prefix}:{local}";
    }

    private static string PrefixOf(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? address[(scheme + 3)..] : address;
        var known = Known
            .Where(one => Array.Exists(one.Addresses, one => start.StartsWith(one, StringComparison.Ordinal)))
            .OrderByDescending(one => one.Addresses.Max(address => address.Length))
            .Select(one => one.Prefix)
            .FirstOrDefault();
        return known
            ?? (start.StartsWith("purl.org/rss/1.0", StringComparison.Ordinal) && !start.Contains("modules") ? "" : "other");
    }
}
