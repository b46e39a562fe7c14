using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Core.Publishing;

/// <summary>If a mail server fails in any way, the others are served, and each recipient gets the mail later.</summary>
public sealed class MailFaultTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AServerThatFailsAfterTheSecondOfFiveServesTheOthersLater()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { stopAfter = 2 });

        var first = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();
        (first.Sent, first.Failed, first.Waiting).ShouldBe((2, 0, 3));
        first.Faults.ShouldNotBeEmpty();

        smtp.Work();
        there.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();
        (second.Sent, second.Waiting).ShouldBe((3, 0));
        smtp.Recipients.Order()
            .ShouldBe(["five@example.org", "four@example.org", "one@example.org", "three@example.org", "two@example.org"]);
    }

    [Fact]
    public async Task ADigestThatIsFirstSentDaysLateIsSentAgainAsLongAsOthers()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { greeting = "421 Come back later" });
        there.Clock.Advance(TimeSpan.FromDays(4));

        var first = (await there.Machine(smtp.Options).RunAsync(SampleNews.Morning, null, Stop)).ShouldHaveSingleItem();
        (first.Failed, first.Waiting).ShouldBe((0, 5));

        smtp.Work();
        there.Clock.Advance(TimeSpan.FromMinutes(2));
        (await there.Machine(smtp.Options).RunAsync(SampleNews.Morning, null, Stop)).ShouldHaveSingleItem().Sent.ShouldBe(5);
    }

    [Fact]
    public async Task ARecipientAddedDaysLaterGetsNoOldDigest()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await there.Windows.BeginAsync("daily", SampleNews.Window, null, Stop);
        there.Clock.Advance(DigestWindow.Longest + TimeSpan.FromHours(1));

        var run = (await there.Machine(smtp.Options).RunAsync(SampleNews.Window.To, null, Stop)).ShouldHaveSingleItem();

        (run.IsDone, run.Sent).ShouldBe((true, 0));
        smtp.Recipients.ShouldBeEmpty();
    }

    /// <summary>A machine whose clock is ahead would otherwise take over what another one is sending.</summary>
    [Fact]
    public async Task TheClockOfAMachineEndsNoClaimOfAnother()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await there.Windows.BeginAsync("daily", SampleNews.Window, null, Stop);
        var two = new MailRecipient(MailboxAddress.Parse("two@example.org"));
        var key = there.Compose(smtp.Options, there.Account).GetRequiredService<RecipientKeys>().Of(two.Hash);
        var now = there.Clock.GetUtcNow();
        await there.Deliveries.ClaimAsync("daily", SampleNews.Window, key, null, now, TimeSpan.FromMinutes(3), Stop);

        var ahead = new FakeTimeProvider(now.AddMinutes(10));
        var run = (
            await there.Machine(smtp.Options, clock: ahead).RunAsync(SampleNews.Window.To, null, Stop)
        ).ShouldHaveSingleItem();

        (run.Sent, run.Waiting).ShouldBe((4, 1));
        smtp.Recipients.ShouldNotContain("two@example.org");
    }

    [Fact]
    public async Task ARefusedRecipientIsWrittenOffAndTheOthersAreServed()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { ["two@example.org"] = "550 two@example.org is unknown here" } });

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Failed, run.Waiting).ShouldBe((4, 1, 0));
        run.Faults.ShouldHaveSingleItem().ShouldBe("550 …@example.org is unknown here");
        smtp.Work();
        there.Clock.Advance(TimeSpan.FromHours(1));
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldBeEmpty();
        smtp.Recipients.ShouldNotContain("two@example.org");
    }

    [Theory]
    [InlineData("450 Mailbox busy")]
    [InlineData("hang")]
    [InlineData("drop")]
    public async Task ARecipientThatFailsForNowIsTriedAgainAndTheOthersAreServedAtOnce(string fault)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { ["two@example.org"] = fault } });

        var running = there.Machine(smtp.Options).RunDueAsync(Stop);
        if (fault == "hang")
        {
            await smtp.HungAsync(Stop);
            there.Clock.Advance(TimeSpan.FromSeconds(smtp.Options.TimeoutSeconds));
        }

        var first = (await running).ShouldHaveSingleItem();
        (first.Sent, first.Failed, first.Waiting).ShouldBe((4, 0, 1));

        smtp.Work();
        var soon = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();
        (soon.Sent, soon.Waiting).ShouldBe((0, 1), "its time has not come");
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(1);
        smtp.Recipients.Count.ShouldBe(5);
        smtp.Recipients.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task AnAnswerThatIsLostAfterTheMailWasTakenSendsTheSameBytesAgain()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { lost = new Dictionary<string, string> { ["two@example.org"] = "drop" } });

        await there.Machine(smtp.Options).RunDueAsync(Stop);
        smtp.Work();
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        await there.Machine(smtp.Options).RunDueAsync(Stop);

        var two = smtp.Accepted.Where(mail => mail.To == "two@example.org").ToList();
        two.Count.ShouldBe(2);
        two[0].Message.ShouldBe(two[1].Message);
        smtp.Recipients.Count.ShouldBe(6);
    }

    [Fact]
    public async Task AServerThatIsAwayCostsTwoTriesARunAndNoRecipient()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await smtp.StopAsync();

        var away = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();
        (away.Sent, away.Failed, away.Waiting).ShouldBe((0, 0, 5));
        var tried = await there.Deliveries.DeliveriesAsync("daily", SampleNews.Window, Stop);
        tried.Count.ShouldBe(2);

        await smtp.StartAsync(Stop);
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(5);
    }

    [Fact]
    public async Task RecipientsThatFailAtTheFrontHoldNobodyBackForLongerThanOneRun()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { ["one@example.org"] = "drop", ["two@example.org"] = "drop" } });

        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem().Waiting.ShouldBe(5);
        there.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (second.Sent, second.Waiting).ShouldBe((3, 2));
        smtp.Recipients.ShouldBe(["three@example.org", "four@example.org", "five@example.org"]);
        smtp.Work();
        there.Clock.Advance(TimeSpan.FromMinutes(2));
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(2);
    }

    [Fact]
    public async Task AnOutageOverTwoDigestsSendsBothOnceItIsOver()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(
            laptop,
            SampleNews.Article(1),
            SampleNews.Article(2) with
            {
                StoredAt = SampleNews.Morning.AddHours(3),
            }
        ).StartAsync();
        smtp.Fail(new { greeting = "421 Come back later" });
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        there.Clock.Advance(TimeSpan.FromDays(1));
        await there.Machine(smtp.Options).RunDueAsync(Stop);

        smtp.Work();
        there.Clock.Advance(TimeSpan.FromHours(1));
        var runs = await there.Machine(smtp.Options).RunDueAsync(Stop);

        runs.Select(run => run.Sent).ShouldBe([5, 5]);
        runs[1].Window.From.ShouldBe(runs[0].Window.To);
        smtp.Accepted.Select(mail => SmtpServer.Parse(mail.Message).MessageId).Distinct().Count().ShouldBe(10);
    }

    [Fact]
    public async Task ARecipientWhoCannotBeReachedForDaysIsGivenUp()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { ["two@example.org"] = "452 Mailbox full" } });
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        there.Clock.Advance(TimeSpan.FromDays(3));

        var runs = await there.Machine(smtp.Options).RunDueAsync(Stop);

        runs[0].Failed.ShouldBe(1);
        runs[0].Faults.ShouldBe(["given up: 452 Mailbox full"]);
        (await there.Windows.OpenAsync("daily", Stop)).ShouldNotContain(SampleNews.Window);
    }

    [Fact]
    public async Task ASenderTheServerDoesNotTakeWritesNobodyOff()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        smtp.Fail(new { from = "550 Not your domain" });

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Failed, run.Waiting).ShouldBe((0, 0, 5));
    }
}
