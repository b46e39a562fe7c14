using System.Globalization;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>Results as RSS 2.0.</summary>
internal static class RssFeed
{
    public const string Ending = ".rss";

    private const string Type = "application/rss+xml; charset=utf-8";

    public static WebReply Reply(ExportedList list, SearchResult result, SiteAddress site) =>
        WebReply.Of(
            200,
            Type,
            FeedXml.Write(xml =>
            {
                xml.WriteStartElement("rss");
                xml.WriteAttributeString("version", "2.0");
                xml.WriteStartElement("channel");
                xml.WriteElementString("title", "NewsMonitor: " + FeedXml.Line(list.Title));
                xml.WriteElementString("link", site.To(list.Address));
                xml.WriteElementString("description", FeedXml.Description(list, result));
                foreach (var hit in result.Hits)
                {
                    xml.WriteStartElement("item");
                    xml.WriteElementString("title", FeedXml.Title(hit));
                    xml.WriteElementString("link", site.To(ArticleItem.AddressOf(hit.Id)));
                    xml.WriteElementString("description", FeedXml.Summary(hit));
                    xml.WriteElementString(
                        "pubDate",
                        (hit.Published ?? hit.StoredAt).ToString("r", CultureInfo.InvariantCulture)
                    );
                    xml.WriteStartElement("guid");
                    xml.WriteAttributeString("isPermaLink", "false");
                    xml.WriteString(hit.Id);
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
                xml.WriteEndElement();
            })
        );
}
