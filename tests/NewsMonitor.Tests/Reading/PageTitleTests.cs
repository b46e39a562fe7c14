namespace NewsMonitor.Tests.Reading;

/// <summary>Which of the headings and titles of a page is its headline, and what is left of it without the outlet.</summary>
public sealed class PageTitleTests
{
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";

    [Theory]
    [InlineData(
        "an encyclopedia's headline is a description",
        """<title>Port of Sorrel - Openpedia</title><script type="application/ld+json">{"@type":"Article","name":"Port of Sorrel","headline":"harbor town on the coast of the north"}</script>""",
        "<h1>Port of Sorrel</h1>",
        "Port of Sorrel"
    )]
    [InlineData(
        "a section's h1",
        "<title>Harbors: What They Are and How They Work</title>",
        "<h1>Information and Resources</h1><h2>Harbors: What They Are and How They Work</h2>",
        "Harbors: What They Are and How They Work"
    )]
    [InlineData(
        "a blog's h1",
        "<title>Get your harbor ready for winter | Boats | Ann Teller</title>",
        "<h1><a href=/>Hi, I am <b>Ann.</b></a></h1><h2><a href=/b>Get your harbor ready for winter</a></h2>",
        "Get your harbor ready for winter"
    )]
    [InlineData(
        "an outlet's h1 at the end of the title",
        "<title>这个港口软件想用你的船来帮你找对象_智能_好奇港口报</title>",
        "<h1>好奇港口报</h1><h2>这个港口软件想用你的船来帮你找对象</h2>",
        "这个港口软件想用你的船来帮你找对象"
    )]
    [InlineData(
        "Korean characters are no words",
        "<title>항구 진흙탕 싸움, 공적인 사안으로 봐야하는 이유 - Haven</title>",
        "<h1>엔터 미디어</h1><h2>칼럼진별</h2>",
        "항구 진흙탕 싸움, 공적인 사안으로 봐야하는 이유"
    )]
    [InlineData(
        "titles for sharing that are the site's",
        "<title>Ship malfunctions and breaks up off Siberia</title><meta property=og:title content='Portal News - Latest'>"
            + "<meta name=twitter:title content='Portal News - Latest'>",
        "<h1>Ship malfunctions and breaks up off Siberia</h1>",
        "Ship malfunctions and breaks up off Siberia"
    )]
    [InlineData(
        "a suffix without spaces",
        "<title>항구가 다시 열렸지만 부담 커졌다-정치ㅣ항구일보</title><meta property=og:title content='항구가 다시 열렸지만 부담 커졌다-정치ㅣ항구일보'>",
        "<h1>항구가 다시 열렸지만 부담 커졌다</h1>",
        "항구가 다시 열렸지만 부담 커졌다"
    )]
    [InlineData(
        "a blog and its section",
        "<title>How to pack everything for a port: The Eye: Ships on Style: Ships</title><meta property=og:site_name content=Ships>",
        "<h2>How to pack everything for a port</h2>",
        "How to pack everything for a port"
    )]
    [InlineData(
        "a shorter form of the outlet in Japanese",
        "<title>港が再開、船が出航した：港経済新聞</title><meta property=og:site_name content='港経済新聞 電子版'>",
        "",
        "港が再開、船が出航した"
    )]
    [InlineData("a quotation at the end", "<title>Port: «We sail again»</title>", "", "Port: «We sail again»")]
    [InlineData("a quotation in German", "<title>Hafen: »Wir fahren wieder«</title>", "", "Hafen: »Wir fahren wieder«")]
    public void TheHeadlineIsFound(string why, string head, string headings, string title) =>
        Some.Article("a.html", $"<html><head>{head}</head><body>{headings}<article>{Story}{Story}</article></body></html>")
            .Title.Value.ShouldBe(title, why);
}
