using NewsMonitor.Analyzer;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Subscriptions;

/// <summary>How often alerts come, and when they do not, while something goes wrong.</summary>
public sealed class AlertLimitTests(LaptopFixture laptop)
{
    private static readonly string[] Towns = ["Leeds", "Porto", "Bergen", "Vienna", "Riga", "Lima"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneRecipientWhoWaitsDoesNotLiftTheLimitOfTheOthers()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        smtp.Fail(new { to = new Dictionary<string, string> { ["away@example.org"] = "451 Later" } });
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, Towns.Length).Select(Rail)]).StartAsync();
        await there.Subscriptions.SaveAsync(
            """
            { "watchLists": { "rail": { "any": ["Northwind Rail"] } },
              "alerts": [ { "id": "now", "watchLists": ["rail"], "recipients": ["away@example.org", "duty@example.org"],
                            "rollUpMinutes": 5, "maxPerHour": 2 } ] }
            """,
            Stop
        );

        for (var minute = 0; minute <= 55; minute += 5)
            await RunAsync(there, smtp, minute);

        smtp.Recipients.ShouldBe(["duty@example.org", "duty@example.org"]);
    }

    [Fact]
    public async Task NothingIsBegunOrSentAgainInQuietHours()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, Towns.Length).Select(Rail)]).StartAsync();
        // The articles come in from 8 UTC.
        await there.Subscriptions.SaveAsync(
            """
            { "watchLists": { "rail": { "any": ["Northwind Rail"] } },
              "alerts": [ { "id": "now", "watchLists": ["rail"], "recipients": ["duty@example.org"], "rollUpMinutes": 5,
                            "quiet": { "from": "08:20", "to": "08:50" }, "timeZone": "Etc/UTC" } ] }
            """,
            Stop
        );
        await RunAsync(there, smtp, 0);
        smtp.Fail(new { to = new Dictionary<string, string> { ["duty@example.org"] = "451 Later" } });
        (await RunAsync(there, smtp, 10)).ShouldHaveSingleItem().Waiting.ShouldBe(1);
        smtp.Work();

        // The runner was not running from 8:10, so the time before the quiet hours is due as well.
        for (var minute = 25; minute < 50; minute += 5)
            (await RunAsync(there, smtp, minute)).ShouldBeEmpty();
        smtp.Accepted.ShouldBeEmpty();

        // What came in meanwhile waits until the first alert is sent.
        (await RunAsync(there, smtp, 50))
            .Sum(run => run.Sent)
            .ShouldBe(1);
        (await RunAsync(there, smtp, 55)).Sum(run => run.Sent).ShouldBe(1);
    }

    [Fact]
    public async Task AfterAnOutageOfTheMailServerWhatWaitedComesTogether()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, Towns.Length).Select(Rail)]).StartAsync();
        await there.Subscriptions.SaveAsync(
            """
            { "watchLists": { "rail": { "any": ["Northwind Rail"] } },
              "alerts": [ { "id": "now", "watchLists": ["rail"], "recipients": ["duty@example.org"], "rollUpMinutes": 5 } ] }
            """,
            Stop
        );
        smtp.Fail(new { greeting = "421 Come back later" });
        for (var minute = 0; minute <= 65; minute += 5)
            await RunAsync(there, smtp, minute);

        smtp.Work();
        for (var minute = 70; minute <= 120; minute += 5)
            await RunAsync(there, smtp, minute);

        smtp.Recipients.Count.ShouldBe(2, "the first one, and the five articles that came while it waited");
    }

    private static Task<IReadOnlyList<DigestRun>> RunAsync(DigestInstallation there, SmtpServer smtp, int minute)
    {
        there.Clock.AdjustTime(SampleNews.Morning.AddMinutes(minute) + DigestWindow.GracePeriod);
        return there.Machine(smtp.Options).RunAlertsAsync(Stop);
    }

    // One comes in every ten minutes.
    private static StoredArticle Rail(int n) =>
        SampleNews.Article(
            n,
            $"Northwind Rail stops in {Towns[n]}",
            SentimentLabel.Negative,
            Named("Northwind Rail", EntityCategory.Organization),
            Named(Towns[n], EntityCategory.Location)
        ) with
        {
            StoredAt = SampleNews.Morning.AddMinutes(1 + (10 * n)),
        };

    private static TaggedEntity Named(string name, EntityCategory category) =>
        SampleNews.Entity((name, category), SentimentLabel.Neutral, "It stopped.", 1, inTitle: true);
}
