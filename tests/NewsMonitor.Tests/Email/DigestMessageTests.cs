using System.Text;
using MimeKit;
using NewsMonitor.Analyzer;
using NewsMonitor.Digests;
using NewsMonitor.Email;
using NewsMonitor.Settings;
using NewsMonitor.Tests.Digests;

namespace NewsMonitor.Tests.Email;

public sealed class DigestMessageTests
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
        Message(digest with { Window = DigestWindow.After(digest.Window.To, digest.Window.To.AddDays(1)) }, Reader).MessageId.ShouldNotBe(id);
        id.ShouldEndWith("@example.org");
    }

    [Fact]
    public async Task ItSaysThatAMachineSentIt()
    {
        var message = Message(await DigestAsync("Plain"), Reader);

        message.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        message.Headers["Precedence"].ShouldBe("bulk");
        message.Headers["List-Id"].ShouldBe("<daily.newsmonitor.example.org>");
        message.Date.ShouldBe(News.Morning);
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
        var bytes = Bytes(DigestMessage.For(digest, rendered, Sender, Reader));
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

    private static MimeMessage Message(Digest digest, MailboxAddress to) => DigestMessage.For(digest, DigestRenderer.Render(digest), Sender, to);

    private static byte[] Bytes(MimeMessage message)
    {
        var stream = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, stream);
        return stream.ToArray();
    }

    private static Task<Digest> DigestAsync(string headline) => DigestBuilder.BuildAsync(
        new NewsSource([News.Article(1, headline, SentimentLabel.Positive)]), DigestDefinition.From(new DigestOptions()), News.Window,
        TestContext.Current.CancellationToken);
}
