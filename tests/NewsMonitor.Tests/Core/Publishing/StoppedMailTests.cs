using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Publishing;

namespace NewsMonitor.Tests.Core.Publishing;

/// <summary>A digest says how many of its recipients it has lost since the last one, and names none of them.</summary>
public sealed class StoppedMailTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheNextDigestSaysHowManyArePausedAndComplainedAndTheOneAfterDoesNot()
    {
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await there.DeleteWindowsAsync(Stop);
        foreach (var name in (string[])["one", "two", "stranger"])
            await there.Recipients.PauseAsync(Key(name), "returned: 5.1.1", Stop);
        await there.Recipients.PauseAsync(Key("one"), "again", Stop);
        await there.Recipients.SuppressAsync(Key("three"), null, SuppressedBy.Complaint, Stop);
        await there.Recipients.SuppressAsync(Key("four"), null, SuppressedBy.Link, Stop);

        var next = await EndAsync(there, SampleNews.Morning.AddDays(1));

        next.ShouldContain(
            "2 recipients of this digest were paused, since mail to them returned or was rejected. "
                + "1 recipient of this digest called a mail spam and gets no more."
        );
        (await EndAsync(there, SampleNews.Morning.AddDays(2))).ShouldNotContain("of this digest");
        (await there.Recipients.AllAsync(Stop)).Count.ShouldBe(5, "nobody else is in the table");

        await there.Recipients.ResumeAsync(Key("one"), Stop);
        (await EndAsync(there, SampleNews.Morning.AddDays(1))).ShouldContain("1 recipient of this digest was paused");
    }

    private static RecipientKey Key(string name) => new(AddressHash.Of(new MailboxAddress(null, $"{name}@example.org")), []);

    private static async Task<string> EndAsync(DigestInstallation there, DateTimeOffset at)
    {
        var subscription = (await there.Subscriptions.LoadAsync(Stop)).All.Single();
        var preview = there.Compose(new EmailOptions(), there.Account).GetRequiredService<DigestPreview>();
        var mail = await preview.MessageAsync(subscription, at, Stop);
        return string.Join(' ', mail.TextBody!.Split('\n').Select(line => line.Trim()));
    }
}
