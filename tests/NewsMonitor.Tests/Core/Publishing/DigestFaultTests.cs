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
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        var window = new DigestWindow(SampleNews.Window.From.AddDays(-1), SampleNews.Window.From);
        await there.DamageAsync("daily", window);

        var runs = await there.Machine(smtp.Options).RunDueAsync(Stop);

        runs.Select(run => run.Window.To).ShouldBe([window.To, SampleNews.Window.To]);
        runs.ShouldAllBe(run => run.IsDone);
        (await there.Archive.FindAsync("daily", window, Stop)).ShouldNotBeNull();
        var name = DigestArchive.Name("daily", window, "json");
        (await there.Account.Digests.GetBlobClient($"{name}.damaged").ExistsAsync(Stop)).Value.ShouldBeTrue();
        there.LogLines.ShouldContain(line => line.Contains($"{name} cannot be read", StringComparison.Ordinal));
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
        var there = await new DigestInstallation(laptop, SampleNews.Article(1))
        {
            Digest = new DigestOptions { Recipients = recipients },
        }.StartAsync();
        await there.Recipients.SuppressAsync(Key("gone@example.org"), "daily", SuppressedBy.Link, Stop);
        return there;
    }

    private static RecipientKey Key(string address) => new(AddressHash.Of(new MailboxAddress(null, address)), []);
}
