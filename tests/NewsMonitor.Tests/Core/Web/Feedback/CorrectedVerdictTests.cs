using System.Text.Json;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Testing.Web;
using NewsMonitor.Tests.Core.Ingestion;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Web.Feedback;

/// <summary>What readers said about an article when its next version comes in.</summary>
public sealed class CorrectedVerdictTests(LaptopFixture laptop) : IAsyncLifetime
{
    private Installation _there = null!;
    private Visitor _editor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string?>(laptop.NewInstallation()) { ["NewsMonitor:Search:FreshSeconds"] = "0" };
        _there = await Installation.CreateAsync(settings);
        _editor = new Visitor(_there);
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    [Fact]
    public async Task ItHoldsForEachLaterVersionUntilItIsUndoneOfAny()
    {
        var first = await StoreAsync(1);
        await SayAsync(first, ("kind", "NotRelevant"), ("copies", "on"));
        await SayAsync(first, ("kind", "WrongSentiment"), ("sentiment", "Positive"));

        var second = await StoreAsync(2);
        (await CountAsync()).ShouldBe((0, 0, 0));
        var form = await _editor.SeeAsync(FormOf(second));
        form.ShouldContain("Hidden because it is not relevant, also of its copies");
        form.ShouldContain("of an earlier version");
        await _there.RunAsync("2.json");
        var third = await StoreAsync(3);
        (await CountAsync()).ShouldBe((0, 0, 0));
        (await StandingAsync()).Select(verdict => verdict.Article).Distinct().ShouldBe([first, second, third]);

        var hidden = (await StandingAsync()).Single(verdict =>
            verdict.Article == third && verdict.Kind == VerdictKind.NotRelevant
        );
        await SayAsync(third, ("undo", $"{hidden.Id}"));
        (await CountAsync()).ShouldBe((1, 1, 1), "the verdict for copies of an earlier version would hide it as well");
        (await TotalAsync("sentiment:positive")).ShouldBe(1);
    }

    [Fact]
    public async Task WhatIsSaidOfAVersionThatWasReplacedHoldsForTheLastOneUnlessThatHasItsOwn()
    {
        var first = await StoreAsync(1);
        var second = await StoreAsync(2);
        await SayAsync(second, ("kind", "WrongSentiment"), ("sentiment", "Mixed"));

        await SayAsync(first, ("kind", "WrongSentiment"), ("sentiment", "Positive"));
        (await TotalAsync("sentiment:mixed")).ShouldBe(1);
        await SayAsync(first, ("kind", "NotRelevant"));
        (await CountAsync()).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task AnArticleThatWasMovedToAStoryStaysInItWhenThatIsCorrected()
    {
        var first = await StoreAsync(1);
        await _there.DropAsync("other.txt", SampleNews.Text(3));
        var other = ((ArticleOutcome.Stored)await _there.RunAsync("other.txt")).ArticleId;
        await SayAsync(other, ("kind", "WrongStory"), ("joins", "/story/" + first));
        (await _editor.SeeAsync("/story/" + other)).ShouldContain("2 articles");

        var second = await StoreAsync(2);
        await _there.Get<StoryDays>().ForgetAsync(Stop);

        foreach (var id in (string[])[first, second, other])
            (await _editor.SeeAsync("/story/" + id)).ShouldContain("2 articles");
    }

    private static string FormOf(string article) => $"/article/{article}/feedback";

    private async Task<string> StoreAsync(int version)
    {
        await _there.DropAsync($"{version}.json", WireItem.Of(version, text: WireItem.Text(11 + version)));
        return (await _there.RunAsync($"{version}.json")).ShouldBeOfType<ArticleOutcome.Stored>().ArticleId;
    }

    private Task<string> SayAsync(string article, params (string, string)[] what) => _editor.SubmitAsync(FormOf(article), what);

    private async Task<IEnumerable<Verdict>> StandingAsync() =>
        (await _there.Get<VerdictStore>().LoadAsync(Stop)).All.Where(verdict => verdict.Stands);

    /// <summary>The articles that a search, a digest and the statistics find.</summary>
    private async Task<(int Found, int Digest, int Statistics)> CountAsync()
    {
        var now = DateTimeOffset.UtcNow;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (from, to) = (now.AddDays(-1), now.AddMinutes(5));
        var digest = await DigestBuilder.BuildAsync(
            _there.Get<IDigestSource>(),
            SmallDigest.Spec,
            new DigestWindow(from, to),
            Stop
        );
        var rollups = await _there.Get<RollupStore>().ReadAsync(today.AddDays(-1), today, Stop).ToListAsync(Stop);
        return (await TotalAsync("lang:en"), digest.Counts.Articles, rollups.Sum(day => day.Articles));
    }

    private async Task<int> TotalAsync(string query)
    {
        using var answer = JsonDocument.Parse(await _editor.SeeAsync($"/api/search?size=0&q={Uri.EscapeDataString(query)}"));
        return answer.RootElement.GetProperty("total").GetInt32();
    }
}
