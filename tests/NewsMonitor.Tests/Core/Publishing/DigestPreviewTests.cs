using Azure.Data.Tables;
using MimeKit;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Core.Publishing;

/// <summary>What is looked at before, or sent as a test, is the very mail, and leaves no trace.</summary>
public sealed class DigestPreviewTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheMailIsTheOneThatWasPreviewed()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, 20).Select(SampleNews.Article)]).StartAsync();

        var preview = await there.Machine(smtp.Options).PreviewAsync(SampleNews.Morning, cancellationToken: Stop);
        await there.Machine(smtp.Options).RunDueAsync(Stop);

        var stream = new MemoryStream();
        await preview.WriteToAsync(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, stream, Stop);
        smtp.Accepted[0].Message.ShouldBe(stream.ToArray());
    }

    [Fact]
    public async Task PreviewingWritesNothing()
    {
        var there = await new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
        await there.DeleteWindowsAsync(Stop);
        await there.Machine(new EmailOptions()).PreviewAsync(SampleNews.Morning, cancellationToken: Stop);

        (await there.Account.Digests.GetBlobsAsync(cancellationToken: Stop).CountAsync(Stop)).ShouldBe(0);
        var rows = there.Account.Table(SendLedger.Table).QueryAsync<TableEntity>(cancellationToken: Stop);
        (await rows.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task ATestMailIsTheVeryMailAndNothingIsNoted()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, 20).Select(SampleNews.Article)]).StartAsync();

        var result = await there
            .Machine(smtp.Options)
            .SendTestAsync(
                new MailRecipient(MailboxAddress.Parse("me@example.org")),
                SampleNews.Morning,
                cancellationToken: Stop
            );

        result.ShouldBeOfType<SendResult.Accepted>();
        smtp.Recipients.ShouldBe(["me@example.org"]);
        (await there.Machine(smtp.Options).RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(5);
        SmtpServer.Parse(smtp.Accepted[0].Message).HtmlBody.ShouldBe(SmtpServer.Parse(smtp.Accepted[1].Message).HtmlBody);
    }

    [Fact]
    public async Task APastDigestIsPreviewedAsItWasSent()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, 20).Select(SampleNews.Article)]).StartAsync();
        await there.Machine(smtp.Options).RunDueAsync(Stop);
        there.Clock.Advance(TimeSpan.FromDays(3));
        await there.Machine(smtp.Options).RunDueAsync(Stop);

        var again = await there.Machine(smtp.Options).PreviewAsync(SampleNews.Morning, cancellationToken: Stop);

        // It would be sent now.
        again.Date.ToUniversalTime().ShouldBe(there.Clock.GetUtcNow());
        again.Date = SmtpServer.Parse(smtp.Accepted[0].Message).Date;
        var stream = new MemoryStream();
        await again.WriteToAsync(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, stream, Stop);
        stream.ToArray().ShouldBe(smtp.Accepted[0].Message);
    }

    /// <summary>Who previews a digest an hour after it was sent would see an empty one.</summary>
    [Fact]
    public async Task WithoutNewsTheLastDigestIsShown()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await new DigestInstallation(laptop, [.. Enumerable.Range(0, 20).Select(SampleNews.Article)]).StartAsync();
        var job = there.Machine(smtp.Options);
        (await job.LatestPreviewAsync(SampleNews.Morning, cancellationToken: Stop)).ShouldBe(SampleNews.Morning);
        await job.RunDueAsync(Stop);

        var latest = await job.LatestPreviewAsync(SampleNews.Morning.AddHours(1), cancellationToken: Stop);

        latest.ShouldBe(SampleNews.Morning);
        var shown = await job.PreviewAsync(latest, cancellationToken: Stop);
        shown.Subject.ShouldBe(SmtpServer.Parse(smtp.Accepted[0].Message).Subject);
    }
}
