using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NodaTime;

namespace NewsMonitor.Tests.Core.Publishing;

public sealed class DigestJobTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRecipientGetsTheDigestOnce()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, 20).Select(SampleNews.Article)]).StartAsync();

        var first = await there.Machine(smtp.Options).RunDueAsync(Stop);
        var second = await there.Machine(smtp.Options).RunDueAsync(Stop);

        var run = first.ShouldHaveSingleItem();
        (run.Articles, run.Sent, run.Failed, run.Waiting, run.Skipped).ShouldBe((20, 5, 0, 0, null));
        second.ShouldBeEmpty();
        smtp.Recipients.ShouldBe([
            "one@example.org",
            "two@example.org",
            "three@example.org",
            "four@example.org",
            "five@example.org",
        ]);
        var done = (await there.Windows.DoneAsync("daily", SampleNews.Morning.AddDays(-1), Stop)).ShouldHaveSingleItem();
        (done.Window, done.Sent, done.Failed, done.Skipped).ShouldBe((SampleNews.Window, 5, 0, null));
    }

    [Fact]
    public async Task ADigestIsNotBuiltBeforeItsWindowHasSettled()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        var machine = there.Machine(smtp.Options);

        there.Clock.AdjustTime(SampleNews.Morning.AddSeconds(59));
        (await machine.RunDueAsync(Stop)).ShouldBeEmpty();
        there.Clock.AdjustTime(SampleNews.Morning.AddSeconds(60));
        (await machine.RunDueAsync(Stop)).ShouldHaveSingleItem().Window.ShouldBe(SampleNews.Window);
    }

    [Fact]
    public async Task WindowsFollowEachOtherWithoutGapOrOverlap()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop)
        {
            Digest = new DigestOptions { Recipients = "a@example.org", WhenEmpty = EmptyDigest.Send },
        }.StartAsync();
        var machine = there.Machine(smtp.Options);
        foreach (var days in (double[])[1, 1, 2.5, 0.3, 6, 30, 1])
        {
            await machine.RunDueAsync(Stop);
            there.Clock.Advance(TimeSpan.FromDays(days));
        }

        var windows = there.Source.Asked.Distinct().ToList();
        for (var i = 1; i < windows.Count; i++)
            windows[i]
                .From.ShouldBe(
                    windows[i].To - windows[i - 1].To <= DigestWindow.Longest
                        ? windows[i - 1].To
                        : windows[i].To - DigestWindow.Longest
                );
        windows.Count.ShouldBeGreaterThan(5);
        smtp.Accepted.Count.ShouldBe(windows.Count);
        smtp.Accepted.ShouldContain(mail => SmtpServer.Parse(mail.Message).TextBody!.Contains("The previous digest ended on"));
    }

    /// <summary>Nothing is sent for a time that was over before anybody asked for it, even if empty digests are sent.</summary>
    [Theory]
    [InlineData("08:00", "daily", -1)]
    [InlineData("08:00", "monday", -7)]
    [InlineData("09:00", "monday", -7)]
    public async Task ANewDigestIsFirstSentWhenItIsDueNext(string at, string on, int days)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await there.Subscriptions.SaveAsync(
            $$"""
            { "digests": [ { "id": "new", "when": { "at": "{{at}}", "on": "{{on}}" }, "recipients": ["new@example.org"],
                             "whenEmpty": "send" } ] }
            """,
            Stop
        );
        var due = (await there.Subscriptions.LoadAsync(Stop))
            .Get("new")
            .Schedule.NextDue(Instant.FromDateTimeOffset(there.Clock.GetUtcNow()));

        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldBeEmpty();
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldBeEmpty();
        there.Clock.AdjustTime(due.ToDateTimeOffset() + DigestWindow.GracePeriod);
        var window = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem().Window;

        (window.From, window.To).ShouldBe((due.ToDateTimeOffset().AddDays(days), due.ToDateTimeOffset()));
        smtp.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task WithNothingToTellNobodyIsDisturbedAndTheArchiveSaysWhy()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop).StartAsync();

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Skipped, run.Sent, run.IsDone).ShouldBe((SkipReason.NoArticles, 0, true));
        smtp.Accepted.ShouldBeEmpty();
        (await there.Archive.FindAsync("daily", SampleNews.Window, Stop))!.Skipped.ShouldBe(SkipReason.NoArticles);
        (await there.Windows.OpenAsync("daily", Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutRecipientsTheDigestIsKept()
    {
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)) { Digest = new DigestOptions() }.StartAsync();
        var run = (await there.Machine(new EmailOptions()).RunDueAsync(Stop)).ShouldHaveSingleItem();

        run.Skipped.ShouldBe(SkipReason.NoRecipients);
        run.Archive.ShouldBe("daily/2026/11/23T0800Z.json");
        foreach (var extension in (string[])["json", "html", "txt"])
            (
                await there.Account.Digests.GetBlobClient($"daily/2026/11/23T0800Z.{extension}").ExistsAsync(Stop)
            ).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task ADigestAskedForNowIsFollowedByOneOfWhatCameAfter()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        var machine = there.Machine(smtp.Options);
        var now = SampleNews.Morning.AddMinutes(-5).AddTicks(17);

        (await machine.RunAsync(now, cancellationToken: Stop)).ShouldHaveSingleItem().Articles.ShouldBe(1);
        (await machine.RunAsync(now, cancellationToken: Stop)).ShouldBeEmpty();
        var next = (await machine.RunDueAsync(Stop)).ShouldHaveSingleItem();
        next.Window.From.ShouldBe(SampleNews.Morning.AddMinutes(-5).AddMilliseconds(1));
        next.Window.To.ShouldBe(SampleNews.Morning);
    }

    [Fact]
    public async Task TwoMachinesAtOnceSendOneMailToEach()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1), SampleNews.Article(2))
        {
            Digest = new DigestOptions
            {
                Recipients = string.Join(';', Enumerable.Range(0, 30).Select(i => $"r{i}@example.org")),
            },
        }.StartAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => there.Machine(smtp.Options, there.NewAccount()).RunDueAsync(Stop), Stop))
        );

        smtp.Recipients.Count.ShouldBe(30);
        smtp.Recipients.Distinct().Count().ShouldBe(30);
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        (await there.Windows.OpenAsync("daily", Stop)).ShouldBeEmpty();
        smtp.Recipients.Count.ShouldBe(30);
    }

    [Fact]
    public async Task ARunWithNothingToDoLooksForSubscriptionsAndReadsTwoRows()
    {
        var there = await new DigestInstallation(laptop).StartAsync();
        var counting = new FaultPolicy();
        var machine = there.Machine(new EmailOptions(), there.NewAccount(counting));
        await machine.RunDueAsync(Stop);
        var before = counting.Seen;

        await machine.RunDueAsync(Stop);

        (counting.Seen - before).ShouldBe(3);
    }

    [Fact]
    public async Task NoWindowReachesIntoTheFuture()
    {
        var there = await new DigestInstallation(laptop).StartAsync();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            there.Machine(new EmailOptions()).RunAsync(there.Clock.GetUtcNow().AddSeconds(2), cancellationToken: Stop)
        );
    }

    [Fact]
    public async Task WrongSettingsAreAllNamedBeforeAnythingStarts()
    {
        var there = await new DigestInstallation(laptop)
        {
            Digest = new DigestOptions { TimeZone = "Nowhere", Recipients = "nobody" },
        }.StartAsync();
        Should.Throw<SettingsException>(() => there.Machine(new EmailOptions { From = "nobody" })).Faults.Count.ShouldBe(3);
    }

    [Fact]
    public async Task LogsNameNobodyAndQuoteNothing()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1, "A headline of its own")).StartAsync();
        smtp.Fail(
            new
            {
                to = new Dictionary<string, string>
                {
                    ["two@example.org"] = "550 <two@example.org>: unknown",
                    ["three@example.org"] = "450 three@example.org is busy",
                },
            }
        );

        await there.Machine(smtp.Options).RunDueAsync(Stop);

        there.LogLines.Count.ShouldBe(6);
        there.LogLines.ShouldAllBe(line => !line.Contains("two@") && !line.Contains("three@") && !line.Contains("headline"));
    }
}
