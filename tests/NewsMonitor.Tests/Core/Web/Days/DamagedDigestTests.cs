using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Days;

/// <summary>Who looks at a digest that is damaged, or that a later version of the program wrote, changes nothing.</summary>
public sealed class DamagedDigestTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ItIsShownAsItWasArchivedAndStays()
    {
        await using var there = await Installation.CreateAsync(laptop);
        var window = DigestWindow.After(null, new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));
        await KeepAsync(there, DigestArchive.Name("daily", window, "json"), "{ \"digest\": ");
        await KeepAsync(there, DigestArchive.Name("daily", window, "html"), "<p>Storm reaches Lisbon</p>");

        var page = await new Visitor(there).SeeAsync($"/digest/daily/{window.Key}");

        page.ShouldContain("Storm reaches Lisbon");
        var kept = await there.Account.Digests.GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop);
        kept.ShouldBe([DigestArchive.Name("daily", window, "html"), DigestArchive.Name("daily", window, "json")]);
    }

    private static Task KeepAsync(Installation there, string name, string content) =>
        there.Account.Digests.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), Stop);
}
