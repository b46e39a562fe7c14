using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Timers;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Operations;

/// <summary>What the page of the operations says of files that wait.</summary>
public sealed class OperationsPageTests(LaptopFixture laptop)
{
    private readonly FaultPolicy _requests = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What is wrong is not taken for what is missing: without the field, all files are tried again.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1_025)]
    public async Task AFormThatNamesNoFileTriesNone(int length)
    {
        await using var there = await Installation.CreateAsync(laptop);
        var admin = new Visitor(there, role: Role.Admin);

        (await admin.SendAsync("/ops/retry", ("blob", new string('a', length)))).Status.ShouldBe(400);
        (await admin.SendAsync("/ops/retry")).Status.ShouldBe(303);
    }

    [Fact]
    public async Task AFileThatHasWaitedSinceYesterdayWaits()
    {
        // A few minutes after the readers' midnight, when all files of the day before were dropped yesterday.
        var night = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(1).AddMinutes(5), TimeSpan.Zero);
        await using var there = await Installation.CreateAsync(laptop, new FakeTimeProvider(night), _requests);
        var admin = new Visitor(there, role: Role.Admin);
        await there.DropAsync("done.txt", SampleNews.Text(1));
        await there.RunAsync("done.txt");
        await there.DropAsync("stuck.txt", SampleNews.Text(2));
        (await admin.SeeAsync("/ops")).ShouldContain("<dt>Waiting</dt><dd class=\"num\">?");

        await there.Get<TickStore>().RecordWaitingAsync(await there.Get<Backlog>().LookAsync(Stop), Stop);

        _requests.FailAt(0);
        var page = await admin.SeeAsync("/ops");
        page.ShouldContain("<dt>Waiting</dt><dd class=\"num\">1 · the oldest since <time");
        page.ShouldContain("(as of <time");
        _requests.Seen.ShouldBe(
            6,
            "the timers, the poison queue and its length, the subscriptions, the folders of the archive and the ledger of one"
        );
    }
}
