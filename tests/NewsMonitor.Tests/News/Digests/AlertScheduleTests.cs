using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Tests.News.Digests;

public sealed class AlertScheduleTests
{
    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;
    private static readonly QuietHours Night = new(new LocalTime(22, 0), new LocalTime(7, 0));

    [Theory]
    [InlineData("2026-11-23T12:03:00Z", "2026-11-23T12:00:00Z", "2026-11-23T12:05:00Z")]
    [InlineData("2026-11-23T12:05:00Z", "2026-11-23T12:05:00Z", "2026-11-23T12:10:00Z")]
    [InlineData("2026-11-23T20:58:00Z", "2026-11-23T20:55:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("2026-11-24T02:00:00Z", "2026-11-23T20:55:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("2026-11-24T06:00:00Z", "2026-11-24T06:00:00Z", "2026-11-24T06:05:00Z")]
    public void QuietHoursAreWaitedFor(string now, string latest, string next)
    {
        var schedule = new AlertSchedule(5, Night, Zones["Europe/Madrid"]);
        (schedule.LatestDue(At(now)), schedule.NextDue(At(now))).ShouldBe((At(latest), At(next)));
    }

    [SeededProperty(MaxTest = 5000)]
    public void NoInstantLiesBetweenTheLatestAndTheNextDueAndNoneIsQuiet(
        int zone,
        byte step,
        short from,
        short length,
        int day,
        int second
    )
    {
        var minutes = 1 + (step % AlertSchedule.MaxMinutes);
        var start = LocalTime.Midnight.PlusMinutes(Math.Abs(from % 1440));
        var quiet = new QuietHours(start, start.PlusMinutes(1 + Math.Abs(length % (int)QuietHours.Longest.TotalMinutes)));
        var schedule = new AlertSchedule(minutes, quiet, Zones[Zones.Ids[Math.Abs(zone % Zones.Ids.Count)]]);
        var now = Instant
            .FromUtc(1990, 1, 1, 0, 0)
            .Plus(Duration.FromDays(Math.Abs(day % 17_000)) + Duration.FromSeconds(Math.Abs(second % 86_400)));

        var (latest, next) = (schedule.LatestDue(now), schedule.NextDue(now));

        (latest <= now && now < next).ShouldBeTrue();
        schedule.NextDue(latest).ShouldBe(next);
        schedule.LatestDue(next).ShouldBe(next);
        foreach (var due in (Instant[])[latest, next])
            quiet.Around(due, schedule.Zone).ShouldBeNull();
    }

    [Fact]
    public void LengthIsCountedPastMidnight()
    {
        Night.Length.ShouldBe(TimeSpan.FromHours(9));
        new QuietHours(new LocalTime(12, 0), new LocalTime(12, 0)).Length.ShouldBe(TimeSpan.FromDays(1));
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
}
