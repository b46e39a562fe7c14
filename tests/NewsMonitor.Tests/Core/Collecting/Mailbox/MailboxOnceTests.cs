using System.Text;
using NewsMonitor.Core.Collecting.Mailbox;
using static NewsMonitor.Tests.Core.Collecting.Mailbox.SampleMail;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>Each message is dropped once: poll after poll, with several machines, and with crashes.</summary>
public sealed class MailboxOnceTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachMessageIsDroppedOnceAndNothingInTheMailboxChanges()
    {
        await using var server = await ImapServer.StartAsync();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        (await mail.PollAsync()).Mailbox.NewsAt.ShouldBeNull();
        await server.AppendAsync(Of(1));
        await server.AppendAsync(Of(2));

        var polled = await mail.PollAsync();

        polled.Dropped.ShouldBe(2);
        polled.Mailbox.NewsAt.ShouldBe(mail.Clock.GetUtcNow());
        (await mail.TryPollAsync()).ShouldBeNull("it is not due");
        var first = await mail.DroppedAsync();
        first.Keys.ShouldAllBe(name => name.StartsWith($"mail/{polled.Mailbox.Id}/") && name.EndsWith(".eml"));
        (await TextsAsync(mail)).ShouldBe([Of(1), Of(2)], ignoreOrder: true);

        // One more, and one that was there already, as a list and a person may both send it.
        await server.AppendAsync(Of(3));
        await server.AppendAsync("Received: by list.example\r\n" + Of(1));
        (await mail.PollAsync()).Dropped.ShouldBe(1);

        var second = await mail.DroppedAsync();
        second.Count.ShouldBe(3);
        first.ShouldAllBe(blob => second[blob.Key] == blob.Value);
        var asked = await server.AskedAsync();
        asked.Downloads.ShouldBe(3);
        asked.Summaries.ShouldBe(4);
        asked.Flags.ShouldBe(["", "", "", ""]);
    }

    /// <summary>How far it was read only saves work. Whether UIDs change or the row is lost, nothing is dropped twice.</summary>
    [Fact]
    public async Task WithoutMemoryTheInboxItselfKnows()
    {
        await using var server = await ImapServer.StartAsync();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        await server.AppendAsync(Of(1));
        await server.AppendAsync(Of(2, "X-Message-ID: none"));
        var id = (await mail.PollAsync()).Mailbox.Id;
        var before = await mail.DroppedAsync();

        await server.RenumberAsync();
        await server.AppendAsync(Of(3));
        (await mail.PollAsync()).Dropped.ShouldBe(1);
        await mail.Installation.Account.Table("Feeds").DeleteEntityAsync("mailboxes", id, cancellationToken: Stop);
        (await mail.PollAsync()).Dropped.ShouldBe(0);

        var after = await mail.DroppedAsync();
        after.Count.ShouldBe(3);
        before.ShouldAllBe(blob => after[blob.Key] == blob.Value);
        // That without a Message-ID has to be read to be recognized.
        (await server.AskedAsync()).Downloads.ShouldBe(2 + 2 + 1);
    }

    [Fact]
    public async Task OfTwoMachinesOnePolls()
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        await using var one = await CollectedMail.CreateAsync(settings);
        await using var other = await CollectedMail.CreateAsync(settings);
        await server.AppendAsync(Of(1));

        var polled = await Task.WhenAll(one.TryPollAsync(), other.TryPollAsync());

        polled.OfType<PolledMailbox>().ShouldHaveSingleItem().Dropped.ShouldBe(1);
        (await server.AskedAsync()).Logins.ShouldBe(1);
    }

    /// <summary>
    /// The process dies at each storage request of a poll, before and after the service has done what it asks: also between the
    /// message and the note that it was read.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACrashAnywhereLosesNothingAndDoublesNothing(bool afterwards)
    {
        await using var server = await ImapServer.StartAsync();
        var faults = new FaultPolicy();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()), null, faults);
        for (var (requests, isDone) = (0, false); !isDone; requests++)
        {
            await server.AppendAsync(Of(requests));
            mail.Clock.Advance(TimeSpan.FromHours(1));
            faults.DieAfter(requests, afterwards);
            isDone = await PollsAsync(mail);
            faults.Work();
            var before = await mail.DroppedAsync();

            mail.Clock.Advance(MailboxStore.ClaimLength);
            await mail.PollAsync();

            var after = await mail.DroppedAsync();
            after.Count.ShouldBe(requests + 1, $"after {requests} requests");
            before.ShouldAllBe(blob => after[blob.Key] == blob.Value, $"after {requests} requests");
        }
    }

    private static async Task<bool> PollsAsync(CollectedMail mail)
    {
        try
        {
            await mail.TryPollAsync();
            return true;
        }
        catch (MachineDiedException)
        {
            return false;
        }
    }

    private static async Task<List<string>> TextsAsync(CollectedMail mail)
    {
        List<string> texts = [];
        foreach (var name in (await mail.DroppedAsync()).Keys)
        {
            var content = await mail.Installation.Account.Inbox.GetBlobClient(name).DownloadContentAsync(Stop);
            texts.Add(Encoding.Latin1.GetString(content.Value.Content));
        }

        return texts;
    }
}
