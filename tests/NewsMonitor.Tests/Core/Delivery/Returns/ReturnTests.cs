using System.Text;
using MimeKit;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Delivery.Returns;
using NewsMonitor.Tests.Core.Collecting.Mailbox;

namespace NewsMonitor.Tests.Core.Delivery.Returns;

/// <summary>What reports about mails do, and what forged ones do not.</summary>
public sealed class ReturnTests(LaptopFixture laptop)
{
    private const string Site = "https://news.example.org/api";
    private const string Reader = "00112233445566778899aabbccddeeff";
    private const string Other = "ffeeddccbbaa99887766554433221100";
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly ReturnAddresses Returns = new(new MailboxAddress(null, "bounces@example.org"), [Key]);
    private static readonly UnsubscribeLinks Links = UnsubscribeLinks.From(Site, Convert.ToBase64String(Key))!;
    private static readonly RecipientKeys Keys = new([Key]);
    private static readonly ReturnReader ReturnReader = new(Returns, Links);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("failed", "5.1.1", true, false)]
    [InlineData("Failed", "5.2.2", true, true)]
    [InlineData("failed", "5.7.1", false, false)]
    [InlineData("failed", "4.4.7", false, false)]
    [InlineData("delayed", "5.1.1", false, false)]
    [InlineData("delivered", "2.0.0", false, false)]
    public void OnlyWhatIsAboutTheMailboxAndForGoodIsABounce(string action, string status, bool isBounce, bool isFull)
    {
        var returned = ReturnReader.Read(Bounce(Returns.For(Reader).Address, action, status));

        (returned is ReturnedMail.Bounce).ShouldBe(isBounce);
        if (returned is not ReturnedMail.Bounce bounce)
            return;
        (bounce.Recipient, bounce.IsFull).ShouldBe((Keys.Of(Reader), isFull));
        bounce.Reason.ShouldStartWith($"returned: {status} smtp; 550 …@");
        bounce.Reason.ShouldNotContain("reader");
    }

    [Theory]
    [InlineData("bounces@example.org")]
    [InlineData("bounces+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org")]
    public void ABounceToAnUnsignedAddressIsNobodys(string to) => ReturnReader.Read(Bounce(to, "failed", "5.1.1")).ShouldBeNull();

    [Theory]
    [InlineData("abuse", true)]
    [InlineData("not-spam", false)]
    public void AComplaintIsFoundByTheLinkInItsMail(string type, bool counts)
    {
        var link = Links.For("daily", Reader).AbsoluteUri;

        var returned = ReturnReader.Read(Complaint(type, link));

        returned.ShouldBe(counts ? new ReturnedMail.Complaint(Keys.Of(Reader)) : null);
        ReturnReader.Read(Complaint(type, link[..^2] + "AA")).ShouldBeNull();
    }

    [Fact]
    public void NewsAndNoiseAreNoReports()
    {
        foreach (var text in (string[])["", "x", SampleMail.Of(1), "Content-Type: multipart/report\r\n\r\n--\r\n"])
            ReturnReader.Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();
    }

    /// <summary>By the mailbox that is polled, once, also if it is read again; other messages are news.</summary>
    [Fact]
    public async Task ABouncePausesAComplaintSuppressesAndForgedOnesDoNothing()
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Email:ReturnTo"] = "bounces@example.org";
        settings["NewsMonitor:Email:PublicUrl"] = Site;
        settings["NewsMonitor:Email:UnsubscribeKey"] = Convert.ToBase64String(Key);
        await using var mail = await CollectedMail.CreateAsync(settings);
        var recipients = mail.Installation.Get<RecipientStore>();
        await server.AppendAsync(Bounce(Returns.For(Reader).Address, "failed", "5.1.1"));
        await server.AppendAsync(Complaint("abuse", Links.For("daily", Other).AbsoluteUri));
        await server.AppendAsync(SampleMail.Of(1));

        (await mail.PollAsync()).Dropped.ShouldBe(1);

        (await recipients.StandingAsync(Keys.Of(Reader), Stop)).Refusals.Reason.ShouldStartWith("returned: 5.1.1");
        (await recipients.StandingAsync(Keys.Of(Reader), Stop)).Refusals.IsPaused.ShouldBeTrue();
        (await recipients.StandingAsync(Keys.Of(Other), Stop))
            .Suppressions.ShouldHaveSingleItem()
            .By.ShouldBe(SuppressedBy.Complaint);

        await recipients.ResumeAsync(Keys.Of(Reader), Stop);
        await server.RenumberAsync();
        await server.AppendAsync(Bounce("bounces+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org", "failed", "5.1.1"));
        await mail.PollAsync();
        (await recipients.StandingAsync(Keys.Of(Reader), Stop)).IsGood.ShouldBeTrue();
    }

    /// <summary>Exactly the digest and the recipient of the mail, once, also if the request is read or sent again.</summary>
    [Fact]
    public async Task AMailToTheAddressInAMailUnsubscribesItsRecipientOnceAndForgedOnesDoNothing()
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Email:PublicUrl"] = Site;
        settings["NewsMonitor:Email:UnsubscribeKey"] = Convert.ToBase64String(Key);
        await using var mail = await CollectedMail.CreateAsync(settings);
        var recipients = mail.Installation.Get<RecipientStore>();
        var token = Links.For("daily", Reader).Segments[^1];
        await server.AppendAsync(Request($"unsubscribe {token[..^2]}AA", 1));
        await server.AppendAsync(Request($"about {token}", 2));
        await mail.PollAsync();
        (await recipients.AllAsync(Stop)).ShouldBeEmpty();

        await server.AppendAsync(Request($"Fwd: [external]  Unsubscribe {token}", 3));
        await mail.PollAsync();

        (await recipients.AllAsync(Stop)).Keys.ShouldBe([Keys.Of(Reader).Value]);
        var standing = await recipients.StandingAsync(Keys.Of(Reader), Stop);
        (standing.IsSuppressed("daily"), standing.IsSuppressed("weekly")).ShouldBe((true, false));

        await recipients.ResumeAsync(Keys.Of(Reader), Stop);
        await server.RenumberAsync();
        await server.AppendAsync([.. "Received: from there.example\r\n"u8, .. Request($"unsubscribe {token}", 3)]);
        await mail.PollAsync();
        (await recipients.StandingAsync(Keys.Of(Reader), Stop)).IsGood.ShouldBeTrue();
    }

    [Theory]
    [InlineData("bounces@example.org", "bounces@example.org", false, true)]
    [InlineData("bounces@example.org", "desk", true, true)]
    [InlineData("bounces@example.org", "desk", false, false)]
    [InlineData("", "desk", true, false)]
    public void AMailNamesAnAddressOnlyIfSomebodyReadsWhatArrivesThere(string to, string user, bool isOnly, bool isNamed)
    {
        var mailbox = new MailboxOptions
        {
            Host = "imap.example.org",
            UserName = user,
            OnlyReturns = isOnly,
        };
        var byMail = UnsubscribeMail.From(new EmailOptions { ReturnTo = to }, mailbox);

        (byMail is not null).ShouldBe(isNamed);
        UnsubscribeMail.From(new EmailOptions { ReturnTo = to }, new MailboxOptions { OnlyReturns = true }).ShouldBeNull();
        if (byMail is null)
            return;
        var link = Links.For("daily", Reader);
        var address = new Uri(byMail.For(link));
        (address.Scheme, address.UserInfo + "@" + address.Host).ShouldBe(("mailto", to));
        var subject = Uri.UnescapeDataString(address.Query["?subject=".Length..]);
        Links.Read(UnsubscribeMail.TokenIn(subject)!).ShouldBe(new UnsubscribeToken("daily", Keys.Of(Reader)));
        var complaint = Complaint("abuse", $"{link.AbsoluteUri}>, <{byMail.For(link)}");
        ReturnReader.Read(complaint).ShouldBe(new ReturnedMail.Complaint(Keys.Of(Reader)));
    }

    private static byte[] Request(string subject, int number) =>
        Bytes(
            $"""
            From: reader@there.example
            To: bounces@example.org
            Subject: {subject}
            Message-ID: <request-{number}@there.example>

            Please.

            """
        );

    private static byte[] Bounce(string to, string action, string status) =>
        Bytes(
            $"""
            From: MAILER-DAEMON@mx.example
            To: {to}
            Subject: Undelivered Mail
            Message-ID: <{action}.{status}.{to.Length}@mx.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            It could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; reader@there.example
            Action: {action}
            Status: {status}
            Diagnostic-Code: smtp; 550 reader@there.example is not known

            --b--

            """
        );

    private static byte[] Complaint(string type, string link) =>
        Bytes(
            $"""
            From: feedback@provider.example
            To: abuse@example.org
            Subject: Report
            Message-ID: <{type}@provider.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary="b"

            --b
            Content-Type: text/plain

            This is an abuse report.

            --b
            Content-Type: message/feedback-report

            Feedback-Type: {type}
            User-Agent: Provider/1.0
            Version: 1

            --b
            Content-Type: message/rfc822

            From: news@example.org
            List-Unsubscribe: <{link}>
            Subject: News digest

            News.

            --b--

            """
        );

    private static byte[] Bytes(string message) => Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n"));
}
