using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Functions.Tests;

public sealed class SendAlertsTests(LaptopFixture laptop)
{
    private const int NobodyListens = 1;
    private static readonly TimeSpan Run = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 1, 0, TimeSpan.Zero);

    [Fact]
    public async Task AnAlertThatWaitsIsThrownAndSentByALaterRun()
    {
        const string recipient = "alerted@example.org";
        var clock = new FakeTimeProvider(Start);
        var settings = new Dictionary<string, string?>(laptop.NewInstallation())
        {
            ["NewsMonitor:Email:Port"] = $"{NobodyListens}",
        };
        await using var installation = await Installation.CreateAsync(settings, clock);
        await installation.Get<SubscriptionStore>().SaveAsync(Alert(recipient), TestContext.Current.CancellationToken);
        await RunAsync(installation);
        await DropAsync(installation, clock);

        var fault = await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(installation));
        fault.Message.ShouldStartWith("strike of ");
        (await MailsAsync(recipient)).ShouldBe(0);

        settings["NewsMonitor:Email:Port"] = $"{laptop.SmtpPort}";
        clock.Advance(Run);
        await using var repaired = await Installation.CreateAsync(settings, clock);
        await RunAsync(repaired);
        await RunAsync(repaired);
        (await MailsAsync(recipient)).ShouldBe(1);
    }

    private static string Alert(string recipient) =>
        $$"""
            {
              "watchLists": { "docks": { "name": "Docks", "any": ["Rotterdam"] } },
              "alerts": [
                { "id": "strike", "name": "Strike", "recipients": ["{{recipient}}"], "watchLists": ["docks"], "rollUpMinutes": 5 }
              ]
            }
            """;

    private static async Task DropAsync(Installation installation, FakeTimeProvider clock)
    {
        await installation.DropAsync(
            "strike.txt",
            "Rotterdam harbor strike ends\n\nDock workers in Rotterdam voted on Monday to return to work."
        );
        await installation.RunAsync("strike.txt");
        clock.Advance(Run);
    }

    private static Task RunAsync(Installation installation) =>
        new SendAlerts(installation.Get<DigestJob>(), NullLogger<SendAlerts>.Instance).RunAsync(
            new TimerInfo(),
            TestContext.Current.CancellationToken
        );

    private Task<int> MailsAsync(string recipient) => laptop.CountMailsAsync(recipient, TestContext.Current.CancellationToken);
}
