using MimeKit;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Publishing;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Delivery.Recipients;

/// <summary>Who does not want mail gets none, and who cannot get any is left alone.</summary>
public sealed class SuppressionTests(LaptopFixture laptop)
{
    private const string Two = "two@example.org";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("daily")]
    public async Task WhoUnsubscribedIsNotWrittenToAndTheLedgerSaysSo(string? digestId)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        await there.Recipients.SuppressAsync(Key(Two), digestId, SuppressedBy.Link, Stop);

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Withheld, run.Failed, run.Waiting).ShouldBe((4, 1, 0, 0));
        smtp.Recipients.ShouldNotContain(Two);
        (await there.Deliveries.DeliveriesAsync("daily", SampleNews.Window, Stop))[Key(Two).Value]
            .State.ShouldBe(DeliveryState.Suppressed);
        var done = (await there.Windows.DoneAsync("daily", SampleNews.Morning.AddDays(-1), Stop)).ShouldHaveSingleItem();
        (done.Sent, done.Failed, done.Withheld).ShouldBe((4, 0, 1));
    }

    [Fact]
    public async Task AnotherDigestsSuppressionIsNoneOfThisOnes()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        await there.Recipients.SuppressAsync(Key(Two), "weekly", SuppressedBy.Link, Stop);
        (await there.Machine(smtp.Options).RunDueAsync(Stop))[0].Sent.ShouldBe(5);
    }

    [Fact]
    public async Task WhoUnsubscribesWhileTheDigestWaitsGetsItNoMore()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { [Two] = "450 Mailbox busy" } });
        (await there.Machine(smtp.Options).RunDueAsync(Stop))[0].Waiting.ShouldBe(1);
        smtp.Work();
        await there.Recipients.SuppressAsync(Key(Two), "daily", SuppressedBy.Link, Stop);
        there.Clock.Advance(TimeSpan.FromMinutes(1));

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Withheld, run.Waiting).ShouldBe((0, 1, 0));
        smtp.Recipients.ShouldNotContain(Two);
        there.Clock.Advance(TimeSpan.FromHours(1));
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhoIsResumedGetsTheNextDigestAndNotTheLastOnes()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        await there.Recipients.SuppressAsync(Key(Two), null, SuppressedBy.Operator, Stop);
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        await there.Recipients.ResumeAsync(Key(Two), Stop);
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldBeEmpty();

        await NextDayAsync(there, smtp);

        smtp.Recipients.Count(recipient => recipient == Two).ShouldBe(1);
    }

    [Fact]
    public async Task AnAddressRefusedOnThreeDaysIsPausedAndLeftAlone()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { [Two] = "550 No such user" } });
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        await NextDayAsync(there, smtp);
        (await there.Recipients.StandingAsync(Key(Two), Stop)).Refusals.IsPaused.ShouldBeFalse();
        await NextDayAsync(there, smtp);

        var paused = (await there.Recipients.StandingAsync(Key(Two), Stop)).Refusals;
        (paused.IsPaused, paused.Reason, paused.Days.Count).ShouldBe((true, "550 No such user", 3));
        there.LogLines.Count(line => line.Contains("is paused", StringComparison.Ordinal)).ShouldBe(1);

        smtp.Work();
        var fourth = await NextDayAsync(there, smtp);
        (fourth.Sent, fourth.Withheld, fourth.Failed).ShouldBe((4, 1, 0));
        smtp.Recipients.ShouldNotContain(Two);
        there.LogLines.ShouldAllBe(line => !line.Contains('@'));

        await there.Recipients.ResumeAsync(Key(Two), Stop);
        (await NextDayAsync(there, smtp)).Sent.ShouldBe(5);
    }

    [Fact]
    public async Task AMailInBetweenBreaksTheRow()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        var refused = new { to = new Dictionary<string, string> { [Two] = "550 No such user" } };
        smtp.Fail(refused);
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        await NextDayAsync(there, smtp);
        smtp.Work();
        await NextDayAsync(there, smtp);
        smtp.Fail(refused);
        await NextDayAsync(there, smtp);

        (await there.Recipients.StandingAsync(Key(Two), Stop)).Refusals.Days.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("554 5.7.1 Relay access denied")]
    [InlineData("550 5.7.1 Sender is not allowed")]
    [InlineData("554 Blocked")]
    public async Task ARelayThatRefusesEverybodyPausesNobodyAndLosesNothing(string reply)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        smtp.Fail(new { to = there.Digest.Recipients.Split("; ").ToDictionary(address => address, _ => reply) });
        var windows = there.Windows;
        await windows.AdvanceAsync("daily", await windows.LastAsync("daily", Stop), SampleNews.Morning, Stop);
        foreach (var _ in Enumerable.Range(0, 3))
            (await NextDayAsync(there, smtp)).Sent.ShouldBe(0);
        (await there.Recipients.AllAsync(Stop)).ShouldBeEmpty();

        smtp.Work();
        there.Clock.Advance(TimeSpan.FromHours(1));
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).Select(run => run.Sent).ShouldBe([5, 5, 5]);
    }

    [Fact]
    public async Task APolicyAgainstOneWhereOthersAreServedIsFinalAndNotTheAddresss()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { [Two] = "550 5.7.1 Not from you" } });

        var run = (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Failed, run.Waiting).ShouldBe((4, 1, 0));
        (await there.Recipients.AllAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task EachMailCanBeUnsubscribedFromByOneClickAndTheArchiveHasNoLink()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        var email = With(smtp.Options);
        await there.Machine(email).RunDueAsync(Stop);
        var links = UnsubscribeLinks.From(email.PublicUrl, email.UnsubscribeKey)!;

        var keys = RecipientKeys.From(email.UnsubscribeKey);
        var mails = smtp.Accepted.Select(mail => (mail.To, Message: SmtpServer.Parse(mail.Message))).ToList();
        var bodies = new HashSet<(string, string)>();
        foreach (var (to, message) in mails)
        {
            message.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
            var link = message.Headers["List-Unsubscribe"].ShouldNotBeNull().Trim('<', '>');
            links.Read(new Uri(link).Segments[^1]).ShouldBe(new UnsubscribeToken("daily", keys.Of(Key(to).Value)));
            message.HtmlBody!.ShouldContain($"href=\"{link}\"");
            message.TextBody!.ShouldContain($"Unsubscribe: {link}\n");
            bodies.Add(
                (
                    message.HtmlBody!.Replace(link, "", StringComparison.Ordinal),
                    message.TextBody!.Replace(link, "", StringComparison.Ordinal)
                )
            );
        }

        mails.Count.ShouldBe(5);
        bodies.ShouldHaveSingleItem("mails differ in their links only");
        foreach (var extension in (string[])["html", "txt", "json"])
        {
            var blob = await there
                .Account.Digests.GetBlobClient(DigestArchive.Name("daily", SampleNews.Window, extension))
                .DownloadContentAsync(Stop);
            blob.Value.Content.ToString().ShouldNotContain("nsubscribe");
        }
    }

    private static async Task<DigestRun> NextDayAsync(DigestInstallation there, SmtpServer smtp)
    {
        there.Clock.Advance(TimeSpan.FromDays(1));
        var at = there.Clock.GetUtcNow();
        there.Source = new NewsSource([SampleNews.Article(1) with { StoredAt = at.AddHours(-2) }, SampleNews.Article(1)]);
        return (await there.Machine(smtp.Options).RunDueAsync(Stop))[^1];
    }

    private static EmailOptions With(EmailOptions email) =>
        new()
        {
            Host = email.Host,
            Port = email.Port,
            Security = email.Security,
            TimeoutSeconds = email.TimeoutSeconds,
            From = email.From,
            PublicUrl = "https://news.example.org/api",
            UnsubscribeKey = InstallationSettings.LinkKey,
        };

    private static RecipientKey Key(string address) => new(AddressHash.Of(new MailboxAddress(null, address)), []);

    private Task<DigestInstallation> InstallationAsync() => new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
}
