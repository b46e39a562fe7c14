using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Times;

namespace NewsMonitor.Tests.Core.Web.Times;

public sealed class ReaderZoneTests
{
    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Auckland")]
    public void ADayWithoutATimeIsTheSameInAllZones(string zone)
    {
        var readers = new ReaderZone(
            new WebOptions { TimeZone = zone },
            new DigestOptions(),
            new FakeTimeProvider(SampleNews.Morning)
        );

        readers.ShowPublished(new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)).ShouldBe(new Moment("2026-11-24", "24 Nov"));
        readers.ShowPublished(new(2025, 11, 24, 0, 0, 0, TimeSpan.Zero)).Text.ShouldBe("24 Nov 2025");
        readers.ShowPublished(new(2026, 11, 24, 0, 1, 0, TimeSpan.Zero)).Text.ShouldContain(":01");
    }
}
