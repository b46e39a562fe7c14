using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Rendering;

namespace NewsMonitor.Tests.Core.Web.NamePages;

/// <summary>The page of a name. Each test begins without decisions.</summary>
public sealed class NamePageTests(FortyDays news) : IClassFixture<FortyDays>, IAsyncLifetime
{
    private const string Markup = FortyDays.Markup;

    private static readonly (string Name, EntityCategory Category) Rail = FortyDays.Rail;
    private static readonly (string Name, EntityCategory Category) Nwr = FortyDays.Nwr;
    private static readonly (string Name, EntityCategory Category) Mayor = FortyDays.Mayor;

    private readonly Installation _there = news.There;
    private readonly Visitor _editor = new(news.There);

    public async ValueTask InitializeAsync() => await news.ForgetDecisionsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("northwind rail", null)]
    [InlineData("Somebody Else", "/search?q=entity%3A%22Somebody%20Else%22")]
    [InlineData(Markup, "/search?q=entity%3A%22%3Cscript%3Ealert")]
    [InlineData("", "/search")]
    public async Task AWrittenNameLeadsToItsPageOrToASearch(string name, string? search)
    {
        var reply = await _editor.AskAsync("/entity?name=" + Uri.EscapeDataString(name));

        reply.Status.ShouldBe(303);
        reply.Headers["Location"].ShouldStartWith(search ?? FortyDays.AddressOf(Rail));
    }

    [Fact]
    public async Task ANameIsShownOverTimeWithWhatIsSaidAndWithWhom()
    {
        var page = await _editor.SeeAsync(FortyDays.AddressOf(Rail));

        page.ShouldContain("<h1 dir=\"auto\">Northwind Rail</h1>");
        page.ShouldContain(
            "negative in 60 articles",
            Case.Sensitive,
            "30 days, today included: 29 of 2 and one of 4, less today"
        );
        page.ShouldContain("usually 14");
        page.ShouldContain("<desc id=\"articles-desc\">60 articles in all; the most, 4, from 22 Nov 2026.</desc>");
        page.ShouldContain("Ilse Brandt</bdi></a> <span class=\"meta\">40 of 40");
        page.ShouldContain("/search?q=entity%3A%22Northwind%20Rail%22%20date%3A2026-11-22");
        page.ShouldNotContain("<script>alert");
        page.ShouldContain(WebUtility.HtmlEncode("<script>"));
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(100_000);

        (await _editor.SeeAsync(FortyDays.AddressOf(Rail) + "?days=90")).ShouldContain("82 articles in all");
        var year = await _editor.SeeAsync(FortyDays.AddressOf(Rail) + "?days=365");
        year.ShouldContain("Articles per week, 365 days");
        Encoding.UTF8.GetByteCount(year).ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task AMergeTakesEffectAtOnceSaysWhoMadeItAndCanBeUndone()
    {
        var merged = await _editor.SubmitAsync(FortyDays.AddressOf(Nwr), ("action", "merge"), ("other", Rail.Name));
        merged.ShouldContain("“NWR Trains” is “Northwind Rail”");
        merged.ShouldContain("by Eva");
        merged.ShouldContain("74 articles");
        merged.ShouldContain("NWR Trains</bdi>", Case.Sensitive, "it is one of the spellings");

        // Repeated, as when the answer got lost.
        await _editor.SubmitAsync(FortyDays.AddressOf(Nwr), ("action", "merge"), ("name", Nwr.Name), ("other", Rail.Name));
        (await _there.Get<NameDecisionStore>().LoadAsync(TestContext.Current.CancellationToken)).All.Count.ShouldBe(1);

        var undone = await new Visitor(_there, "Ben").SubmitAsync(FortyDays.AddressOf(Rail), ("action", "undo"), ("id", "1"));
        undone.ShouldContain("undone by Ben");
        undone.ShouldContain("60 articles");
        (await _editor.SeeAsync(FortyDays.AddressOf(Nwr))).ShouldContain("<h1 dir=\"auto\">NWR Trains</h1>");
    }

    [Fact]
    public async Task TheLatestArticlesAreThoseOfAllSpellingsWithoutWhatWasReplaced()
    {
        var (stop, at) = (TestContext.Current.CancellationToken, SampleNews.Morning.AddDays(-400));
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        await Task.WhenAll(Enumerable.Range(1_000, ArticlesAbout.Most).Select(n => StoreAsync(n, Rail)));
        var latest = await StoreAsync(2_000, Nwr);
        var replaced = await StoreAsync(2_001, Rail);
        await _there.Get<ArticleStore>().SupersedeAsync(replaced, latest.Id, null, stop);
        var counts = await _there.Get<RollupStore>().ReadAsync(day, day, stop).SingleAsync(stop);
        var same = NameDecisions.None.With(NameDecisionKind.Merge, Nwr.Name, Rail.Name, "Eva", at).Decisions;
        var known = new KnownNames([(day, counts)], same);

        var found = await _there.Get<ArticlesAbout>().FindAsync(known, known.Named(Rail.Name)!, [day], stop);

        found.Count.ShouldBe(ArticlesAbout.Most);
        found.ShouldContain(about => about.Article.Id == latest.Id);

        Task<StoredArticle> StoreAsync(int n, (string Name, EntityCategory Category) name) =>
            StoredNews.StoreAsync(
                _there,
                SampleNews.Article(
                    n,
                    "Headline",
                    SentimentLabel.Neutral,
                    SampleNews.Entity(name, SentimentLabel.Neutral, "Evidence.", 1, inTitle: true)
                ),
                at
            );
    }

    [Fact]
    public async Task AHiddenNameSaysWhyAndCanBeShownAgain()
    {
        var hidden = await _editor.SubmitAsync(FortyDays.AddressOf(Rail), ("action", "hide"));
        hidden.ShouldContain("Hidden because of decision 1: “Northwind Rail” is not a name.");
        (await _editor.SeeAsync(FortyDays.AddressOf(Mayor))).ShouldNotContain("Northwind Rail</bdi></a>");

        (await _editor.SubmitAsync(FortyDays.AddressOf(Rail), ("action", "undo"), ("id", "1"))).ShouldContain("60 articles");
    }

    /// <summary>Wherever a hidden name stands, its link leads to why, and so does a search for it, by whichever spelling.</summary>
    [Fact]
    public async Task AHiddenNameIsExplainedWhereItIsLookedFor()
    {
        await _editor.SubmitAsync(FortyDays.AddressOf(Nwr), ("action", "merge"), ("other", "Night Rail"));
        await _editor.SubmitAsync(FortyDays.AddressOf(Rail), ("action", "hide"));

        var link = await _editor.AskAsync("/entity?name=" + Uri.EscapeDataString(Rail.Name));
        link.Headers["Location"].ShouldBe(FortyDays.AddressOf(Rail));
        (await _editor.SeeAsync(FortyDays.AddressOf(Rail))).ShouldContain("aria-label=\"Undo 2\"");

        const string Query = "?q=entity%3A%22NORTHWIND+Rail%22+OR+entity%3Anobody";
        const string Why = "Hidden because of decision 2: “Northwind Rail” is not a name.";
        var page = await _editor.SeeAsync("/search" + Query);
        page.ShouldContain(Why);
        page.ShouldContain("<a href=\"/entity?name=Northwind%20Rail\">");
        var decision = JsonDocument
            .Parse(await _editor.SeeAsync("/api/search" + Query))
            .RootElement.GetProperty("decisions")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        decision.GetProperty("effect").GetString().ShouldBe(Why);
        decision.GetProperty("by").GetString().ShouldBe("Eva");
        (await _editor.SeeAsync("/search?q=entity%3Anobody")).ShouldNotContain("decision");

        await _editor.SubmitAsync(FortyDays.AddressOf(Mayor), ("action", "hide"));
        var hidden = (await _editor.AskAsync("/entity?name=Ilse%20Brandt")).Headers["Location"];
        (await _editor.SubmitAsync(hidden, ("action", "undo"), ("id", "3"))).ShouldContain("<h1 dir=\"auto\">Ilse Brandt</h1>");
    }

    /// <summary>The form is about the spelling in the article, which the page's name need not be.</summary>
    [Fact]
    public async Task FeedbackOnASentenceIsAboutTheNameThatItsArticleHas()
    {
        await _editor.SubmitAsync(FortyDays.AddressOf(Rail), ("action", "merge"), ("other", Nwr.Name));
        var page = new HtmlParser().ParseDocument(await _editor.SeeAsync(FortyDays.AddressOf(Nwr)));

        var links = page.QuerySelectorAll("section[aria-labelledby=said] a[data-reject]")
            .Select(link => link.GetAttribute("href")!);
        var form = await FormAsync(links.First());
        form.QuerySelectorAll("option[selected]").Select(option => option.GetAttribute("value")).ShouldBe([Rail.Name, Rail.Name]);

        // Of a name that the article does not have, nothing may be chosen that a reader then sends by mistake.
        var other = await FormAsync(links.First().Split('?')[0] + "?name=Nobody");
        other.QuerySelectorAll("option[selected]").ShouldBeEmpty();
        var names = other.QuerySelector("#wrong-name-of")!;
        names.HasAttribute("required").ShouldBeTrue();
        names.QuerySelector("option")!.GetAttribute("value").ShouldBe("");

        async Task<IHtmlDocument> FormAsync(string address) => new HtmlParser().ParseDocument(await _editor.SeeAsync(address));
    }

    [Fact]
    public async Task TheWeeksOfAYearFollowEachOther()
    {
        var answer = JsonDocument.Parse(
            await _editor.SeeAsync($"/api/entities/{FortyDays.AddressOf(Rail).Split('/')[2]}?days=365")
        );
        var parts = answer
            .RootElement.GetProperty("parts")
            .EnumerateArray()
            .Select(part =>
                (From: DateOnly.Parse(part.GetProperty("from").GetString()!), Days: part.GetProperty("days").GetInt32())
            )
            .ToList();

        parts.Sum(part => part.Days).ShouldBe(365);
        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.From.AddDays(pair.First.Days) == pair.Second.From);
    }

    [Fact]
    public async Task AContradictionIsExplainedAndChangesNothing()
    {
        await _editor.SubmitAsync(FortyDays.AddressOf(Nwr), ("action", "split"), ("other", Rail.Name));
        var reply = await _editor.SendAsync(FortyDays.AddressOf(Nwr), ("action", "merge"), ("other", Rail.Name));
        (
            reply.Status,
            Encoding.UTF8.GetString(reply.Content.Span).Contains("contradicts decision 1", StringComparison.Ordinal)
        ).ShouldBe((409, true));
        (await _editor.SendAsync(FortyDays.AddressOf(Nwr), ("action", "explode"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task ViewersDecideNothing()
    {
        var viewer = new Visitor(_there, "Vera", Role.Viewer);
        (await viewer.SeeAsync(FortyDays.AddressOf(Rail))).ShouldNotContain("method=\"post\"");
        (await viewer.SendAsync(FortyDays.AddressOf(Rail), ("action", "hide"))).Status.ShouldBe(403);
        (await viewer.AskAsync("/entity/00112233445566778899aabbccddeeff")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task PagesAreValidAndAccessible()
    {
        await _editor.SubmitAsync(FortyDays.AddressOf(Nwr), ("action", "merge"), ("other", Rail.Name));
        await _editor.SubmitAsync(FortyDays.AddressOf(Mayor), ("action", "hide"));
        var pages = new[]
        {
            ("name", await _editor.SeeAsync(FortyDays.AddressOf(Rail))),
            ("hidden", await _editor.SeeAsync(FortyDays.AddressOf(Mayor))),
        };
        (await PageChecks.ViolationsAsync(pages, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
