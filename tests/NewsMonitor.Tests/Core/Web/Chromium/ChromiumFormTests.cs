using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core.Web;
using NewsMonitor.Local.Web;

namespace NewsMonitor.Tests.Core.Web.Chromium;

/// <summary>
/// A form in a real browser, which says where it comes from, as no other client does. Skipped on machines without
/// Chromium.
/// </summary>
public sealed class ChromiumFormTests(LaptopFixture laptop) : IAsyncLifetime
{
    // Its own, since it is changed; a fixture is also made for tests that are left out.
    private readonly Site _site = new(laptop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task AFormIsAccepted()
    {
        var path = Browser.Find();
        Assert.SkipWhen(path is null, "This machine has no Chromium.");
        await using var server = await PageServer.StartAsync(_site.There.Get<Website>(), 0, NullLoggerFactory.Instance, Stop);
        await using var browser = await Browser.StartAsync(path!);
        await browser.GoToAsync(server.Address);
        var article = (await _site.PagesAsync()).First(page => page.Address.StartsWith("/article/", StringComparison.Ordinal));
        await browser.GoToAsync(new Uri(server.Address, article.Address + "/feedback"));

        (await browser.ClickAsync("form.decide[method=post] button")).ShouldBe(200);
    }
}
