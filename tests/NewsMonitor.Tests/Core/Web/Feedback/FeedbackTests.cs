using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Rendering;
using NodaTime;

namespace NewsMonitor.Tests.Core.Web.Feedback;

/// <summary>What readers say about articles, and what follows.</summary>
public sealed class FeedbackTests(LaptopFixture laptop) : IAsyncLifetime
{
    private Installation _there = null!;
    private Visitor _editor = null!;
    private StoredArticle _article = null!;
    private StoredArticle _copy = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string NameAddress =>
        "/entity/" + StableHash.Of(EntityKey.Of(RailReports.Rail.Name, RailReports.Rail.Category));

    public async ValueTask InitializeAsync()
    {
        _there = await Installation.CreateAsync(laptop, new FakeTimeProvider(SampleNews.Morning));
        _editor = new Visitor(_there);
        _article = await RailReports.StoreAsync(_there, 1, RailReports.Strike, "Meridian Wire");
        _copy = await RailReports.StoreAsync(_there, 2, RailReports.Strike, "Evening Ledger");
        await RailReports.StoreAsync(_there, 3, RailReports.Bridge, "Civic Radio");
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    [Fact]
    public async Task AnArticleThatIsNotRelevantIsLeftOutEverywhereUntilThatIsUndone()
    {
        (await DigestAsync()).Counts.Articles.ShouldBe(3);
        (await _editor.SeeAsync("/")).ShouldContain("What came in: 3 articles.");
        (await _editor.SeeAsync(NameAddress)).ShouldContain("3 articles");

        var form = await _editor.SubmitAsync(FormOf(_article), ("kind", "NotRelevant"));
        form.ShouldContain("Hidden because it is not relevant");
        form.ShouldContain("by Eva");

        (await DigestAsync()).Counts.Articles.ShouldBe(2);
        (await _editor.SeeAsync(NameAddress)).ShouldContain("2 articles");
        (await RollupAsync()).ShouldBe(2);
        (await _editor.AskAsync("/story/" + _article.Id)).Status.ShouldBe(404);
        await _there.Get<IIndexBuilder>().RunAsync(Stop);
        (await _editor.SeeAsync("/day/2026-11-23.json")).ShouldContain("\"leftOut\":1");
        (await _editor.SeeAsync("/day/2026-11-22.json")).ShouldNotContain("_newsmonitor", Case.Sensitive, "nothing of that day");
        (await _editor.SeeAsync("/")).ShouldContain("What came in: 2 articles and 1 that is not relevant.");

        (await new Visitor(_there, "Ben").SubmitAsync(FormOf(_article), ("undo", "1"))).ShouldContain("undone by Ben");
        (await DigestAsync()).Counts.Articles.ShouldBe(3);
        (await RollupAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task ItsCopiesFollowIfTheVerdictIsForThem()
    {
        await _editor.SubmitAsync(FormOf(_article), ("kind", "NotRelevant"), ("copies", "on"));

        (await DigestAsync()).Counts.Articles.ShouldBe(1);
        (await _editor.SeeAsync(FormOf(_copy))).ShouldContain("also of its copies");
    }

    /// <summary>The page of an article, the API and a search say the same of it and its copy.</summary>
    [Fact]
    public async Task WhatWasSaidOfAnArticleIsShownWhereverItIs()
    {
        foreach (
            var what in (string[][])
                [
                    ["WrongName", "name", RailReports.Rail.Name],
                    ["WrongSentiment", "sentiment", "Positive"],
                ]
        )
            await _editor.SubmitAsync(FormOf(_article), ("kind", what[0]), (what[1], what[2]), ("copies", "on"));
        await _there.Get<IIndexBuilder>().RunAsync(Stop);
        foreach (var article in (StoredArticle[])[_article, _copy])
        {
            var (answer, hit) = (await AnswerAsync(article), await HitAsync(article));
            answer.GetProperty("sentiment").GetProperty("label").GetString().ShouldBe("Positive");
            answer.GetProperty("entities").GetArrayLength().ShouldBe(0);
            hit.GetProperty("sentiment").GetString().ShouldBe("Positive");
            answer.GetProperty("verdicts").ToString().ShouldBe(hit.GetProperty("verdicts").ToString());
            answer.GetProperty("verdicts").GetArrayLength().ShouldBe(2);
            var page = await _editor.SeeAsync("/article/" + article.Id);
            page.ShouldContain("<span class=\"Positive\">");
            page.ShouldNotContain("/entity?name=Northwind");
            page.ShouldContain("left out because it is the wrong name, also of its copies");
            page.ShouldContain("by Eva");
        }

        await _editor.SubmitAsync(FormOf(_article), ("kind", "NotRelevant"), ("copies", "on"));
        (await _editor.SeeAsync("/article/" + _copy.Id)).ShouldContain("Hidden because it is not relevant");
        (await AnswerAsync(_copy)).GetProperty("verdicts").GetArrayLength().ShouldBe(3);
        foreach (var address in (string[])["/story/", "/api/stories/"])
        {
            var gone = await _editor.AskAsync(address + _copy.Id);
            gone.Status.ShouldBe(404);
            Encoding.UTF8.GetString(gone.Content.Span).ShouldContain("Hidden because it is not relevant, also of its copies");
        }
    }

    [Fact]
    public async Task AWrongNameAndAWrongSentimentAreCorrectedInCounts()
    {
        await _editor.SubmitAsync(FormOf(_article), ("kind", "WrongName"), ("name", "northwind rail"));
        await _editor.SubmitAsync(
            FormOf(_copy),
            ("kind", "WrongSentiment"),
            ("name", RailReports.Rail.Name),
            ("sentiment", "Positive")
        );

        var page = await _editor.SeeAsync(NameAddress);
        page.ShouldContain("2 articles: 1 positive, 1 negative");
        page.ShouldContain("“northwind rail” left out because it is the wrong name");
        var entity = (await DigestAsync()).Organizations.ShouldHaveSingleItem();
        (entity.Articles, entity.Sentiment.Positive, entity.Sentiment.Negative).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task AnArticleCanBeTakenOutOfAStoryAndPutIntoAnother()
    {
        (await _editor.SeeAsync("/story/" + _article.Id)).ShouldContain("1 article and 1 copy");

        await _editor.SubmitAsync(FormOf(_copy), ("kind", "WrongStory"), ("story", _article.Id));
        var story = await _editor.SeeAsync("/story/" + _article.Id);
        story.ShouldContain("1 article in 1 outlet");
        story.ShouldContain("Taken out of its story because it is another one");
        (await _editor.SeeAsync("/api/search?q=story%3A" + _article.Id)).ShouldContain("Taken out of its story");

        await _editor.SubmitAsync(FormOf(_copy), ("kind", "WrongStory"), ("joins", "https://news.example/story/" + _article.Id));
        (await _editor.SeeAsync("/story/" + _copy.Id)).ShouldContain("2 articles in 2 outlets");
        (await _there.Get<VerdictStore>().LoadAsync(Stop))
            .All.Count(verdict => verdict.Stands)
            .ShouldBe(1, "the later one counts");
    }

    [Fact]
    public async Task TwoEditorsAtOnceAndARepeatedFormLoseAndDoubleNothing()
    {
        var verdicts = _there.Get<VerdictStore>();
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => verdicts.SayAsync(Of(_article, VerdictKind.WrongName, $"Name {i % 4}"), Stop))
        );

        var all = (await verdicts.LoadAsync(Stop)).All;
        all.Select(verdict => verdict.Name).Order().ShouldBe(["Name 0", "Name 1", "Name 2", "Name 3"]);
        all.Select(verdict => verdict.Id).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task FormsAreCheckedAndPagesValidAndAccessible()
    {
        (await _editor.SendAsync(FormOf(_article), ("kind", "7"))).Status.ShouldBe(400);
        foreach (var story in (string[])["garbage", "/search?q=storm", "00112233445566778899aabbccddeeff"])
        {
            var none = await _editor.SendAsync(FormOf(_article), ("kind", "WrongStory"), ("joins", story));
            none.Status.ShouldBe(400);
            Encoding.UTF8.GetString(none.Content.Span).ShouldContain($"There is no story at “{story}”. Nothing was changed.");
        }

        var incomplete = await _editor.SendAsync(FormOf(_article), ("kind", "WrongName"));
        incomplete.Status.ShouldBe(400);
        Encoding.UTF8.GetString(incomplete.Content.Span).ShouldContain("The form is not complete. Nothing was changed.");
        (await new Visitor(_there, "Vera", Role.Viewer).SendAsync(FormOf(_article), ("kind", "NotRelevant"))).Status.ShouldBe(
            403
        );
        (await _editor.AskAsync("/article/00112233445566778899aabbccddeeff/feedback")).Status.ShouldBe(404);

        foreach (var kind in (string[])["WrongName", "WrongSentiment"])
        {
            var unknown = await _editor.SendAsync(FormOf(_article), ("kind", kind), ("name", "<b>"), ("sentiment", "Positive"));
            unknown.Status.ShouldBe(400);
            var why = Encoding.UTF8.GetString(unknown.Content.Span);
            why.ShouldContain("The article does not have the name “&lt;b&gt;”.");
        }

        (await _there.Get<VerdictStore>().LoadAsync(Stop)).All.ShouldBeEmpty();
        await _there.Get<VerdictStore>().SayAsync(Of(_article, VerdictKind.WrongName, "<script>alert(1)</script>"), Stop);
        var page = await _editor.SeeAsync(FormOf(_article));
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain(" selected", Case.Sensitive, "the whole article, unless a name was chosen");
        var chosen = await _editor.SeeAsync(FormOf(_article) + "?name=Northwind+Rail");
        chosen.Split("<option value=\"Northwind Rail\" selected>").Length.ShouldBe(3, "in both lists");
        (await PageChecks.ViolationsAsync([("feedback", page)], Stop)).ShouldBeEmpty();
    }

    private static string FormOf(StoredArticle article) => $"/article/{article.Id}/feedback";

    private static Verdict Of(StoredArticle article, VerdictKind kind, string name) =>
        new(0, kind, article.Id, article.Day, "Eva", default) { Name = name };

    private async Task<JsonElement> AnswerAsync(StoredArticle article) =>
        JsonSerializer.Deserialize<JsonElement>(await _editor.SeeAsync("/api/articles/" + article.Id));

    private async Task<JsonElement> HitAsync(StoredArticle article) =>
        JsonSerializer
            .Deserialize<JsonElement>(await _editor.SeeAsync("/api/search?q=lang%3Aen"))
            .GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == article.Id);

    private async Task<int> RollupAsync() =>
        (await _there.Get<RollupStore>().ReadAsync(_article.Day, _article.Day, Stop).SingleAsync(Stop)).Articles;

    private async Task<Digest> DigestAsync() =>
        await DigestBuilder.BuildAsync(
            _there.Get<IDigestSource>(),
            new DigestSpec("daily", "Daily", DateTimeZone.Utc),
            SampleNews.Window,
            Stop
        );
}
