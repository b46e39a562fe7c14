using System.Text;
using MimeKit;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

public sealed class DigestMailingTests
{
    private static readonly MailboxAddress Sender = new("NewsMonitor", "news@example.org");
    private static readonly MailboxAddress Reader = new(null, "Reader@Example.org");

    [Fact]
    public async Task TheSameMailIsTheSameBytes()
    {
        var digest = await DigestAsync("Plain");
        Bytes(Message(digest, Reader)).ShouldBe(Bytes(Message(digest, Reader)));
    }

    [Fact]
    public async Task TheMessageIdIsOneForDigestWindowAndRecipient()
    {
        var digest = await DigestAsync("Plain");
        var id = Message(digest, Reader).MessageId;

        Message(digest, new MailboxAddress("R", "reader@example.org")).MessageId.ShouldBe(id);
        Message(digest, new MailboxAddress(null, "other@example.org")).MessageId.ShouldNotBe(id);
        Message(digest with { Id = "weekly" }, Reader).MessageId.ShouldNotBe(id);
        Message(digest with { Window = DigestWindow.After(digest.Window.To, digest.Window.To.AddDays(1)) }, Reader)
            .MessageId.ShouldNotBe(id);
        id.ShouldEndWith("@example.org");
    }

    [Fact]
    public async Task ItSaysThatAMachineSentIt()
    {
        var message = Message(await DigestAsync("Plain"), Reader);

        message.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        message.Headers["Precedence"].ShouldBe("bulk");
        message.Headers["List-Id"].ShouldBe("<daily.newsmonitor.example.org>");
        message.Date.ShouldBe(SampleNews.Morning);
    }

    [Fact]
    public async Task TheDateIsThatOfTheFirstTry()
    {
        var digest = await DigestAsync("Plain");
        var tried = SampleNews.Morning.AddHours(5);
        var mailing = new DigestMailing(digest, DigestRenderer.Render(digest), Sender, links: null);

        mailing.To(Reader, tried).Date.ShouldBe(tried);
        Bytes(mailing.To(Reader, tried)).ShouldBe(Bytes(mailing.To(Reader, tried)));
        mailing.To(Reader, tried).MessageId.ShouldBe(mailing.To(Reader).MessageId);
    }

    /// <summary>One click comes first (RFC 8058); the address is for programs that only write mails (RFC 2369).</summary>
    [Fact]
    public async Task BothWaysToUnsubscribeArriveInOneHeader()
    {
        var digest = await DigestAsync("Plain");
        var byMail = new UnsubscribeMail(new MailboxAddress(null, "news&more@bücher.example"));
        var mailing = new DigestMailing(digest, DigestRenderer.Render(digest), Sender, LinksBelow("api"), byMail);

        var arrived = MimeMessage.Load(new MemoryStream(Bytes(mailing.To(Reader))), TestContext.Current.CancellationToken);

        var link = LinksBelow("api").For("daily", AddressHash.Of(Reader));
        arrived
            .Headers["List-Unsubscribe"]
            .ShouldBe(
                $"<{link.AbsoluteUri}>, <mailto:news%26more@xn--bcher-kva.example?subject=unsubscribe%20{link.Segments[^1]}>"
            );
        arrived.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
    }

    /// <summary>Identifiers are ASCII; that mail cannot be delivered is heard.</summary>
    [Fact]
    public async Task InternationalDomainsAreAsciiInHeaders()
    {
        var digest = await DigestAsync("Plain");
        var message = new DigestMailing(
            digest,
            DigestRenderer.Render(digest),
            new MailboxAddress("Zürich", "news@zürich.example"),
            links: null
        ).To(new MailboxAddress(null, "leser@bücher.example"));

        message.MessageId.ShouldEndWith("@xn--zrich-kva.example");
        message.Headers["List-Id"].ShouldBe("<daily.newsmonitor.xn--zrich-kva.example>");
        Encoding.ASCII.GetString(Bytes(message)).ShouldContain("<news@xn--zrich-kva.example>\r\n");
        Encoding.ASCII.GetString(Bytes(message)).ShouldContain("\r\nTo: leser@xn--bcher-kva.example\r\n");
        Bytes(message).ShouldAllBe(b => b < 128);
        message.Headers["X-Auto-Response-Suppress"].ShouldBe("DR, RN, NRN, OOF, AutoReply");
    }

    [Theory]
    [InlineData("Plain headline")]
    [InlineData("Größe, 漢字 and نص with 👩‍🚒")]
    [InlineData("a\r\nBcc: all@example.org")]
    [InlineData("=?utf-8?q?=0D=0ABcc:_all=40example.org?=")]
    public async Task ItArrivesAsItWasMeant(string headline)
    {
        var digest = await DigestAsync(headline);
        var rendered = DigestRenderer.Render(digest);
        var bytes = Bytes(new DigestMailing(digest, rendered, Sender, links: null).To(Reader));
        var message = MimeMessage.Load(new MemoryStream(bytes), TestContext.Current.CancellationToken);

        bytes.ShouldAllBe(b => b < 128);
        Encoding.ASCII.GetString(bytes).Split("\r\n").ShouldAllBe(line => line.Length <= 998);
        message.Subject.ShouldBe(rendered.Subject);
        message.TextBody!.ReplaceLineEndings("\n").ShouldBe(rendered.Text);
        message.HtmlBody!.ReplaceLineEndings("\n").ShouldBe(rendered.Html);
        message.Bcc.ShouldBeEmpty();
        message.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe(Reader.Address);
        message.Body!.ContentType.MimeType.ShouldBe("multipart/alternative");
    }

    [Theory]
    [InlineData("Plain headline", "quoted-printable")]
    [InlineData(
        "Größe = \"100 %\" 👩‍🚒 of a headline that is long enough to be broken in two by its encoder",
        "quoted-printable"
    )]
    [InlineData("漢字", "base64")]
    public async Task WhatIsEncodedOnceForAllIsWhatEachMailWouldBeEncodedWhole(string headline, string encoding)
    {
        var digest = await DigestAsync(string.Concat(Enumerable.Repeat(headline, encoding == "base64" ? 90 : 1)));
        digest = encoding == "base64" ? digest with { Name = new string('字', 6_000) } : digest;
        var rendered = DigestRenderer.Render(digest);

        // Addresses of any length, so that the place of the link falls anywhere in a line and in a group of three bytes.
        for (var length = 1; length <= 80; length++)
        {
            var to = new MailboxAddress(null, $"{new string('r', length % 60 + 1)}@example.org");
            var links = LinksBelow(new string('p', length));
            var link = links.For(digest.Id, AddressHash.Of(to)).AbsoluteUri;
            var message = new DigestMailing(digest, rendered, Sender, links).To(to);

            var html = Whole("html", rendered.Html.Insert(rendered.LinkAt, UnsubscribeLine.For(new Uri(link)).Html), encoding);
            var text = Whole("plain", $"{rendered.Text}Unsubscribe: {link}\n", encoding);
            var parts = message.Body.ShouldBeOfType<MultipartAlternative>();
            Encoding.ASCII.GetString(Bytes(parts[0])).ShouldBe(Encoding.ASCII.GetString(Bytes(text)));
            Encoding.ASCII.GetString(Bytes(parts[1])).ShouldBe(Encoding.ASCII.GetString(Bytes(html)));
        }
    }

    /// <summary>Another recipient costs as much of a long mail as of a short one: what all have in common is made once.</summary>
    [Fact]
    public async Task AFurtherRecipientCostsLittle()
    {
        var (few, shortMail) = await CostAsync(articles: 1);
        var (many, longMail) = await CostAsync(articles: 500);

        longMail.ShouldBeGreaterThan(shortMail + 10_000);
        many.ShouldBeLessThan(few + (longMail - shortMail) / 2);
    }

    // The bytes that are allocated for one more recipient, and the characters of the mail.
    private static async Task<(long Allocated, int Length)> CostAsync(int articles)
    {
        var digest = await DigestBuilder.BuildAsync(
            new NewsSource(Enumerable.Range(0, articles).Select(SampleNews.Article)),
            DefaultSubscription.From(new DigestOptions()).Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
        var rendered = DigestRenderer.Render(digest);
        var mailing = new DigestMailing(digest, rendered, Sender, LinksBelow(""));
        await mailing.To(Reader).WriteToAsync(Stream.Null, TestContext.Current.CancellationToken);

        var before = GC.GetAllocatedBytesForCurrentThread();
        mailing.To(Reader).WriteTo(Stream.Null, TestContext.Current.CancellationToken);
        return (GC.GetAllocatedBytesForCurrentThread() - before, rendered.Html.Length);
    }

    private static UnsubscribeLinks LinksBelow(string path) =>
        UnsubscribeLinks.From($"https://news.example.org/{path}", InstallationSettings.LinkKey)!;

    private static TextPart Whole(string kind, string text, string encoding)
    {
        var part = new TextPart(kind);
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        part.ContentTransferEncoding = encoding == "base64" ? ContentEncoding.Base64 : ContentEncoding.QuotedPrintable;
        return part;
    }

    private static byte[] Bytes(MimeEntity part)
    {
        var stream = new MemoryStream();
        part.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, stream);
        return stream.ToArray();
    }

    private static MimeMessage Message(Digest digest, MailboxAddress to) =>
        new DigestMailing(digest, DigestRenderer.Render(digest), Sender, links: null).To(to);

    private static byte[] Bytes(MimeMessage message)
    {
        var stream = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, stream);
        return stream.ToArray();
    }

    private static Task<Digest> DigestAsync(string headline) =>
        DigestBuilder.BuildAsync(
            new NewsSource([SampleNews.Article(1, headline, SentimentLabel.Positive)]),
            DefaultSubscription.From(new DigestOptions()).Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
}
