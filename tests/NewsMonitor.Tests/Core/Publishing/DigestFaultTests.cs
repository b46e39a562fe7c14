using MimeKit;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Publishing;

/// <summary>Nobody gets two digests of a window and nobody none, whatever dies on the way.</summary>
public sealed class DigestFaultTests(LaptopFixture laptop, ITestOutputHelper output)
{
    private static readonly object Refusing = new
    {
        to = new Dictionary<string, string> { ["nobody@example.org"] = "550 No such user" },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task AMachineThatDiesAtSomeStorageRequestsLeavesNothingLostAndNothingDoubled()
    {
        output.WriteLine($"seed {Sample.Seed}");
        return DieAsync(requests => Sample.Of(requests, 10));
    }

    [Fact(Explicit = true)]
    public Task AMachineThatDiesAtAnyStorageRequestLeavesNothingLostAndNothingDoubled() => DieAsync(requests => requests);

    private async Task DieAsync(Func<List<(int Survived, bool Afterwards)>, IEnumerable<(int Survived, bool Afterwards)>> choose)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var requests = await CountRequestsAsync(smtp);
        requests.ShouldBeGreaterThan(15);
        var all =
            from survived in Enumerable.Range(0, requests)
            from afterwards in (bool[])[false, true]
            select (survived, afterwards);
        foreach (var (survived, afterwards) in choose([.. all]))
            await DiesAndIsFollowedAsync(smtp, survived, afterwards);
    }

    [Fact]
    public async Task ADamagedDigestIsSetAsideAndCreatedAgain()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
        var window = new DigestWindow(SampleNews.Window.From.AddDays(-1), SampleNews.Window.From);
        await there.DamageAsync("daily", window);

        var runs = await there.Machine(smtp.Options).RunDueAsync(Stop);

        runs.Select(run => run.Window.To).ShouldBe([window.To, SampleNews.Window.To]);
        runs.ShouldAllBe(run => run.IsDone);
        (await there.Archive.ReadAsync("daily", window, Stop)).ShouldNotBeNull();
        var name = DigestArchive.Name("daily", window, "json");
        (await there.Account.Digests.GetBlobClient($"{name}.damaged").ExistsAsync(Stop)).Value.ShouldBeTrue();
        there.LogLines.ShouldContain(line => line.Contains($"{name} cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AServerThatFailsAfterTheSecondOfFiveServesTheOthersLater()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
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
    public async Task ARefusedRecipientIsWrittenOffAndTheOthersAreServed()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
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
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
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
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
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
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
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
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
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
        var there = new DigestInstallation(
            laptop,
            SampleNews.Article(1),
            SampleNews.Article(2) with
            {
                StoredAt = SampleNews.Morning.AddHours(3),
            }
        );
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
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
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
        var there = new DigestInstallation(laptop, SampleNews.Article(1));
        smtp.Fail(new { from = "550 Not your domain" });

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Failed, run.Waiting).ShouldBe((0, 0, 5));
    }

    private async Task<int> CountRequestsAsync(SmtpServer smtp)
    {
        smtp.Fail(Refusing);
        var there = await NewInstallationAsync();
        var counting = new FaultPolicy();
        await there.Machine(smtp.Options, there.NewAccount(counting)).RunDueAsync(Stop);
        return counting.Seen;
    }

    private async Task DiesAndIsFollowedAsync(SmtpServer smtp, int survived, bool afterwards)
    {
        smtp.Forget();
        smtp.Fail(Refusing);
        var there = await NewInstallationAsync();
        var dying = there.NewAccount(FaultPolicy.DyingAfter(survived, afterwards));
        await Should.ThrowAsync<MachineDiedException>(there.Machine(smtp.Options, dying).RunDueAsync(Stop));

        // What the dead machine held is free once its claim has run out; another article must not change what was begun.
        there.Source = new NewsSource([SampleNews.Article(1), SampleNews.Article(2)]);
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        there.Clock.Advance(TimeSpan.FromMinutes(3));
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldBeEmpty();

        string.Join(' ', smtp.Recipients.Distinct().Order())
            .ShouldBe("five@example.org one@example.org two@example.org", $"after {survived} requests");
        foreach (var mails in smtp.Accepted.GroupBy(mail => mail.To))
            mails.Select(mail => Convert.ToHexString(mail.Message)).Distinct().Count().ShouldBe(1, $"after {survived} requests");
        smtp.Accepted.Count.ShouldBeLessThanOrEqualTo(4, "only the mail in hand may have gone out twice");
        var refused = await there.Recipients.StandingAsync(Key("nobody@example.org"), Stop);
        refused.Refusals.Days.ShouldHaveSingleItem($"counted once, although a run died after {survived} requests");
        var done = (await there.Windows.DoneAsync("daily", SampleNews.Morning.AddDays(-1), Stop)).ShouldHaveSingleItem();
        (done.Sent, done.Failed, done.Withheld).ShouldBe((3, 1, 1), $"after {survived} requests");
    }

    /// <summary>One recipient of five has unsubscribed, and one has an address that is refused.</summary>
    private async Task<DigestInstallation> NewInstallationAsync()
    {
        const string recipients = "one@example.org; gone@example.org; two@example.org; nobody@example.org; five@example.org";
        var there = new DigestInstallation(laptop, SampleNews.Article(1))
        {
            Digest = new DigestOptions { Recipients = recipients },
        };
        await there.Recipients.EnsureCreatedAsync(Stop);
        await there.Recipients.SuppressAsync(Key("gone@example.org"), "daily", SuppressedBy.Link, Stop);
        return there;
    }

    private static RecipientKey Key(string address) => new(AddressHash.Of(new MailboxAddress(null, address)), []);
}
