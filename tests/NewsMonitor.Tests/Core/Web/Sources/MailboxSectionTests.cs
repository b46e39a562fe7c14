using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Sources;

/// <summary>The mailbox on the page of the sources.</summary>
public sealed class MailboxSectionTests(LaptopFixture laptop)
{
    [Fact]
    public async Task ItsStateIsShownWithoutWhoSignsIn()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Mailbox:Host"] = "mail.example.org";
        settings["NewsMonitor:Mailbox:UserName"] = "press@example.org";
        settings["NewsMonitor:Mailbox:Password"] = "secret";
        await using var there = await Installation.CreateAsync(settings);
        var visitor = new Visitor(there);
        (await visitor.SeeAsync("/sources")).ShouldContain("Not polled yet");

        var stop = TestContext.Current.CancellationToken;
        var mailboxes = there.Get<MailboxStore>();
        var claimed = await mailboxes.TryClaimAsync(stop);
        var failed = claimed!.Mailbox with { TooLarge = 2 };
        await mailboxes.ReleaseAsync(claimed, failed.Failed("refused: <b>", 0, TimeSpan.FromMinutes(5), claimed.At), stop);

        var page = await visitor.SeeAsync("/sources");
        page.ShouldContain("mail.example.org");
        page.ShouldContain("refused: &lt;b&gt;");
        page.ShouldContain("2 messages were left out: they are too large");
        page.ShouldNotContain("press@");
    }
}
