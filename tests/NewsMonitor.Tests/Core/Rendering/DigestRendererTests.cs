using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Rendering;

public sealed partial class DigestRendererTests
{
    private static readonly DigestSpec Spec = DefaultSubscription
        .From(new DigestOptions { TimeZone = "Europe/Madrid", At = "09:00" })
        .Spec;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(2_000)]
    public async Task TheHtmlFitsIntoAMailHoweverManyArticles(int count)
    {
        var rendered = await RenderAsync(Enumerable.Range(0, count).Select(SampleNews.Article));
        Encoding.UTF8.GetByteCount(rendered.Html).ShouldBeLessThan(100_000);
        rendered.Text.ShouldEndWith("\n");
    }

    /// <summary>What is not listed is counted, and the page of the digest has it.</summary>
    [Fact]
    public async Task AMailIsReadInAFewMinutesHoweverManyArticles()
    {
        var digest = await DigestBuilder.BuildAsync(
            new NewsSource(Enumerable.Range(0, 2_000).Select(SampleNews.Article)),
            Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
        var text = DigestRenderer.Render(digest).Text;
        var page = DigestRenderer.RenderPage(digest);

        ReadingLength.WordsOf(text).ShouldBeLessThanOrEqualTo(DigestRenderer.MaxWords);
        text.ShouldContain(" more\n");
        digest.Stories.ShouldAllBe(story => text.Contains(story.Lead.Url!));
        digest.Groups.SelectMany(group => group.Articles).ShouldAllBe(article => page.Contains(article.Url!));
        digest.People.ShouldAllBe(name => page.Contains(name.Evidence!.Sentence));
        digest.People.ShouldAllBe(name => !text.Contains("» " + name.Evidence!.Sentence));
        Links(page).ShouldBeGreaterThan(2 * Links(DigestRenderer.Render(digest).Html));

        static int Links(string html) => html.Split("<a href=\"https://").Length - 1;
    }

    /// <summary>What is left out is one click away, if anybody knows where.</summary>
    [Fact]
    public async Task WhatIsNotListedLeadsToThePage()
    {
        var digest = await DigestBuilder.BuildAsync(
            new NewsSource(Enumerable.Range(0, 200).Select(SampleNews.Article)),
            Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
        var address = new Uri("https://news.example.org/digest/token");
        var rendered = DigestRenderer.Render(digest, address);
        var links = new HtmlParser().ParseDocument(rendered.Html).QuerySelectorAll($"a[href='{address}']");

        links[0].TextContent.ShouldBe("View in browser");
        links.Skip(1).ShouldNotBeEmpty();
        links.Skip(1).ShouldAllBe(link => link.TextContent.StartsWith("… and "));
        rendered.Text.ShouldContain($"View in browser: {address}\n");
        DigestRenderer.Render(digest).Html.ShouldNotContain("View in browser");
        DigestRenderer.RenderPage(digest).ShouldNotContain("View in browser");
    }

    [Theory]
    [InlineData("Ten words of text, and the address https://news.example/a is none", 9)]
    [InlineData("* · ---- (12)", 1)]
    public void WordsAreCountedAsTheyAreRead(string text, int words) => ReadingLength.WordsOf(text).ShouldBe(words);

    [Theory]
    [InlineData("Brand")]
    [InlineData("\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"")]
    public async Task AHundredWatchListsFitAndNoneIsLeftUnnamed(string name)
    {
        var lists = Enumerable
            .Range(0, 100)
            .Select(i => new WatchList
            {
                Id = $"l{i}",
                Name = $"{name} {i}",
                Any = [new EntityTerm("Northwind Rail", [], [])],
            });
        var source = new NewsSource(Enumerable.Range(0, 2_000).Select(SampleNews.Article));

        var digest = await DigestBuilder.BuildAsync(
            source,
            Spec with
            {
                WatchLists = [.. lists],
            },
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
        var rendered = DigestRenderer.Render(digest);

        Encoding.UTF8.GetByteCount(rendered.Html).ShouldBeLessThan(100_000);
        rendered.Text.ShouldContain("Also matched: ");
        if (name == "Brand")
            Enumerable.Range(0, 100).ShouldAllBe(i => Words(rendered.Text).Contains($"Brand {i}"));
    }

    [Fact]
    public async Task TheTextSaysWhatTheHtmlSays()
    {
        var rendered = await RenderAsync(
            Enumerable.Range(0, 30).Select(SampleNews.Article),
            SampleNews.Rejected("a.bin", RejectionKind.Binary, "The file is not text.")
        );
        var page = new HtmlParser().ParseDocument(rendered.Html);
        var text = Words(rendered.Text);

        foreach (
            var part in page.QuerySelectorAll("h1,h2,h3,p.s,p.s a,p.ink")
                .Where(part => part.ChildElementCount == 0 || part.QuerySelector("br") is null)
        )
            text.ShouldContain(Words(part.TextContent));
        foreach (var link in page.QuerySelectorAll("a"))
            rendered.Text.ShouldContain(link.GetAttribute("href")!);
    }

    [Fact]
    public async Task TheTextKeepsItsWidth()
    {
        var rendered = await RenderAsync(Enumerable.Range(0, 60).Select(SampleNews.Article));
        rendered
            .Text.Split('\n')
            .Where(line => !line.Contains("https://", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Length <= 72);
        rendered.Text.ShouldNotContain("\n\n\n\n");
        rendered.Text.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Fact]
    public async Task HeadingsFollowEachOtherInOrder()
    {
        var rendered = await RenderAsync(Enumerable.Range(0, 60).Select(SampleNews.Article));
        var page = new HtmlParser().ParseDocument(rendered.Html);
        var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        for (var i = 1; i < levels.Count; i++)
            levels[i].ShouldBeLessThanOrEqualTo(levels[i - 1] + 1);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("table")
            .ShouldAllBe(table => table.GetAttribute("role") == "presentation" || table.QuerySelector("th[scope=col]") != null);
    }

    /// <summary>A colour that is right on white and stays in the dark is what nobody can read.</summary>
    [Fact]
    public async Task DarkModeHasAColourForWhateverHasOne()
    {
        foreach (var (name, digest) in await SampleMails.AllAsync(TestContext.Current.CancellationToken))
        {
            var html = DigestRenderer.Render(digest).Html;
            var dark = html[
                html.IndexOf("prefers-color-scheme:dark", StringComparison.Ordinal)..html.IndexOf(
                    "</style>",
                    StringComparison.Ordinal
                )
            ];
            var selectors = string.Join(',', DarkColour().Matches(dark).Select(rule => rule.Groups[1].Value));
            var coloured = new HtmlParser()
                .ParseDocument(html)
                .QuerySelectorAll("[style]:not([aria-hidden])")
                .Where(element => OwnColour().IsMatch(element.GetAttribute("style")!))
                .ToList();

            coloured.ShouldNotBeEmpty();
            coloured
                .Where(element => !element.Matches(selectors))
                .Select(element => $"{name}: {element.OuterHtml}")
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(0, 0, "News digest: nothing new – Mon 23 Nov")]
    [InlineData(0, 2, "News digest: 2 files could not be read – Mon 23 Nov")]
    [InlineData(1, 0, "News digest: Northwind Rail opens a second line as commuters… – Mon 23 Nov")]
    [InlineData(2000, 0, "(+1,999) – Mon 23 Nov")]
    public async Task TheSubjectTellsTheLead(int articles, int rejected, string subject)
    {
        var rendered = await RenderAsync(
            Enumerable.Range(0, articles).Select(SampleNews.Article),
            [.. Enumerable.Range(0, rejected).Select(n => SampleNews.Rejected($"{n}", RejectionKind.Empty, "Empty."))]
        );
        rendered.Subject.ShouldEndWith(subject);
        rendered.Subject.Length.ShouldBeLessThanOrEqualTo(78);
    }

    [Fact]
    public async Task TimesAreTheReaders()
    {
        var rendered = await RenderAsync([SampleNews.Article(1)]);
        rendered.Text.ShouldContain("22 Nov 09:00 – 23 Nov 09:00, Europe/Madrid");
    }

    private static string Words(string text) => White().Replace(text, " ").Trim();

    private static Task<RenderedDigest> RenderAsync(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
        SampleMails.RenderAsync(Spec, articles, unstored);

    [GeneratedRegex(@"([^{}]+)\{[^{}]*(?<![a-z-])color:")]
    private static partial Regex DarkColour();

    [GeneratedRegex("(?<![a-z-])color:")]
    private static partial Regex OwnColour();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
