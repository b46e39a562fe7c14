using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Publishing;

/// <summary>
/// An article is in exactly one digest, however long it takes to write its row and whatever the clocks of machines say.
/// </summary>
public sealed class LateArticleTests(LaptopFixture laptop)
{
    private const string Title = "Storm reaches Lisbon";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What was written after a window had been read belongs to the next.</summary>
    [Theory]
    [InlineData("Articles", "The storm reached Lisbon on Tuesday.")]
    [InlineData("Unstored", "")]
    public async Task WhatIsWrittenAfterItsWindowWasReadIsInTheNext(string table, string text)
    {
        var settings = Settings();
        await using var other = await Installation.CreateAsync(settings);
        string? first = null;
        await using var slow = await Installation.CreateAsync(
            settings,
            policies: new RequestGate(
                request => request.StartsWith("POST ") && request.EndsWith(table),
                async () =>
                {
                    await Task.Delay(20, Stop);
                    first = await DigestAsync(other);
                }
            )
        );
        await slow.DropAsync("storm.txt", text.Length == 0 ? "" : $"{Title}\n\n{text}");
        await slow.RunAsync("storm.txt");

        var second = await DigestAsync(other);
        var third = await DigestAsync(other);

        var said = text.Length == 0 ? "storm.txt" : Title;
        first.ShouldNotBeNull().ShouldNotContain(said);
        second.ShouldContain(said);
        third.ShouldNotContain(said);
    }

    /// <summary>Machines may be hours apart, or days behind.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    [InlineData(-75)]
    [InlineData(75)]
    public async Task AWrongClockOfTheMachineThatReadsChangesNothing(int hours)
    {
        var settings = Settings();
        await using var right = await Installation.CreateAsync(settings);
        await using var wrong = await Installation.CreateAsync(
            settings,
            new ServiceCollection().AddSingleton<IServiceClock, StorageClock>(),
            new OffsetClock(TimeSpan.FromHours(hours))
        );
        await right.DropAsync("storm.txt", $"{Title}\n\nThe storm reached Lisbon on Tuesday.");
        (await wrong.RunAsync("storm.txt")).ShouldBeOfType<ArticleOutcome.Stored>();
        await right.DropAsync("empty.txt", "");
        await wrong.RunAsync("empty.txt");
        await Task.Delay(20, Stop);

        var first = await DigestAsync(right);
        var second = await DigestAsync(right);

        first.ShouldContain(Title);
        first.ShouldContain("empty.txt");
        second.ShouldNotContain(Title);
        second.ShouldNotContain("empty.txt");
        (await right.ArticlesAsync()).Count.ShouldBe(1);
    }

    /// <summary>A machine whose clock is ahead opens no window that has not ended by the service's clock.</summary>
    [Fact]
    public async Task AClockThatIsAheadOpensNoWindow()
    {
        await using var ahead = await Installation.CreateAsync(
            Settings(),
            new ServiceCollection().AddSingleton<IServiceClock, StorageClock>(),
            new OffsetClock(TimeSpan.FromDays(1))
        );
        var windows = ahead.Get<WindowLedger>();
        await windows.AdvanceAsync("daily", null, DateTimeOffset.UtcNow.AddDays(-2), Stop);

        var runs = await ahead.Get<DigestJob>().RunDueAsync(Stop);

        runs.ShouldHaveSingleItem().Window.To.ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
    }

    /// <summary>
    /// Earlier versions opened windows by the machine's clock. One that was a day ahead must not swallow the next day.
    /// </summary>
    [Fact]
    public async Task AWindowThatEndsInTheFutureIsFollowedByOneFromNow()
    {
        var there = await new DigestInstallation(laptop).StartAsync();
        var now = there.Clock.GetUtcNow();
        var job = there.Machine(
            new EmailOptions
            {
                Host = "localhost",
                Port = laptop.SmtpPort,
                From = "news@example.org",
            }
        );
        there.Clock.AdjustTime(now.AddDays(1));
        await job.RunDueAsync(Stop);
        there.Clock.AdjustTime(now.AddMinutes(1));
        await job.RunDueAsync(Stop);
        there.LogLines.ShouldContain(line => line.Contains("which is in the future", StringComparison.Ordinal));

        there.Source = new NewsSource([SampleNews.Article(1) with { StoredAt = now.AddHours(2) }]);
        job = there.Machine(
            new EmailOptions
            {
                Host = "localhost",
                Port = laptop.SmtpPort,
                From = "news@example.org",
            }
        );
        there.Clock.AdjustTime(now.AddDays(1));
        var run = (await job.RunDueAsync(Stop)).ShouldHaveSingleItem();
        run.Articles.ShouldBe(1);
        run.Sent.ShouldBe(there.Digest.Recipients.Split(';').Length);
        (await job.RunDueAsync(Stop)).ShouldBeEmpty();
    }

    private Dictionary<string, string?> Settings() =>
        new(laptop.NewInstallation())
        {
            ["NewsMonitor:Digest:Recipients"] = "late@example.org",
            ["NewsMonitor:Digest:WhenEmpty"] = "Send",
        };

    // What is archived of a digest of everything up to now.
    private static async Task<string> DigestAsync(Installation installation)
    {
        var run = (
            await installation.Get<DigestJob>().RunAsync(DateTimeOffset.UtcNow, cancellationToken: Stop)
        ).ShouldHaveSingleItem();
        var blob = await installation.Account.Digests.GetBlobClient(run.Archive).DownloadContentAsync(Stop);
        await Task.Delay(5, Stop);
        return blob.Value.Content.ToString();
    }
}
