using static NewsMonitor.Tests.Reading.HostileInputs;

namespace NewsMonitor.Tests.Reading;

/// <summary>XML that nests, expands, repeats or never closes.</summary>
internal static class HostileXml
{
    private const string Item = "<item><title>T</title><description>Ships sail.</description></item>";

    public static IEnumerable<(string Name, Func<byte[]> Bytes)> All()
    {
        yield return ("a billion laughs.rss", Text(Laughs()));
        yield return (
            "a quadratic blowup.rss",
            Repeated($"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 100_000)}\">]><rss>", "&a;")
        );
        yield return (
            "an outside entity.rss",
            Text(
                "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><item><title>&a;</title><description>&a; b</description></item></rss>"
            )
        );
        yield return (
            "an outside document type.xml",
            Text(
                "<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf.dtd\"><nitf><body><body.content><p>B</p></body.content></body></nitf>"
            )
        );
        yield return ("elements three million deep.rss", Repeated("<rss>", "<a>"));
        yield return ("an item 100,000 deep.rss", Repeated("<rss><item>", "<a>x", length: 400_000));
        yield return (
            "a million line ends.atom",
            Repeated("<feed><entry><title>T</title><content type='text'>B.", "\n", "x</content></entry></feed>")
        );
        yield return ("a million items.rss", Repeated("<rss><channel>", Item, "</channel></rss>"));
        yield return ("a million empty items.rss", Repeated("<rss><channel>", "<item/>", "</channel></rss>"));
        yield return ("items without end.rss", Repeated("<rss><channel>", "<item>"));
        yield return ("a million attributes.rss", Repeated("<rss><item a='", "' b='"));
        yield return ("an attribute of ten megabytes.rss", Repeated("<rss><item><title a='", "x"));
        yield return ("attributes without quotes.rss", Repeated("<rss><item ", "a=b "));
        yield return ("quotes without end.rss", Repeated("<rss><item>", "<a b=\""));
        yield return ("prefixes without end.rss", Repeated("<rss><item>", "<a:b xmlns:c='d'>"));
        yield return ("ampersands.rss", Repeated("<rss><item><title>T</title><description>", "&"));
        yield return ("entities.rss", Repeated("<rss><item><title>T</title><description>", "&eacute;"));
        yield return ("brackets.rss", Repeated("<rss><item><title>T</title><description>", "< "));
        yield return ("end tags.rss", Repeated("<rss><item>", "</a>"));
        yield return (
            "end tags that close nothing.rss",
            Repeated("<rss><item>" + string.Concat(Enumerable.Repeat("<a>", 150)), "</b>")
        );
        yield return ("comments without end.rss", Repeated("<rss><item>&x;", "<!--"));
        yield return ("instructions without end.rss", Repeated("<rss><item>&x;", "<?"));
        yield return ("character data without end.rss", Repeated("<rss><item>&x;", "<![CDATA["));
        yield return ("document types without end.rss", Repeated("<rss><item>&x;", "<!DOCTYPE ["));
        yield return (
            "a channel of ten megabytes.rss",
            Repeated("<rss><channel>", "<title>T</title>", Item + "</channel></rss>")
        );
        yield return ("links without end.atom", Repeated("<feed><entry><title>T</title>", "<link href='a'/>", "</entry></feed>"));
        yield return (
            "bases without end.atom",
            Repeated("<feed>", "<a xml:base='b/'>", "<entry><link href='c'/></entry>", 1_000_000)
        );
        yield return (
            "authors without end.atom",
            Repeated("<feed><entry><title>T</title><summary>S</summary>", "<author><name>Ann Lee</name></author>")
        );
        yield return ("paragraphs without end.xml", Repeated("<nitf><body><body.content>", "<p>Ships sail.</p>"));
        yield return ("headlines without end.xml", Repeated("<newsItem><contentMeta>", "<headline>T</headline>"));
        yield return (
            "texts without end.xml",
            Repeated("<newsItem><contentSet>", "<inlineData>T</inlineData>", "</contentSet></newsItem>")
        );
        yield return (
            "indented lines.xml",
            Repeated("<newsItem><contentSet><inlineXML><p>a\nb", "\n    c", "</p></inlineXML></contentSet></newsItem>")
        );
        yield return ("items in items.xml", Repeated("<newsMessage>", "<newsItem>"));
        yield return ("a prefix of XML's own.rss", Text("<rss xmlns:xmlns='x'><xml:item xmlns:xml='y'>&z;</xml:item></rss>"));
        yield return ("a name of colons.rss", Text("<rss><:a::b:><item>&x;</item></rss>"));
    }

    private static string Laughs()
    {
        var entities = Enumerable
            .Range(1, 9)
            .Select(level => $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">");
        return $"<!DOCTYPE rss [<!ENTITY l0 \"ha\">{string.Concat(entities)}]><rss><item><title>&l9;</title><description>&l9;</description></item></rss>";
    }
}
