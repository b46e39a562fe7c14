using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core.Web;
using NewsMonitor.Local.Web;

namespace NewsMonitor.Tests.Core.Web.Chromium;

/// <summary>
/// The forms in a real browser, which says of each where it comes from, as no other client does. Skipped on machines without
/// Chromium.
/// </summary>
public sealed class ChromiumFormTests(Site site) : IClassFixture<Site>
{
    private const string Forms = "form[method=post]";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task FormsAreAccepted()
    {
        var path = Browser.Find();
        Assert.SkipWhen(path is null, "This machine has no Chromium.");
        await using var server = await PageServer.StartAsync(site.There.Get<Website>(), 0, NullLoggerFactory.Instance, Stop);
        await using var browser = await Browser.StartAsync(path!);
        await browser.GoToAsync(server.Address);
        var article = (await site.PagesAsync()).First(page => page.Address.StartsWith("/article/", StringComparison.Ordinal));
        string[] addresses =
        [
            article.Address + "/feedback",
            .. (await site.PagesAsync())
                .Where(page => page.HasFrame && page.Document.QuerySelector(Forms) is not null)
                .Select(page => page.Address)
                .DistinctBy(address => address.Split('/', '?')[1]),
        ];

        Dictionary<string, int> statuses = [];
        foreach (var address in addresses)
        {
            await browser.GoToAsync(new Uri(server.Address, address));
            statuses[address] = await browser.ClickAsync($"{Forms} button");
        }

        statuses.Count.ShouldBeGreaterThan(1);
        statuses.Where(page => page.Value != 200).ShouldBeEmpty();
    }
}
