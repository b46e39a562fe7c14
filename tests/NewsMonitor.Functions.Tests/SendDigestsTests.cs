using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Functions.Tests;

public sealed class SendDigestsTests(LaptopFixture laptop)
{
    private static readonly DateTimeOffset Due = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task TheDigestThatIsDueIsSentOnce()
    {
        var clock = new FakeTimeProvider(Due.AddHours(-1));
        await using var installation = await CreateAsync(clock, "timer@example.org", laptop.SmtpPort);
        await RunAsync(installation);
        (await MailAsync("timer@example.org")).ShouldBe(0);

        clock.SetUtcNow(Due + DigestWindow.GracePeriod);
        await RunAsync(installation);
        await RunAsync(installation);

        (await MailAsync("timer@example.org")).ShouldBe(1);
    }

    [Fact]
    public async Task ADigestThatWaitsIsThrownAndSentByALaterTick()
    {
        const int nobodyListens = 1;
        var clock = new FakeTimeProvider(Due.AddHours(-1));
        var settings = Settings("waits@example.org", nobodyListens);
        await using var installation = await CreateAsync(clock, settings);
        await RunAsync(installation);
        clock.SetUtcNow(Due + DigestWindow.GracePeriod);

        var fault = await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(installation));
        fault.Message.ShouldStartWith("daily of 2026-11-23T0800Z still has 1 waiting recipients: ");

        settings["NewsMonitor:Email:Port"] = $"{laptop.SmtpPort}";
        clock.Advance(TimeSpan.FromMinutes(15));
        await using var repaired = await Installation.CreateAsync(settings, clock);
        await RunAsync(repaired);
        (await MailAsync("waits@example.org")).ShouldBe(1);
    }

    private static Task RunAsync(Installation installation) =>
        new SendDigests(installation.Get<DigestJob>(), NullLogger<SendDigests>.Instance).RunAsync(
            new TimerInfo(),
            TestContext.Current.CancellationToken
        );

    private Task<Installation> CreateAsync(FakeTimeProvider clock, string recipient, int port) =>
        CreateAsync(clock, Settings(recipient, port));

    private static async Task<Installation> CreateAsync(FakeTimeProvider clock, Dictionary<string, string?> settings)
    {
        var installation = await Installation.CreateAsync(settings, clock);
        await installation.DropAsync(
            "strike.txt",
            "Harbour strike ends\n\nDock workers in Rotterdam voted on Monday to return to work."
        );
        await installation.RunAsync("strike.txt");
        return installation;
    }

    private Dictionary<string, string?> Settings(string recipient, int port) =>
        new(laptop.NewInstallation()) { ["NewsMonitor:Digest:Recipients"] = recipient, ["NewsMonitor:Email:Port"] = $"{port}" };

    private Task<int> MailAsync(string recipient) => laptop.CountMailsAsync(recipient, TestContext.Current.CancellationToken);
}
