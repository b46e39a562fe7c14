using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Tests.Local.Emulators;
using NewsMonitor.Tests.Reliability;
using static NewsMonitor.Tests.Core.Collecting.Mailbox.SampleMail;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>What is recorded of servers that fail, where operators read it, and how logging in works.</summary>
public sealed class FailingMailboxTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AWrongPasswordIsReportedInStatusAndDigestAndTriedLessAndLess()
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Mailbox:Password"] = "wrong-secret";
        await using var mail = await CollectedMail.CreateAsync(settings);
        List<double> pauses = [];
        for (var poll = 1; poll <= 5; poll++)
        {
            var failed = (await mail.PollAsync()).Mailbox;
            pauses.Add((failed.NextPoll - mail.Clock.GetUtcNow()).TotalMinutes);
        }

        // 10, 20 and 40 minutes and then an hour, each up to a quarter longer.
        pauses.Take(4).ShouldBeInOrder(SortDirection.Ascending);
        pauses[0].ShouldBeInRange(10, 12.5);
        pauses[4].ShouldBeInRange(60, 75);
        const string reason =
            "the server rejected the login: check NewsMonitor__Mailbox__UserName and NewsMonitor__Mailbox__Password";
        (await EndOfDigestAsync(mail)).ShouldContain(
            $"The mailbox at localhost could not be read (since 23 Nov 06:00: {reason})."
        );
        using var status = Command.Start(settings, "status");
        (await status.ExitAsync()).ShouldBe(0, status.Output);
        status.Output.ShouldContain(
            $"mailbox      INBOX of right at localhost: failing since 2026-11-23 06:00:00Z: {reason}; next poll at "
        );
        status.Output.ShouldNotContain("wrong-secret");
    }

    [Fact]
    public async Task AConnectionLostInTheMiddleOfAMessageIsContinued()
    {
        await using var server = await ImapServer.StartAsync();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        for (var number = 1; number <= 3; number++)
            await server.AppendAsync(Of(number));
        await server.FailAsync(new { cut = 2 });

        List<string> reasons = [];
        do reasons.Add((await mail.PollAsync()).Mailbox.Reason);
        while (reasons[^1].Length > 0);

        reasons.ShouldBe(["the connection broke", "the connection broke", ""]);
        (await mail.DroppedAsync()).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("refuse", "the server refused a command")]
    [InlineData("close", "the connection broke")]
    [InlineData("header", "the connection broke")]
    public async Task AMessageThatNeverArrivesIsLeftOut(string fault, string reason)
    {
        await using var server = await ImapServer.StartAsync();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        for (var number = 1; number <= 3; number++)
            await server.AppendAsync(Of(number));
        await server.FailAsync(new Dictionary<string, int> { [fault] = 2 });

        for (var poll = 1; poll <= 3; poll++)
            (await mail.PollAsync()).Mailbox.Reason.ShouldBe(reason);
        (await mail.DroppedAsync()).Count.ShouldBe(1);

        // One more for a header, since many headers are asked for at once.
        var last = (await mail.PollAsync()).Mailbox;
        if (fault == "header")
            last = (await mail.PollAsync()).Mailbox;
        (last.Reason, last.TooLarge).ShouldBe(("", 1));
        (await mail.DroppedAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task AServerThatReturnsNothingForALongTimeMakesNoMessageLeftOut()
    {
        await using var server = await ImapServer.StartAsync();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        await server.AppendAsync(Of(1));
        (await mail.PollAsync()).Dropped.ShouldBe(1);
        await server.AppendAsync(Of(2));
        await server.AppendAsync(Of(3));
        await server.FailAsync(new { cut = 99 });
        for (var poll = 1; poll <= 6; poll++)
            (await mail.PollAsync()).Mailbox.Reason.ShouldBe("the connection broke");

        await server.FailAsync(new { });

        var last = await mail.PollAsync();
        (last.Mailbox.TooLarge, last.Dropped).ShouldBe((0, 2));
    }

    [Theory]
    [InlineData("Folder", "Spam/2026", "the folder does not exist: check NewsMonitor__Mailbox__Folder")]
    [InlineData("Security", "Tls", "port PORT does not speak TLS: check NewsMonitor__Mailbox__Port")]
    [InlineData("Security", "StartTls", "the server does not offer what is asked for: check NewsMonitor__Mailbox__Security")]
    [InlineData("Port", "1", "no connection to port 1: check NewsMonitor__Mailbox__Host")]
    public async Task EachFaultSaysWhatToDo(string setting, string value, string reason)
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        settings[$"NewsMonitor:Mailbox:{setting}"] = value;
        await using var mail = await CollectedMail.CreateAsync(settings);

        (await mail.PollAsync()).Mailbox.Reason.ShouldStartWith(reason.Replace("PORT", $"{server.Port}"));
    }

    [Theory]
    [InlineData(MailboxSecurity.Tls)]
    [InlineData(MailboxSecurity.StartTls)]
    public async Task ACertificateIsTrustedOrThePollFails(MailboxSecurity security)
    {
        using var certificate = new TestCertificate();
        await using var server = await ImapServer.StartAsync(security, certificate);
        await server.AppendAsync(Of(1));
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Mailbox:Security"] = security.ToString();
        await using (var mail = await CollectedMail.CreateAsync(settings))
        {
            (await mail.PollAsync()).Mailbox.Reason.ShouldBe(
                "the server's certificate is not valid: it must be issued for localhost, and by an authority that this "
                    + "machine trusts"
            );
        }

        await using var trusting = await CollectedMail.CreateAsync(settings, Trusting(certificate));
        (await trusting.PollAsync()).Mailbox.Reason.ShouldBe("");
        (await trusting.DroppedAsync()).ShouldHaveSingleItem();
    }

    private static IServiceCollection Trusting(TestCertificate certificate) =>
        new ServiceCollection().AddSingleton(provider => new MailboxConnection(
            provider.GetRequiredService<MailboxOptions>(),
            provider.GetRequiredService<AccessTokens>(),
            certificate.IsTrusted
        ));

    private static async Task<string> EndOfDigestAsync(CollectedMail mail)
    {
        var subscription = (await mail.Installation.Get<SubscriptionStore>().LoadAsync(Stop)).All.Single();
        var preview = await mail.Installation.Get<DigestPreview>().MessageAsync(subscription, mail.Clock.GetUtcNow(), Stop);
        return string.Join(' ', preview.TextBody!.Split('\n').Select(line => line.Trim()));
    }
}
