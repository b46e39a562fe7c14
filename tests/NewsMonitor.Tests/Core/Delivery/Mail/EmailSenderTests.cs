using Microsoft.Extensions.Time.Testing;
using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Tests.Local.Emulators;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

public sealed class EmailSenderTests(LaptopFixture laptop)
{
    /// <summary>It stands still, so that no server is too slow.</summary>
    private static readonly FakeTimeProvider Clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("550 No such user", typeof(SendResult.Refused))]
    [InlineData("450 Mailbox busy", typeof(SendResult.Deferred))]
    public async Task WhatIsSaidOfTheMessageIsAsGoodAsOfTheRecipient(string fault, Type expected)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        smtp.Fail(new { data = new Dictionary<string, string> { ["a@example.org"] = fault } });
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options), Clock);

        (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType(expected);
        (await sender.SendAsync(Message("b@example.org"))).ShouldBeOfType<SendResult.Accepted>();
    }

    /// <summary>Letters before the @ go only to a server that reads them as what they are (RFC 6531).</summary>
    [Theory]
    [InlineData("jörg@example.org", "news@example.org", true, RefusalOf.Recipient)]
    [InlineData("a@example.org", "größe@example.org", true, RefusalOf.Sender)]
    [InlineData("jörg@example.org", "news@example.org", false, null)]
    public async Task AddressesInOtherLettersNeedAServerThatReadsThem(string to, string from, bool isAscii, RefusalOf? refused)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        smtp.Fail(new { ascii = isAscii });
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options), Clock);
        var message = Message(to);
        message.From.Clear();
        message.From.Add(new MailboxAddress(null, from));

        var result = await sender.SendAsync(message);

        if (refused is { } what)
            result.ShouldBeOfType<SendResult.Refused>().What.ShouldBe(what);
        else
            result.ShouldBeOfType<SendResult.Accepted>();
        smtp.Recipients.ShouldBe(refused is null ? [to] : []);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnInternationalDomainGoesToEveryServerInAscii(bool isAscii)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        smtp.Fail(new { ascii = isAscii });
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options), Clock);

        (await sender.SendAsync(Message("leser@bücher.example"))).ShouldBeOfType<SendResult.Accepted>();

        smtp.Commands.ShouldContain("RCPT TO:<leser@xn--bcher-kva.example>");
        (await sender.SendAsync(Message("jörg@example.org"))).ShouldBeOfType(
            isAscii ? typeof(SendResult.Refused) : typeof(SendResult.Accepted)
        );
    }

    [Fact]
    public async Task WhatCannotBeDeliveredReturnsToItsOwnAddress()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options), Clock);

        (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        (
            await sender.SendAsync(Message("a@example.org"), new MailboxAddress(null, "bounces+x@example.org"))
        ).ShouldBeOfType<SendResult.Accepted>();

        smtp.Senders.ShouldBe(["news@example.org", "bounces+x@example.org"]);
    }

    [Fact]
    public async Task AConnectionThatBrokeIsMadeAgain()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options), Clock);
        (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        await smtp.StopAsync();
        (await sender.SendAsync(Message("b@example.org"))).ShouldBeOfType<SendResult.Deferred>().ByServer.ShouldBeTrue();
        await smtp.StartAsync(Stop);
        (await sender.SendAsync(Message("b@example.org"))).ShouldBeOfType<SendResult.Accepted>();
    }

    [Theory]
    [InlineData("right", "secret", true)]
    [InlineData("right", "wrong", false)]
    public async Task TheLoginIsUsed(string user, string password, bool accepted)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        await using var sender = new EmailSender(new SmtpConnection(With(smtp.Options, user, password)), Clock);

        var result = await sender.SendAsync(Message("a@example.org"));

        (result is SendResult.Accepted).ShouldBe(accepted);
        if (!accepted)
            result.ShouldBeOfType<SendResult.Deferred>().Reason.ShouldBe($"127.0.0.1:{smtp.Port} rejected the login");
    }

    [Fact]
    public async Task AReferenceToAVaultThatWasNotResolvedIsNotSentAsAPassword()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        const string reference = "@Microsoft.KeyVault(VaultName=v;SecretName=smtp-password)";
        await using var sender = new EmailSender(new SmtpConnection(With(smtp.Options, "right", reference)), Clock);

        (await sender.SendAsync(Message("a@example.org")))
            .ShouldBeOfType<SendResult.Deferred>()
            .Reason.ShouldStartWith("NewsMonitor__Email__Password is a Key Vault reference");
    }

    [Fact]
    public async Task AServerThatNeverGreetsIsLeftInTime()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        smtp.Fail(new { greeting = "hang" });
        var clock = new FakeTimeProvider();
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options), clock);
        var sending = sender.SendAsync(Message("a@example.org"));
        await smtp.HungAsync(Stop);

        clock.Advance(TimeSpan.FromSeconds(smtp.Options.TimeoutSeconds));

        (await sending)
            .ShouldBeOfType<SendResult.Deferred>()
            .Reason.ShouldBe($"no response from 127.0.0.1:{smtp.Port} within 15 s");
    }

    [Fact]
    public async Task WithoutTheTlsThatIsAskedForNothingIsSent()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var options = new EmailOptions
        {
            Host = "127.0.0.1",
            Port = smtp.Port,
            Security = EmailSecurity.StartTls,
        };
        await using var sender = new EmailSender(new SmtpConnection(options), Clock);

        (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType<SendResult.Deferred>();
        smtp.Accepted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EmailSecurity.StartTls)]
    [InlineData(EmailSecurity.Tls)]
    public async Task MailGoesOutOverTlsToAServerThatIsTrustedAndToNoOther(EmailSecurity security)
    {
        using var certificate = new TestCertificate();
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, security, certificate, Stop);

        await using (var trusting = new EmailSender(new SmtpConnection(smtp.Options, null, certificate.IsTrusted), Clock))
            (await trusting.SendAsync(Message("a@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        await using (var doubting = new EmailSender(new SmtpConnection(smtp.Options), Clock))
        {
            (await doubting.SendAsync(Message("b@example.org")))
                .ShouldBeOfType<SendResult.Deferred>()
                .Reason.ShouldBe($"no secure connection to 127.0.0.1:{smtp.Port}: its certificate is probably not trusted");
        }

        smtp.Recipients.ShouldBe(["a@example.org"]);
    }

    [Fact]
    public async Task ATokenLogsInAndIsAskedForAnewAtEachConnection()
    {
        using var certificate = new TestCertificate();
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, EmailSecurity.StartTls, certificate, Stop);
        var credential = new GivenTokens("first", "second", "third");
        await using var sender = new EmailSender(
            new SmtpConnection(WithTokens(smtp.Options), credential, certificate.IsTrusted),
            Clock
        );
        smtp.Fail(new { token = "first" });
        (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        (await sender.SendAsync(Message("b@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        credential.Asked.ShouldBe(["https://mail.example.org/.default"], "one connection, one token");

        // The connection is gone, and the next token is one the server does not know.
        smtp.Fail(new { token = "third" });
        await smtp.StopAsync();
        (await sender.SendAsync(Message("c@example.org"))).ShouldBeOfType<SendResult.Deferred>().ByServer.ShouldBeTrue();
        await smtp.StartAsync(Stop);
        (await sender.SendAsync(Message("c@example.org")))
            .ShouldBeOfType<SendResult.Deferred>()
            .Reason.ShouldBe($"127.0.0.1:{smtp.Port} rejected the login");

        (await sender.SendAsync(Message("c@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        credential.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task WithoutATokenTheMailWaits()
    {
        using var certificate = new TestCertificate();
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, EmailSecurity.StartTls, certificate, Stop);
        await using var sender = new EmailSender(
            new SmtpConnection(WithTokens(smtp.Options), new GivenTokens(), certificate.IsTrusted),
            Clock
        );

        var deferred = (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType<SendResult.Deferred>();

        deferred.Reason.ShouldBe("no token for https://mail.example.org/.default: not logged in");
        deferred.ByServer.ShouldBeTrue();
    }

    [Fact]
    public async Task MailDevTakesADigest()
    {
        await using var sender = new EmailSender(
            new SmtpConnection(new EmailOptions { Host = "127.0.0.1", Port = laptop.SmtpPort }),
            Clock
        );
        (await sender.SendAsync(Message("a@localhost"))).ShouldBeOfType<SendResult.Accepted>();
    }

    private static EmailOptions With(EmailOptions options, string user, string password) =>
        new()
        {
            Host = options.Host,
            Port = options.Port,
            Security = options.Security,
            TimeoutSeconds = options.TimeoutSeconds,
            UserName = user,
            Password = password,
        };

    private static EmailOptions WithTokens(EmailOptions options) =>
        new()
        {
            Host = options.Host,
            Port = options.Port,
            Security = options.Security,
            TimeoutSeconds = options.TimeoutSeconds,
            UserName = "news@example.org",
            OAuthScope = "https://mail.example.org/.default",
        };

    private static MimeMessage Message(string to)
    {
        var message = new MimeMessage
        {
            Subject = "Test",
            Body = new TextPart { Text = "Hello" },
        };
        message.From.Add(new MailboxAddress(null, "news@example.org"));
        message.To.Add(new MailboxAddress(null, to));
        return message;
    }
}
