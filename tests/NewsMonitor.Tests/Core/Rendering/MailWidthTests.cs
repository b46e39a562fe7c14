using System.Text.Json.Nodes;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.Tests.Core.Web.Chromium;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>Mails in a real browser, as narrow as a small phone. Skipped on machines without Chromium.</summary>
public sealed class MailWidthTests
{
    private const int Phone = 320;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task EveryKindOfMailFitsASmallPhone()
    {
        var chromium = Browser.Find();
        Assert.SkipWhen(chromium is null, "This machine has no Chromium.");
        var mails = await SampleMails.AllAsync(TestContext.Current.CancellationToken);
        var sevenTiles = mails.Single(mail => mail.Name == "updates and movers").Digest;
        sevenTiles = sevenTiles with
        {
            Counts = sevenTiles.Counts with { Articles = 12_345, Sentiment = new SentimentCounts(1_111, 2_222, 3_333, 444, 555) },
        };
        TileView.From(sevenTiles, RenderingWords.Default).Count.ShouldBe(7);

        await using var browser = await Browser.StartAsync(chromium!);
        await browser.SendAsync(
            "Emulation.setDeviceMetricsOverride",
            new JsonObject
            {
                ["width"] = Phone,
                ["height"] = 800,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = true,
            }
        );
        List<string> wide = [];
        foreach (var (name, digest) in mails.Append(("seven tiles", sevenTiles)))
        {
            if (await WidthAsync(browser, DigestRenderer.Render(digest).Html) is var width && width > Phone)
                wide.Add($"{name}: {width}");
            if (await WidthAsync(browser, DigestRenderer.RenderPage(digest)) is var page && page > Phone)
                wide.Add($"{name}, page: {page}");
        }

        wide.ShouldBeEmpty();
    }

    private static async Task<int> WidthAsync(Browser browser, string html)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        try
        {
            await browser.GoToAsync(new Uri(file));
            return (int)(await browser.EvaluateAsync("document.documentElement.scrollWidth"))!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
