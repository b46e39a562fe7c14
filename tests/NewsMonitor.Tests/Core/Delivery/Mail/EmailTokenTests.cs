using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Tests.Local.Emulators;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

/// <summary>Mail that is sent with OAuth2 tokens.</summary>
public sealed class EmailTokenTests(LaptopFixture laptop)
{
    private static readonly FakeTimeProvider Clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ATokenLogsInAndIsAskedForAgainAtEachConnection()
    {
        using var certificate = new TestCertificate();
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, EmailSecurity.StartTls, certificate, Stop);
        var credential = new GivenTokens("first", "second", "third");
        await using var sender = new EmailSender(
            new SmtpConnection(WithTokens(smtp.Options), credential, certificate.IsTrusted),
            Clock
        );
        smtp.Fail(new { token = "first" });
        (await sender.SendAsync(EmailSenderTests.Message("a@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        (await sender.SendAsync(EmailSenderTests.Message("b@example.org"))).ShouldBeOfType<SendResult.Accepted>();
        credential.Asked.ShouldBe(["https://mail.example.org/.default"], "one connection, one token");

        // The connection is gone, and the next token is one the server does not know.
        smtp.Fail(new { token = "third" });
        await smtp.StopAsync();
        (await sender.SendAsync(EmailSenderTests.Message("c@example.org")))
            .ShouldBeOfType<SendResult.Deferred>()
            .ByServer.ShouldBeTrue();
        await smtp.StartAsync(Stop);
        (await sender.SendAsync(EmailSenderTests.Message("c@example.org")))
            .ShouldBeOfType<SendResult.Deferred>()
            .Reason.ShouldBe($"127.0.0.1:{smtp.Port} rejected the login");

        (await sender.SendAsync(EmailSenderTests.Message("c@example.org"))).ShouldBeOfType<SendResult.Accepted>();
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

        var deferred = (await sender.SendAsync(EmailSenderTests.Message("a@example.org"))).ShouldBeOfType<SendResult.Deferred>();

        deferred.Reason.ShouldBe("no token for https://mail.example.org/.default: not logged in");
        deferred.ByServer.ShouldBeTrue();
    }

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
}
