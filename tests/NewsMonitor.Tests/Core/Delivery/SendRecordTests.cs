using Azure;
using MimeKit;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Delivery;

/// <summary>A mail that the server accepted is recorded, and goes out once, although storage is away right after that.</summary>
public sealed class SendRecordTests(LaptopFixture laptop)
{
    private const string One = "one@example.org";
    private static readonly RecipientKey Key = new(AddressHash.Of(new MailboxAddress(null, One)), []);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task StorageThatIsAwayForAWhileCausesNoSecondMail(int requests)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        var faults = new FaultPolicy();
        faults.FailWhere(_ => smtp.Accepted.Count > 0 && faults.Failed < requests);

        var run = (await RunAsync(there, smtp, faults, Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Waiting).ShouldBe((1, 0));
        await NoSecondMailAsync(there, smtp);
    }

    /// <summary>The identity gets no token for a moment, as when the endpoint of the platform is restarted.</summary>
    [Fact]
    public async Task SigningInThatFailsForAWhileCausesNoSecondMail()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        var faults = new FaultPolicy();
        faults.RefuseSignInWhere(_ => smtp.Accepted.Count > 0 && faults.Failed < 3);

        var run = (await RunAsync(there, smtp, faults, Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Waiting).ShouldBe((1, 0));
        await NoSecondMailAsync(there, smtp);
    }

    [Fact]
    public async Task StoppingTheProcessDoesNotStopTheRecord()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        var faults = new FaultPolicy();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        faults.FailWhere(_ =>
        {
            if (smtp.Accepted.Count == 0 || faults.Failed >= 4)
                return false;
            stopping.Cancel();
            return true;
        });

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(there, smtp, faults, stopping.Token));

        await NoSecondMailAsync(there, smtp);
    }

    /// <summary>The end of a run of rejections is no reason to send a mail again.</summary>
    [Fact]
    public async Task RejectionsThatCannotBeEndedCauseNoSecondMail()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        await there.Recipients.CountRefusalAsync(Key, "550 No such user", Stop);
        var faults = new FaultPolicy();
        faults.FailWhere(request => smtp.Accepted.Count > 0 && request.Contains(RecipientStore.Table, StringComparison.Ordinal));

        await Should.ThrowAsync<RequestFailedException>(() => RunAsync(there, smtp, faults, Stop));

        await NoSecondMailAsync(there, smtp);
    }

    [Fact]
    public async Task StorageThatStaysAwayIsWaitedForUntilTheClaimEnds()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        var faults = new FaultPolicy();
        faults.FailWhere(_ => smtp.Accepted.Count > 0);

        await Should.ThrowAsync<RequestFailedException>(() => RunAsync(there, smtp, faults, Stop));

        var claim = (await there.Deliveries.DeliveriesAsync("daily", SampleNews.Window, Stop))[Key.Value];
        (claim.State, claim.IsFree(there.Clock.GetUtcNow())).ShouldBe((DeliveryState.Sending, false));
        faults.Failed.ShouldBeGreaterThan(5);
        there.LogLines.ShouldContain(line => line.Contains("could not be recorded", StringComparison.Ordinal));
    }

    private Task<DigestInstallation> InstallationAsync() =>
        new DigestInstallation(laptop, SampleNews.Article(1)) { Digest = new DigestOptions { Recipients = One } }.StartAsync();

    /// <summary>Runs the digest; from the first fault on, the clock is moved so that pauses end.</summary>
    private static async Task<IReadOnlyList<DigestRun>> RunAsync(
        DigestInstallation there,
        SmtpServer smtp,
        FaultPolicy faults,
        CancellationToken stopping
    )
    {
        var running = there.Machine(smtp.Options, there.NewAccount(faults)).RunDueAsync(stopping);
        while (await Task.WhenAny(running, Task.Delay(5, Stop)) != running)
        {
            if (faults.Failed > 0)
                there.Clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        return await running;
    }

    private static async Task NoSecondMailAsync(DigestInstallation there, SmtpServer smtp)
    {
        there.Clock.Advance(TimeSpan.FromMinutes(10));
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        smtp.Recipients.ShouldBe([One]);
        (await there.Deliveries.DeliveriesAsync("daily", SampleNews.Window, Stop))[Key.Value].State.ShouldBe(DeliveryState.Sent);
        (await there.Windows.OpenAsync("daily", Stop)).ShouldBeEmpty();
    }
}
