using System.Globalization;
using System.Xml;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>Results as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string Ending = ".atom";

    private const string Type = "application/atom+xml; charset=utf-8";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static WebReply Reply(ExportedList list, SearchResult result, SiteAddress site) =>
        WebReply.Of(200, Type, FeedXml.Write(xml => Write(xml, list, result, site)));

    private static void Write(XmlWriter xml, ExportedList list, SearchResult result, SiteAddress site)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteElementString("id", Namespace, "urn:newsmonitor:" + list.Id);
        xml.WriteElementString("title", Namespace, "NewsMonitor: " + FeedXml.Line(list.Title));
        xml.WriteElementString("subtitle", Namespace, FeedXml.Description(list, result));
        xml.WriteElementString(
            "updated",
            Namespace,
            Time(result.Hits.Select(hit => hit.StoredAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())
        );
        Link(xml, "self", site.To(list.AddressAs(Ending)));
        Link(xml, "alternate", site.To(list.Address));
        if (result.Next is { } next)
            Link(xml, "next", site.To(list.AddressAs(Ending, next)));
        foreach (var hit in result.Hits)
            Entry(xml, hit, site);
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, SearchHit hit, SiteAddress site)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, "urn:newsmonitor:article:" + hit.Id);
        xml.WriteElementString("title", Namespace, FeedXml.Title(hit));
        xml.WriteElementString("updated", Namespace, Time(hit.StoredAt));
        if (hit.Published is { } published)
            xml.WriteElementString("published", Namespace, Time(published));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, hit.Source is { Length: > 0 } source ? FeedXml.Line(source) : "?");
        xml.WriteEndElement();
        Link(xml, "alternate", site.To(ArticleItem.AddressOf(hit.Id)));
        xml.WriteElementString("summary", Namespace, FeedXml.Summary(hit));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
