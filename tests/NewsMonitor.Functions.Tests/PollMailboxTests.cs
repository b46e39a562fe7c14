using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core.Collecting.Mailbox;

namespace NewsMonitor.Functions.Tests;

public sealed class PollMailboxTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFailureOfStorageIsThrownAndOneOfTheServerIsNot()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Mailbox:Host"] = "localhost";
        settings["NewsMonitor:Mailbox:Port"] = "1";
        settings["NewsMonitor:Mailbox:UserName"] = "news";
        settings["NewsMonitor:Mailbox:Password"] = "secret";
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(settings, null, faults);
        faults.FailWhere(request => request.Contains("Feeds", StringComparison.Ordinal));

        await Should.ThrowAsync<Azure.RequestFailedException>(() => RunAsync(installation));

        faults.Work();
        await RunAsync(installation);
        (await installation.Get<MailboxStore>().FindAsync(Stop)).ShouldNotBeNull().Failures.ShouldBe(1);
    }

    [Fact]
    public async Task WithoutAMailboxStorageIsNotEvenAsked()
    {
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faults);
        faults.Work();

        await RunAsync(installation);

        faults.Seen.ShouldBe(0);
    }

    private static Task RunAsync(Installation installation) =>
        new PollMailbox(installation.Get<MailboxCollector>(), NullLogger<PollMailbox>.Instance).RunAsync(new TimerInfo(), Stop);
}
