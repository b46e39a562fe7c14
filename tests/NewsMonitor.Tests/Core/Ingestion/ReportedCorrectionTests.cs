using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
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

    /// <summary>A plain file has neither number nor address; its name is what its versions have in common.</summary>
    [Fact]
    public async Task AFileThatIsOverwrittenIsSaidWithWhatChanged()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var first = await StoreAsync(installation, "a.txt", Plain(WireItem.Text()));
        await StoreAsync(installation, "a.txt", Plain(WireItem.Text(15)));
        var third = await StoreAsync(installation, "a.txt", Plain(WireItem.Text(17, "John Smith")));

        var digest = await BuildAsync(installation, first.StoredAt.AddMilliseconds(2));

        digest.Corrections.ShouldNotBeNull().Single().Id.ShouldBe(third.Id);
        DigestRenderer.Render(digest).Text.ShouldContain("Corrected: 12 → 17 people; “Jon Smith” → “John Smith”.");
    }

    [Fact]
    public async Task AFileThatIsOverwrittenWithAnotherStoryCorrectsNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation, "a.txt", Plain(WireItem.Text()));
        const string other = "Bank raises rates\n\nThe central bank raised its main rate to 15 percent. Analysts expected 12.";
        (await StoreAsync(installation, "a.txt", other)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task AFileThatIsOverwrittenWhileACopyKeepsItsTextCorrectsNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation, "a.txt", Plain(WireItem.Text()));
        await installation.DropAsync("b.txt", Plain(WireItem.Text()));
        (await installation.RunAsync("b.txt")).ShouldBeOfType<ArticleOutcome.Duplicate>();

        (await StoreAsync(installation, "a.txt", Plain(WireItem.Text(15)))).Changes.ShouldBeEmpty();
    }

    private static string Plain(string text) => $"Ferry sinks off Lisbon\n\n{text}";

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

    /// <summary>An embargo holds for all versions: the digest says so as of a withdrawal, once, and then what changed.</summary>
    [Fact]
    public async Task AnArticleThatWasReportedAndThenEmbargoedIsNamedAndLaterCorrected()
    {
        var nine = new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
        var clock = new FakeTimeProvider(nine);
        await using var installation = await Installation.CreateAsync(laptop, clock);
        var first = await StoreAsync(installation, "1.json", WireItem.Of(1));
        clock.Advance(TimeSpan.FromHours(1));
        await WaitAsync(WireItem.Of(2, text: WireItem.Text(13), embargo: "2026-11-28T10:00:00Z"));
        var filed = (await installation.RowsAsync("Unstored")).ShouldHaveSingleItem();
        filed["Blob"].ShouldBe("");

        // A crash between the receipt and the row.
        await installation
            .Account.Table("Unstored")
            .DeleteEntityAsync(filed.PartitionKey, filed.RowKey, cancellationToken: TestContext.Current.CancellationToken);
        (await installation.RunAsync("2.json")).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();

        var digest = await BuildAsync(installation, nine.AddMinutes(1));
        digest
            .Corrections.ShouldNotBeNull()
            .Single()
            .ShouldSatisfyAllConditions(one => one.Id.ShouldBe(first.Id), one => one.IsWithdrawn.ShouldBeTrue());
        (digest.Counts.Rejected, digest.Counts.Copies).ShouldBe((0, 0));

        clock.Advance(TimeSpan.FromHours(23));
        await WaitAsync(WireItem.Of(3, text: WireItem.Text(14), embargo: "2026-11-28T12:00:00Z"));
        (await BuildAsync(installation, nine.AddDays(1))).Corrections.ShouldBeNull("it had left before");

        clock.Advance(TimeSpan.FromDays(1));
        await installation.Get<EmbargoRelease>().RunAsync(TestContext.Current.CancellationToken);
        var next = await BuildAsync(installation, nine.AddDays(2).AddMinutes(-1));
        DigestRenderer.Render(next).Text.ShouldContain("Corrected: 12 → 14 people.");

        async Task WaitAsync(string content)
        {
            await installation.DropAsync("2.json", content);
            (await installation.RunAsync("2.json")).ShouldBeOfType<ArticleOutcome.Waiting>();
        }
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
