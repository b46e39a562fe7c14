using System.Net;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Unsubscribing;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>What the published worker answers, and that it does not start with wrong settings.</summary>
public sealed class WorkerRequestTests(LaptopFixture laptop) : IClassFixture<PublishedApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARequestIsAnsweredByTheFunctionWithItsHeaders()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.MakeAllAsync();
        await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);

        using var answer = await worker.GetAsync(nameof(Unsubscribe), $"api/{UnsubscribeLinks.Route}/garbage", Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var (name, value) in UnsubscribePage.Headers)
            answer.Headers.GetValues(name).ShouldBe([value]);
    }

    [Fact]
    public async Task APageIsShownToWhoeverThePlatformVouchesFor()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.MakeAllAsync();
        installation.Settings[PlatformPrincipal.Switch] = "True";
        await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);

        using var page = await worker.GetAsync(
            nameof(Pages),
            "",
            Stop,
            (PlatformPrincipal.Header, AppWebsiteTests.SignedIn("viewer"))
        );

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync(Stop)).ShouldContain("<bdi>Ada</bdi>");
    }

    [Fact]
    public async Task WrongSettingsAreReportedAllAtOnceAndEndTheWorker()
    {
        await using var host = await WorkerHost.StartAsync(Stop);
        var settings = laptop.NewInstallation().WithAzureLanguage();
        settings["NewsMonitor:Digest:At"] = "noon";
        await using var worker = WorkerProcess.Start(host.Address, settings);

        (await worker.ExitAsync(Stop)).ShouldNotBe(0);

        worker.Output.ShouldContain("NewsMonitor__Digest__At: 'noon' is not a time of day");
        worker.Output.ShouldContain("NewsMonitor__Analysis__Analyzer is AzureLanguage, which is not available here");
    }
}
