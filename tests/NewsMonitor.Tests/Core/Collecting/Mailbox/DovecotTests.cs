using MailKit;
using static NewsMonitor.Tests.Core.Collecting.Mailbox.SampleMail;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>The same with a server of the real world, which has many more extensions than that of the other tests.</summary>
public sealed class DovecotTests(LaptopFixture laptop)
{
    [Fact]
    public async Task MessagesAreDroppedOnceAlsoAfterTheirUidsChange()
    {
        Assert.SkipUnless(Dovecot.IsHere, "Dovecot is not installed, or this is not root");
        await using var server = await Dovecot.StartAsync();
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Mailbox:Host"] = "127.0.0.1";
        settings["NewsMonitor:Mailbox:Port"] = $"{server.Port}";
        settings["NewsMonitor:Mailbox:Security"] = "None";
        settings["NewsMonitor:Mailbox:UserName"] = "right";
        settings["NewsMonitor:Mailbox:Password"] = "secret";
        settings["NewsMonitor:Mailbox:MaxBytes"] = "100000";
        await using var mail = await CollectedMail.CreateAsync(settings);
        await server.AppendAsync(Of(1));
        await server.AppendAsync(Of(2, "X-Message-ID: none"));
        await server.AppendAsync(Of(3) + new string('x', 200_000));
        await server.AppendAsync(Of(4, "Message-ID: <../../digests.json>"));

        var polled = await mail.PollAsync();

        polled.Mailbox.Reason.ShouldBe("");
        polled.Dropped.ShouldBe(3);
        polled.Mailbox.TooLarge.ShouldBe(1);
        await server.AppendAsync(Of(5));
        (await mail.PollAsync()).Dropped.ShouldBe(1);
        (await server.FlagsAsync()).ShouldAllBe(flags => (flags & MessageFlags.Seen) == 0);

        // From here on, what is in the inbox is marked.
        settings["NewsMonitor:Mailbox:MarkSeen"] = "true";
        await using var marking = await CollectedMail.CreateAsync(settings);
        marking.Clock.SetUtcNow(mail.Clock.GetUtcNow());
        await server.RenumberAsync();
        var again = await marking.PollAsync();

        again.Dropped.ShouldBe(0);
        again.Mailbox.UidValidity.ShouldNotBe(polled.Mailbox.UidValidity);
        (await mail.DroppedAsync()).Count.ShouldBe(4);
        (await server.FlagsAsync()).Count(flags => flags!.Value.HasFlag(MessageFlags.Seen)).ShouldBe(4);
    }
}
