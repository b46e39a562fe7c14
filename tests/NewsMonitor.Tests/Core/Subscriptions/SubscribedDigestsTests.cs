using NewsMonitor.Analyzer;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Subscriptions;

/// <summary>What becomes of a subscriptions file when its digests and alerts are due.</summary>
public sealed class SubscribedDigestsTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachDigestOfTheSubscriptionsHasItsOwnReadersHoursAndArticles()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, 40).Select(SampleNews.Article)]).StartAsync();
        await there.Subscriptions.SaveAsync(
            """
            { "watchLists": { "rail": { "name": "Rail", "any": ["Northwind Rail"] } },
              "digests": [
                { "id": "all", "when": { "at": "08:00" }, "recipients": ["all@example.org"], "watchLists": ["rail"], "covers": "everything" },
                { "id": "rail", "when": { "at": "08:00" }, "recipients": ["rail@example.org"], "watchLists": ["rail"] },
                { "id": "week", "name": "The week", "when": { "at": "09:00", "on": "monday" }, "recipients": ["week@example.org"], "whenEmpty": "send" } ] }
            """,
            Stop
        );
        await there.SeenSinceAsync("all", SampleNews.Morning.AddDays(-1));
        await there.SeenSinceAsync("rail", SampleNews.Morning.AddDays(-1));
        await there.SeenSinceAsync("week", SampleNews.Morning.AddHours(1).AddDays(-14));

        var runs = await there.Machine(smtp.Options).RunDueAsync(Stop);

        runs.Select(run => run.DigestId).ShouldBe(["all", "rail", "week"]);
        smtp.Recipients.ShouldBe(["all@example.org", "rail@example.org", "week@example.org"]);
        (runs[0].Articles, runs[1].Articles is > 0 and < 40).ShouldBe((40, true));
        (runs[2].Window.From, runs[2].Window.To).ShouldBe(
            (SampleNews.Morning.AddHours(1).AddDays(-14), SampleNews.Morning.AddHours(1).AddDays(-7))
        );
        SmtpServer.Parse(smtp.Accepted[0].Message).TextBody!.ShouldContain("Matched Rail: Northwind Rail");
        SmtpServer.Parse(smtp.Accepted[1].Message).TextBody!.ShouldContain("Watch-lists");
    }

    [Fact]
    public async Task ABrokenDigestKeepsNoOtherFromItsReaders()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await there.Subscriptions.SaveAsync(
            """
            { "digests": [ { "id": "one", "when": { "at": "08:00" }, "recipients": ["one@example.org"] },
                           { "id": "two", "when": { "at": "08:00" }, "recipients": ["two@example.org"] } ] }
            """,
            Stop
        );
        await there.SeenSinceAsync("one", SampleNews.Morning.AddDays(-1));
        await there.SeenSinceAsync("two", SampleNews.Morning.AddDays(-1));
        var faults = new FaultPolicy();
        faults.FailWhere(request => request.Contains("/one/", StringComparison.Ordinal));

        await Should.ThrowAsync<Azure.RequestFailedException>(
            there.Machine(smtp.Options, there.NewAccount(faults)).RunDueAsync(Stop)
        );

        smtp.Recipients.ShouldBe(["two@example.org"]);
        there.LogLines.ShouldContain(line => line.StartsWith("Digest one could not be created", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WrongSubscriptionsStopAllDigestsAndLoseNone()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await there.Account.Settings.CreateIfNotExistsAsync(cancellationToken: Stop);
        var file = there.Account.Settings.GetBlobClient(SubscriptionStore.BlobName);
        await file.UploadAsync(new BinaryData("{ \"digests\": [ { \"id\": \"one\" } ] }"), Stop);

        (await Should.ThrowAsync<SubscriptionsException>(there.Machine(smtp.Options).RunDueAsync(Stop))).Message.ShouldContain(
            "line 1: digests[0]"
        );
        await file.DeleteAsync(cancellationToken: Stop);
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(5);
    }

    [Fact]
    public async Task AnAlertIsSentForWhatCameInSinceAndNoMoreOftenThanAllowed()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, 12).Select(Rail)]).StartAsync();
        await there.Subscriptions.SaveAsync(
            """
            { "watchLists": { "rail": { "any": ["Northwind Rail"] } },
              "alerts": [ { "id": "now", "watchLists": ["rail"], "recipients": ["duty@example.org"], "rollUpMinutes": 5, "maxPerHour": 2 } ] }
            """,
            Stop
        );
        var machine = there.Machine(smtp.Options);
        List<DigestRun> runs = [];
        for (var minute = 0; minute <= 125; minute += 5)
        {
            there.Clock.AdjustTime(SampleNews.Morning.AddMinutes(minute) + DigestWindow.GracePeriod);
            runs.AddRange(await machine.RunAlertsAsync(Stop));
        }

        // One article comes in every ten minutes, the first two before anybody looked.
        runs.ShouldAllBe(run => run.Sent == 1);
        runs.Sum(run => run.Articles).ShouldBe(12);
        runs.Select(run => (run.Window.To - SampleNews.Morning).TotalMinutes).ShouldBe([5, 15, 65, 75, 125]);
        (await machine.RunDueAsync(Stop)).ShouldBeEmpty();

        static StoredArticle Rail(int n) =>
            SampleNews.Article(
                n,
                $"Northwind Rail stops in {Towns[n]}",
                SentimentLabel.Negative,
                SampleNews.Entity(
                    ("Northwind Rail", EntityCategory.Organization),
                    SentimentLabel.Negative,
                    "It stopped.",
                    1,
                    inTitle: true
                ),
                SampleNews.Entity((Towns[n], EntityCategory.Location), SentimentLabel.Neutral, "It stopped.", 1, inTitle: true)
            ) with
            {
                StoredAt = SampleNews.Morning.AddMinutes(1 + (10 * n)),
            };
    }

    [Fact]
    public async Task AStoryIsAlertedAgainOnlyWithNewsAndCopiesNever()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(
            laptop,
            RailStrike.Past(-90),
            RailStrike.First(1),
            RailStrike.CutCopy(7),
            RailStrike.CopyInAnotherFrame(12),
            RailStrike.SameAgain(17),
            RailStrike.News(22),
            RailStrike.AnotherEvent(27),
            RailStrike.CutCopy(32)
        ).StartAsync();
        await there.Subscriptions.SaveAsync(
            """
            { "watchLists": { "rail": { "any": ["Northwind Rail"] } },
              "alerts": [ { "id": "now", "watchLists": ["rail"], "recipients": ["duty@example.org"], "rollUpMinutes": 5, "maxPerHour": 12 } ] }
            """,
            Stop
        );
        List<DigestRun> runs = [];
        for (var minute = 0; minute <= 40; minute += 5)
        {
            there.Clock.AdjustTime(SampleNews.Morning.AddMinutes(minute) + DigestWindow.GracePeriod);
            runs.AddRange(await there.Machine(smtp.Options).RunAlertsAsync(Stop));
        }

        runs.Select(run => (run.Window.To - SampleNews.Morning).TotalMinutes).ShouldBe([5, 25, 30]);
        smtp.Accepted.Select(mail => SmtpServer.Parse(mail.Message).Subject)
            .ShouldBe([
                "now: Northwind Rail drivers walk out in Leeds over night shifts – Mon 23 Nov",
                "now: Mediator Karin Galvez called in to end Northwind Rail strike – Mon 23 Nov",
                "now: Northwind Rail buys ferry line in Porto for 40 million euros – Mon 23 Nov",
            ]);
    }

    /// <summary>
    /// What came in before anybody subscribed was told to nobody; what the first digest told is known to the second.
    /// </summary>
    [Fact]
    public async Task AllIsNewInTheFirstDigestOfASubscription()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(
            laptop,
            RailStrike.First(-60 * 30),
            RailStrike.SameAgain(-60 * 3),
            RailStrike.Past(60),
            RailStrike.News(120)
        ).StartAsync();
        await there.Subscriptions.SaveAsync(
            """{ "digests": [ { "id": "all", "when": { "at": "08:00" }, "recipients": ["all@example.org"] } ] }""",
            Stop
        );
        await there.SeenSinceAsync("all", SampleNews.Morning.AddDays(-1));

        await there.Machine(smtp.Options).RunDueAsync(Stop);
        there.Clock.Advance(TimeSpan.FromDays(1));
        await there.Machine(smtp.Options).RunDueAsync(Stop);

        var first = await ArchivedAsync(there, SampleNews.Morning);
        var second = await ArchivedAsync(there, SampleNews.Morning.AddDays(1));
        (first.StoryCounts.All, first.StoryCounts.Continuing).ShouldBe((1, 0));
        (second.StoryCounts.All, second.StoryCounts.Updates).ShouldBe((2, 1));
    }

    private static async Task<Digest> ArchivedAsync(DigestInstallation there, DateTimeOffset to) =>
        (await there.Archive.FindAsync("all", new DigestWindow(to.AddDays(-1), to), Stop))!.Digest;

    private static readonly string[] Towns =
    [
        "Leeds",
        "Porto",
        "Bergen",
        "Vienna",
        "Riga",
        "Lima",
        "Pune",
        "Hanoi",
        "Osaka",
        "Perth",
        "Ghent",
        "Basel",
    ];
}
