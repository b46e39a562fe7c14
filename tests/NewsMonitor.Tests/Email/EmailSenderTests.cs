using MimeKit;
using NewsMonitor.Digests;
using NewsMonitor.Email;
using NewsMonitor.Settings;
using NewsMonitor.Tests.Emulators;

namespace NewsMonitor.Tests.Email;

public sealed class EmailSenderTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("550 No such user", typeof(SendResult.Refused))]
    [InlineData("450 Mailbox busy", typeof(SendResult.Deferred))]
    public async Task WhatIsSaidOfTheMessageIsAsGoodAsOfTheRecipient(string fault, Type expected)
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        smtp.Fail(new { data = new Dictionary<string, string> { ["a@example.org"] = fault } });
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options));

        (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType(expected);
        (await sender.SendAsync(Message("b@example.org"))).ShouldBeOfType<SendResult.Accepted>();
    }

    [Fact]
    public async Task AConnectionThatBrokeIsMadeAgain()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options));
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
        await using var sender = new EmailSender(new SmtpConnection(With(smtp.Options, user, password)));

        var result = await sender.SendAsync(Message("a@example.org"));

        (result is SendResult.Accepted).ShouldBe(accepted);
        if (!accepted)
            result.ShouldBeOfType<SendResult.Deferred>().Reason.ShouldBe($"127.0.0.1:{smtp.Port} did not accept the login");
    }

    [Fact]
    public async Task AServerThatNeverGreetsIsLeftInTime()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        smtp.Fail(new { greeting = "hang" });
        await using var sender = new EmailSender(new SmtpConnection(smtp.Options));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = await sender.SendAsync(Message("a@example.org"));

        result.ShouldBeOfType<SendResult.Deferred>().Reason.ShouldBe($"no answer from 127.0.0.1:{smtp.Port} within 3 s");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task WithoutTheTlsThatIsAskedForNothingIsSent()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var options = new EmailOptions { Host = "127.0.0.1", Port = smtp.Port, Security = EmailSecurity.StartTls, TimeoutSeconds = 3 };
        await using var sender = new EmailSender(new SmtpConnection(options));

        (await sender.SendAsync(Message("a@example.org"))).ShouldBeOfType<SendResult.Deferred>();
        smtp.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task MailDevTakesADigest()
    {
        await using var sender = new EmailSender(new SmtpConnection(new EmailOptions { Host = "127.0.0.1", Port = laptop.SmtpPort }));
        (await sender.SendAsync(Message("a@localhost"))).ShouldBeOfType<SendResult.Accepted>();
    }

    private static EmailOptions With(EmailOptions options, string user, string password) => new()
    {
        Host = options.Host,
        Port = options.Port,
        Security = options.Security,
        TimeoutSeconds = options.TimeoutSeconds,
        UserName = user,
        Password = password,
    };

    private static MimeMessage Message(string to)
    {
        var message = new MimeMessage { Subject = "Test", Body = new TextPart { Text = "Hello" } };
        message.From.Add(new MailboxAddress(null, "news@example.org"));
        message.To.Add(new MailboxAddress(null, to));
        return message;
    }
}
