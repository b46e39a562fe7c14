using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Digests say what was corrected, and what was withdrawn after they had reported it.</summary>
public sealed class ReportedCorrectionTests(LaptopFixture laptop)
{
    [Fact]
    public async Task ACorrectionIsSaidWithWhatChanged()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var first = await StoreAsync(installation, "1.json", WireItem.Of(1));
        await StoreAsync(installation, "2.json", WireItem.Of(2, text: WireItem.Text(15, "John Smith")));
        var third = await StoreAsync(installation, "3.json", WireItem.Of(3, text: WireItem.Text(17, "John Smith")));

        var digest = await BuildAsync(installation, first.StoredAt.AddMilliseconds(2));

        digest.Counts.Articles.ShouldBe(1);
        digest.Corrections.ShouldNotBeNull().Single().Id.ShouldBe(third.Id);
        digest.StoryCounts.All.ShouldBe(1);
        (await EarlierAsync(installation, first.StoredAt.AddMilliseconds(2))).ShouldBe([first.Id], "it was reported");
        DigestRenderer.Render(digest).Text.ShouldContain("Corrected: 12 → 17 people; “Jon Smith” → “John Smith”.");
        (await BuildAsync(installation, third.StoredAt))
            .Corrections!.Single()
            .Changes.Single()
            .Was.ShouldBe("15", "the second version was reported as well");
    }

    [Fact]
    public async Task AnArticleThatWasReportedAndThenWithdrawnIsNamed()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var article = await StoreAsync(installation, "1.json", WireItem.Of(1));
        await installation.DropAsync("2.json", WireItem.Of(2, "canceled", text: ""));
        (await installation.RunAsync("2.json")).ShouldBeOfType<ArticleOutcome.Rejected>();

        var digest = await BuildAsync(installation, article.StoredAt.AddTicks(1));

        (digest.HasNews, digest.HasNewStories, digest.Counts.Articles).ShouldBe((true, true, 0));
        var rendered = DigestRenderer.Render(digest);
        rendered.Subject.ShouldContain("withdrawn: Ferry sinks off Lisbon");
        rendered.Html.ShouldContain("Withdrawn by its provider");
        (await BuildAsync(installation, article.StoredAt)).Corrections.ShouldBeNull("no digest has reported it");
    }

    private static async Task<StoredArticle> StoreAsync(Installation installation, string name, string content)
    {
        await installation.DropAsync(name, content);
        var stored = (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Stored>();
        return (await installation.ArticlesAsync()).Single(article => article.Id == stored.ArticleId);
    }

    private static Task<List<string>> EarlierAsync(Installation installation, DateTimeOffset to) =>
        installation
            .Get<IDigestSource>()
            .EarlierAsync(to.AddDays(-1), to, TestContext.Current.CancellationToken)
            .Select(article => article.Id)
            .ToListAsync(TestContext.Current.CancellationToken)
            .AsTask();

    private static Task<Digest> BuildAsync(Installation installation, DateTimeOffset from) =>
        DigestBuilder.BuildAsync(
            installation.Get<IDigestSource>(),
            SmallDigest.Spec,
            new DigestWindow(from, from.AddDays(1)),
            TestContext.Current.CancellationToken
        );
}
