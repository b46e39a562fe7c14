using static NewsMonitor.Tests.Reading.HostileInputs;

namespace NewsMonitor.Tests.Reading;

/// <summary>Pages that make parsers slow, deep or large.</summary>
internal static class HostileMarkup
{
    private const string Page = "<html><head><title>Port reopens</title></head><body>";
    private const string Story = "The port of Rotterdam said on Monday that ships, after long talks, would sail again.";

    private static readonly string[] Floods =
    [
        "<div>",
        "</div>",
        "<p>",
        "<b>",
        "<a href=x>",
        "<b><p>",
        "<i></b>",
        "<div></x>",
        "<span><div></span>",
        "<table>",
        "<table><tr><td>",
        "<tr>x",
        "<table><b>x",
        "<ul><li>",
        "<li>",
        "<dd></x><div></x>",
        "<svg>",
        "<math></x>",
        "<svg><foreignObject>",
        "<template>",
        "<template></x>",
        "<select><option>",
        "<button></x><p>",
        "<form>",
        "<frameset>",
        "<noscript>",
        "<script>",
        "<script></script>",
        "<style>",
        "<textarea>",
        "<title>",
        "<!--",
        "<!-- -->",
        "<!-->",
        "<![CDATA[",
        "<?x",
        "<!x>",
        "</",
        "<",
        "<a",
        "<a ",
        "<a b='",
        "<a b=\"x\" ",
        "&",
        "&#",
        "&amp",
        "&amp;",
        "&nbsp;",
        "&#x10FFFF;",
        "&#99999999999;",
        "&notanentity;",
        "<br>",
        "<img src=http://x.example/i.png>",
        "<img src=x><noscript><img src=y></noscript>",
        "<iframe src=http://x.example>",
        "<link rel=canonical href=http://x.example>",
        "<meta property=og:title content=x>",
        "<time datetime=x>",
        "<a rel=author>x</a>",
        "<h1>Port reopens</h1>",
        "<ruby><rt>",
        "<font color=red>",
        "<base href=//x>",
        "<plaintext>",
        "<xmp>",
        "<object>",
        "<article>",
        "<p class=byline>By x</p>",
    ];

    public static IEnumerable<(string Name, Func<byte[]> Bytes)> All()
    {
        foreach (var flood in Floods)
            yield return ($"flood of {flood.Replace('/', '|')}.html", Repeated(Page, flood, Story));
        yield return ("100,000 nested.html", () => Utf8(Page + Many("<div>", 100_000) + Story + Many("</div>", 100_000)));
        yield return ("nested as deep as is read, ten megabytes.html", Repeated(Page + Many("<div>", 190) + "<p>", Story));
        yield return ("4,000 links.html", Text(Page + Many("<a href=x>link, of</a> ", 3_900)));
        yield return ("4,000 breaks.html", Text(Page + Many("x<br>", 3_900)));
        yield return ("4,000 noscripts.html", Text(Page + Many("<img src=x><noscript><img src=y></noscript>", 1_900)));
        yield return (
            "paragraphs deep down.html",
            Text(Page + Many("<div class=content>", 100) + Many($"<p>{Story}</p>", 2_000))
        );
        yield return (
            "a million attributes.html",
            () => Utf8(Page + "<div " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} ")) + ">" + Story)
        );
        yield return (
            "100,000 attributes.html",
            () => Utf8(Page + "<div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1\n")) + ">" + Story)
        );
        yield return (
            "many tags of many attributes.html",
            () => Utf8(Page + Many("<p " + string.Concat(Enumerable.Range(0, 190).Select(i => $"a{i}=1 ")) + ">x", 5_000))
        );
        yield return (
            "different formats left open.html",
            () => Utf8(Page + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"<b a={i}>")) + Many("<p>x", 300_000))
        );
        yield return (
            "formats left open, few enough.html",
            () => Utf8(Page + string.Concat(Enumerable.Range(0, 49).Select(i => $"<b a={i}>")) + Many("<p>x</p>", 9_000))
        );
        yield return ("huge table.html", Repeated(Page + "<table>", "<tr><td>1<td>2<td>3</tr>"));
        yield return ("one attribute of ten megabytes.html", Repeated(Page + "<p title='", "x", "'>" + Story));
        yield return (
            "charsets in meta.html",
            Repeated("<meta http-equiv=Content-Type content='text/html; x", "charset=x", "'>" + Story)
        );
        yield return ("white space of ten megabytes.html", Repeated(Page + "<p>a", " ", "b" + Story));
        yield return ("commas of ten megabytes.html", Repeated(Page + "<p>", "a,"));
        yield return ("a title of ten megabytes.html", Repeated("<title>", "Port ", "</title><p>" + Story));
        yield return (
            "JSON-LD nested deep.html",
            Text(Page + "<script type=application/ld+json>" + Many("[", 100_000) + "</script><p>" + Story)
        );
        yield return (
            "JSON-LD of ten megabytes.html",
            Repeated(Page + "<script type=application/ld+json>[", "{\"@type\":\"NewsArticle\"},", "{}]</script><p>" + Story)
        );
        yield return (
            "rows of scripts.html",
            Repeated(Page, "<script>self.__next_f.push([1,\"1:T7fffffff,<p>x</p>\\n\"])</script>")
        );
        yield return (
            "data of scripts nested deep.html",
            Text(Page + "<script type=application/json>" + Many("[", 100_000) + "</script>")
        );
        yield return ("entity bomb.xml", Text("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"));
        yield return (
            "external entity.html",
            Text("<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><title>T &a;</title><p>" + Story)
        );
    }

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static string Many(string text, int times) =>
        new System.Text.StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
