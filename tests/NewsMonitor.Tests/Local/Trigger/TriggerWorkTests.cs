using NewsMonitor.Local.Trigger;

namespace NewsMonitor.Tests.Local.Trigger;

public sealed class TriggerWorkTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>While tables are away, nothing can be recorded; once they are back, the blob has all its tries.</summary>
    [Fact]
    public async Task ATryThatCannotBeRecordedDoesNotCount()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Trigger:VisibilitySeconds"] = "5";
        var faults = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(settings, null, faults);
        await installation.DropAsync("a.txt", SampleNews.Text(1));
        var queue = installation.Get<TriggerQueue>();
        await queue.CreateAsync(Stop);
        await installation.Get<InboxScan>().RunAsync(Stop);
        var first = (await queue.ReceiveAsync(1, Stop))!.Single();

        faults.FailWhere(request => request.Contains("Receipts", StringComparison.Ordinal));
        await installation.Get<TriggerWork>().RunAsync(first, (_, _) => { }, Stop);
        faults.Work();

        var again = await NextAsync(queue);
        again.MessageId.ShouldNotBe(first.MessageId);
        again.DequeueCount.ShouldBe(1);
        again.Body.ToString().ShouldBe(first.Body.ToString());
    }

    private static async Task<Azure.Storage.Queues.Models.QueueMessage> NextAsync(TriggerQueue queue)
    {
        while (true)
        {
            if ((await queue.ReceiveAsync(1, Stop))!.SingleOrDefault() is { } message)
                return message;
            await Task.Delay(100, Stop);
        }
    }
}
