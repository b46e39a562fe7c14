using NewsMonitor.News.Articles;
using static NewsMonitor.Tests.Core.Collecting.Mailbox.SampleMail;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>Which messages reach the inbox, and what becomes of them.</summary>
public sealed class MailboxCollectorTests(LaptopFixture laptop)
{
    private const string Link = "https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://";

    private const string Alert = $"""
        From: Google Alerts <googlealerts-noreply@google.com>
        Subject: Google Alert - harbor
        Date: Mon, 23 Nov 2026 05:00:00 +0000
        Message-ID: <alert@google.com>
        Content-Type: text/html; charset=utf-8

        <html><body>
        <a href="{Link}gazette.example/ferry&amp;ct=ga&amp;usg=a">Ferry fares rise</a><div>Harbor Gazette</div>
        <div>The fares of the Wexmouth ferry rise by a tenth in January, the city council decided on Monday.</div>
        <a href="{Link}times.example/mayor&amp;ct=ga&amp;usg=b">Mayor of Wexmouth resigns</a><div>Coast Times</div>
        <div>Mayor Edith Polland has resigned after a vote that went against her plans for the harbor.</div>
        </body></html>
        """;

    /// <summary>Senders choose their IDs; none becomes part of a name, and different ones stay different.</summary>
    [Fact]
    public async Task HostileMessageIdsAreOnlyHashed()
    {
        await using var server = await ImapServer.StartAsync();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        string[] headers =
        [
            "Message-ID: <../../settings/digests.json>",
            "Message-ID: <..\\..\\settings\\digests.json>",
            $"Message-ID: <{new string('a', 100_000)}>",
            $"Message-ID: <{new string('a', 100_001)}>",
            "Message-ID: <\u0001\u007f%00?comp=metadata>",
            "Message-ID:",
            "Message-ID: <>",
            "Message-ID: <two@a.example>\r\nMessage-ID: <three@a.example>",
        ];
        foreach (var (number, header) in headers.Index())
            await server.AppendAsync(Of(number, header));

        (await mail.PollAsync()).Dropped.ShouldBe(headers.Length);

        (await mail.DroppedAsync()).Keys.ShouldAllBe(name =>
            System.Text.RegularExpressions.Regex.IsMatch(name, "^mail/[0-9a-f]{12}/[0-9a-f]{32}[.]eml$")
        );
    }

    [Fact]
    public async Task LargeMessagesStayWhereTheyAreAndStatusSaysSo()
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Mailbox:MaxBytes"] = "1000";
        settings["NewsMonitor:Mailbox:MarkSeen"] = "true";
        await using var mail = await CollectedMail.CreateAsync(settings);
        await server.AppendAsync(Of(1) + new string('x', 1_000));
        await server.AppendAsync(Of(2));

        (await mail.PollAsync()).Dropped.ShouldBe(1);
        (await server.AskedAsync()).ShouldSatisfyAllConditions(
            asked => asked.Downloads.ShouldBe(1),
            asked => asked.Flags.ShouldBe(["", "\\Seen"])
        );

        // A server that says another size than it sends.
        await server.FailAsync(new { size = 10 });
        await server.AppendAsync(Of(3) + new string('x', 1_000));
        var polled = await mail.PollAsync();

        polled.Dropped.ShouldBe(0);
        polled.Mailbox.TooLarge.ShouldBe(2);
        using var status = Reliability.Command.Start(settings, "status");
        (await status.ExitAsync()).ShouldBe(0, status.Output);
        status.Output.ShouldContain("INBOX of right at localhost: last new message at 2026-11-23 06:00:00Z; last poll at");
        status.Output.ShouldContain("2 messages were left out: more than 1,000 bytes");
    }

    [Fact]
    public async Task APollThatReachesItsLimitIsContinuedAtOnce()
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Mailbox:MaxMessages"] = "2";
        await using var mail = await CollectedMail.CreateAsync(settings);
        for (var number = 1; number <= 5; number++)
            await server.AppendAsync(Of(number));

        List<int> dropped = [];
        while (await mail.TryPollAsync() is { } polled)
            dropped.Add(polled.Dropped);

        dropped.ShouldBe([2, 2, 1]);
    }

    /// <summary>Those that are not dropped are downloaded, too.</summary>
    [Fact]
    public async Task TheLimitOfAPollCountsDownloads()
    {
        await using var server = await ImapServer.StartAsync();
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Mailbox:MaxMessages"] = "2";
        settings["NewsMonitor:Mailbox:OnlyReturns"] = "true";
        await using var mail = await CollectedMail.CreateAsync(settings);
        for (var number = 1; number <= 5; number++)
            await server.AppendAsync(Of(number));

        List<int> downloads = [];
        while (await mail.TryPollAsync() is not null)
            downloads.Add((await server.AskedAsync()).Downloads);

        downloads.ShouldBe([2, 4, 5]);
    }

    [Fact]
    public async Task MessagesFromBeforeTheFirstDayAreLeftAlone()
    {
        await using var server = await ImapServer.StartAsync();
        await server.AppendAsync(Of(1));
        foreach (var (since, dropped) in new[] { ("2999-01-01", 0), ("2026-01-01", 1) })
        {
            var settings = server.AddTo(laptop.NewInstallation());
            settings["NewsMonitor:Mailbox:Since"] = since;
            await using var mail = await CollectedMail.CreateAsync(settings);
            (await mail.PollAsync()).Dropped.ShouldBe(dropped);
        }
    }

    /// <summary>From the mailbox to the tables, as an alert arrives.</summary>
    [Fact]
    public async Task AnAlertInTheMailboxBecomesItsArticles()
    {
        await using var server = await ImapServer.StartAsync();
        await using var mail = await CollectedMail.CreateAsync(server.AddTo(laptop.NewInstallation()));
        await server.AppendAsync(Alert.ReplaceLineEndings("\r\n"));
        await mail.PollAsync();

        var name = (await mail.DroppedAsync()).Keys.ShouldHaveSingleItem();
        (await mail.Installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Bundle>();

        var articles = await mail.Installation.ArticlesAsync();
        articles.Select(article => article.Title).ShouldBe(["Ferry fares rise", "Mayor of Wexmouth resigns"], ignoreOrder: true);
        articles.Select(article => article.Source).ShouldBe(["Harbor Gazette", "Coast Times"], ignoreOrder: true);
    }
}
