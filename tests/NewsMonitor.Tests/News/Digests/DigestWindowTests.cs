using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Tests.News.Digests;

public sealed class DigestWindowTests
{
    private static readonly DateTimeOffset Due = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TheFirstWindowIsADay() => DigestWindow.After(null, Due).ShouldBe(new DigestWindow(Due.AddDays(-1), Due));

    [Fact]
    public void AWindowStartsWhereTheLastOneEnded() =>
        DigestWindow.After(Due.AddDays(-7), Due).ShouldBe(new DigestWindow(Due.AddDays(-7), Due));

    [Fact]
    public void ALongPauseIsCutToEightDaysAndSaid() =>
        DigestWindow
            .After(Due.AddDays(-8).AddTicks(-1), Due)
            .ShouldBe(new DigestWindow(Due.AddDays(-8), Due, Due.AddDays(-8).AddTicks(-1)));

    [Theory]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T0800Z")]
    [InlineData("2026-11-23T10:30:00+02:00", "2026-11-23T0830Z")]
    [InlineData("2026-11-23T08:00:07.25Z", "2026-11-23T080007.250Z")]
    [InlineData("2026-11-23T08:00:07.0000001Z", "2026-11-23T080007.001Z")]
    public void TheKeyIsItsEndInUtc(string to, string key) =>
        DigestWindow.After(null, DateTimeOffset.Parse(to, System.Globalization.CultureInfo.InvariantCulture)).Key.ShouldBe(key);

    [Fact]
    public void TheArchivesNamesFollowTheCalendar() =>
        DigestArchive.Name("daily", DigestWindow.After(null, Due), "json").ShouldBe("daily/2026/11/23T0800Z.json");
}
