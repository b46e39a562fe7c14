using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core.Web;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Web;

namespace NewsMonitor.Tests.Core.Web.Chromium;

/// <summary>
/// The pages in a real browser, judged by axe-core: wide and light, narrow and dark. Skipped on machines without Chromium.
/// </summary>
[Collection<SiteCollection>]
public sealed class ChromiumTests(Site site)
{
    private const string Rules =
        "axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
        + ".then(found=>found.violations.map(v=>v.id+': '+v.nodes.map(n=>n.target.join(' ')).slice(0,3).join(', ')).join('; '))";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task EveryKindOfPageIsAccessibleAndFitsAPhone()
    {
        var path = Browser.Find();
        Assert.SkipWhen(path is null, "This machine has no Chromium.");
        await using var server = await PageServer.StartAsync(site.There.Get<Website>(), 0, NullLoggerFactory.Instance, Stop);
        await using var browser = await Browser.StartAsync(path!);
        await browser.GoToAsync(server.Address);
        var axe = await AxeAsync();
        List<string> faults = [];
        var kinds = (await KindsAsync()).ToList();
        kinds
            .Select(KindOf)
            .Distinct()
            .ShouldBe(
                [
                    "",
                    "article",
                    "compare",
                    "day",
                    "day/print",
                    "entity",
                    "nowhere",
                    "ops",
                    "search",
                    "search/print",
                    "sources",
                    "story",
                    "watch",
                    "watch/ID",
                    "new-watch-list",
                    "watch/ID/edit",
                ],
                ignoreOrder: true
            );
        foreach (var address in kinds)
        {
            foreach (var (width, scheme) in ((int, string)[])[(1_200, "light"), (320, "dark")])
            {
                await ShowAsync(browser, new Uri(server.Address, address), width, scheme);
                await browser.EvaluateAsync(axe);
                if ((string?)await browser.EvaluateAsync(Rules) is { Length: > 0 } violations)
                    faults.Add($"{address} at {width}, {scheme}: {violations}");
                if ((int?)await browser.EvaluateAsync("document.documentElement.scrollWidth") is { } wide && wide > width)
                    faults.Add($"{address} is {wide} wide at {width}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task APressReviewIsOnePrintedPage()
    {
        var path = Browser.Find();
        Assert.SkipWhen(path is null, "This machine has no Chromium.");
        await using var server = await PageServer.StartAsync(site.There.Get<Website>(), 0, NullLoggerFactory.Instance, Stop);
        await using var browser = await Browser.StartAsync(path!);
        await browser.GoToAsync(server.Address);
        var prints = (await site.PagesAsync()).Select(page => page.Address).Where(address => address.Contains("/print")).ToList();
        prints.Count.ShouldBeGreaterThan(1);
        foreach (var address in prints.Take(4))
        {
            await browser.GoToAsync(new Uri(server.Address, address));
            var pdf = Convert.FromBase64String((string)(await browser.SendAsync("Page.printToPDF"))["data"]!);
            System
                .Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b")
                .ShouldBe(1, address);
        }
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task TheKeysMoveAndOpen()
    {
        var path = Browser.Find();
        Assert.SkipWhen(path is null, "This machine has no Chromium.");
        await using var server = await PageServer.StartAsync(site.There.Get<Website>(), 0, NullLoggerFactory.Instance, Stop);
        await using var browser = await Browser.StartAsync(path!);
        await browser.GoToAsync(server.Address);

        await PressAsync(browser, "j");
        await PressAsync(browser, "j");
        var second = (string?)await browser.EvaluateAsync("document.activeElement.getAttribute('href')");
        await PressAsync(browser, "k");
        var first = (string?)await browser.EvaluateAsync("document.activeElement.getAttribute('href')");
        await PressAsync(browser, "/");

        first.ShouldStartWith("/article/");
        second.ShouldNotBe(first);
        ((string?)await browser.EvaluateAsync("document.activeElement.id")).ShouldBe("q");
    }

    private static async Task PressAsync(Browser browser, string key)
    {
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            await browser.SendAsync(
                "Input.dispatchKeyEvent",
                new JsonObject
                {
                    ["type"] = type,
                    ["key"] = key,
                    ["text"] = type == "keyDown" ? key : "",
                }
            );
        }
    }

    private static async Task ShowAsync(Browser browser, Uri address, int width, string scheme)
    {
        await browser.SendAsync(
            "Emulation.setDeviceMetricsOverride",
            new JsonObject
            {
                ["width"] = width,
                ["height"] = 800,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = width < 500,
            }
        );
        var feature = new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme };
        await browser.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(feature) });
        await browser.GoToAsync(address);
    }

    // One page of each kind, and every article.
    private async Task<IEnumerable<string>> KindsAsync() =>
        (await site.PagesAsync())
            .Where(page => page.HasFrame)
            .Select(page => page.Address)
            .GroupBy(address => address.StartsWith("/article/", StringComparison.Ordinal) ? address : KindOf(address))
            .Select(kind => kind.First());

    // A list, one of its items, and the form to edit that; a page, and its print view.
    private static string KindOf(string address)
    {
        var parts = address.Split('?')[0].Split('/');
        return parts[^1] == "print" ? parts[1] + "/print"
            : parts[1] == "watch" ? string.Join('/', parts[1..].Select((part, i) => i == 1 ? "ID" : part))
            : parts[1];
    }

    private static async Task<string> AxeAsync()
    {
        var manifests = Path.Combine(AppContext.BaseDirectory, "Core", "Rendering");
        var packages = await NpmPackages.InstallAsync(manifests, "page-checks", _ => { }, Stop);
        return await File.ReadAllTextAsync(Path.Combine(packages, "node_modules", "axe-core", "axe.min.js"), Stop);
    }
}
