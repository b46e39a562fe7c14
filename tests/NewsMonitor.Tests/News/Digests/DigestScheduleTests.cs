using NewsMonitor.News.Digests.Schedules;
using NodaTime;

namespace NewsMonitor.Tests.News.Digests;

public sealed class DigestScheduleTests
{
    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;

    [Theory]
    [InlineData("Europe/Madrid", "08:00", "2026-11-23T06:59:59Z", "2026-11-22T07:00:00Z")]
    [InlineData("Europe/Madrid", "08:00", "2026-11-23T07:00:00Z", "2026-11-23T07:00:00Z")]
    [InlineData("Europe/Madrid", "02:30", "2026-03-29T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Madrid", "02:30", "2026-10-25T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("America/New_York", "23:00", "2026-11-23T03:59:59Z", "2026-11-22T04:00:00Z")]
    [InlineData("Pacific/Apia", "08:00", "2011-12-30T17:59:59Z", "2011-12-29T18:00:00Z")]
    [InlineData("Pacific/Apia", "08:00", "2011-12-30T18:00:00Z", "2011-12-30T18:00:00Z")]
    [InlineData("Asia/Kathmandu", "00:00", "2026-11-23T18:15:00Z", "2026-11-23T18:15:00Z")]
    public void TheLatestDueInstantIsFound(string zone, string at, string now, string due) =>
        Schedule(at, zone).LatestDue(At(now)).ShouldBe(At(due));

    /// <summary>Five minutes of every day, 2020 to 2037, in zones of the database.</summary>
    [Fact]
    public void EveryLocalDayOfSomeZonesHasOneDueInstant() => CheckZones(Sample.Of(Zones.Ids, 15));

    /// <summary>The same in every zone.</summary>
    [Fact(Explicit = true)]
    public void EveryLocalDayOfEveryZoneHasOneDueInstant() => CheckZones(Zones.Ids);

    /// <summary>The decades in which zones did the oddest things.</summary>
    [Fact]
    public void DaysThatAZoneLeftOutHaveNone()
    {
        foreach (
            var id in (string[])
                ["Pacific/Apia", "Pacific/Fakaofo", "Pacific/Kwajalein", "Pacific/Enderbury", "Asia/Manila", "America/Juneau"]
        )
            CheckDays(new DigestSchedule(new LocalTime(8, 0), Zones[id]), new LocalDate(1844, 1, 1), new LocalDate(2020, 1, 1));
    }

    [SeededProperty(MaxTest = 3000)]
    public void NoInstantLiesBetweenTheLatestAndTheNextDue(int zone, int minute, int day, int second)
    {
        var id = Zones.Ids[Math.Abs(zone % Zones.Ids.Count)];
        var schedule = new DigestSchedule(LocalTime.Midnight.PlusMinutes(Math.Abs(minute % 1440)), Zones[id]);
        var now = Instant
            .FromUtc(1990, 1, 1, 0, 0)
            .Plus(Duration.FromDays(Math.Abs(day % 17_000)) + Duration.FromSeconds(Math.Abs(second % 86_400)));

        var latest = schedule.LatestDue(now);
        var next = schedule.NextDue(now);

        (latest <= now && now < next).ShouldBeTrue();
        schedule.NextDue(latest).ShouldBe(next);
        schedule.LatestDue(next - Duration.Epsilon).ShouldBe(latest);
        schedule.LatestDue(latest).ShouldBe(latest);
    }

    [Theory]
    [InlineData("2026-11-23T06:59:59Z", "2026-11-20T16:00:00Z", "2026-11-23T07:00:00Z")]
    [InlineData("2026-11-23T07:00:00Z", "2026-11-23T07:00:00Z", "2026-11-23T16:00:00Z")]
    [InlineData("2026-11-27T16:00:00Z", "2026-11-27T16:00:00Z", "2026-11-30T07:00:00Z")]
    public void SeveralHoursOnWeekdaysLeaveTheWeekendOut(string now, string latest, string next)
    {
        var schedule = new DigestSchedule(
            [new LocalTime(17, 0), new LocalTime(8, 0)],
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            Zones["Europe/Madrid"]
        );
        (schedule.LatestDue(At(now)), schedule.NextDue(At(now))).ShouldBe((At(latest), At(next)));
    }

    /// <summary>Any zone, any set of days and hours, any moment of five decades.</summary>
    [SeededProperty(MaxTest = 3000)]
    public void DueInstantsFollowEachOtherWithoutGap(int zone, byte days, uint hours, int day, int second)
    {
        var weekdays = Enumerable
            .Range(1, 7)
            .Where(n => days % 128 >> (n - 1) % 7 % 2 == 1 || n == 1 + days % 7)
            .Select(n => (IsoDayOfWeek)n)
            .ToList();
        var times = Enumerable
            .Range(0, 24)
            .Where(hour => (hours >> hour & 1) == 1 || hour == hours % 24)
            .Select(hour => new LocalTime(hour, (int)(hours % 60)));
        var schedule = new DigestSchedule(times, weekdays, Zones[Zones.Ids[Math.Abs(zone % Zones.Ids.Count)]]);
        var now = Instant
            .FromUtc(1990, 1, 1, 0, 0)
            .Plus(Duration.FromDays(Math.Abs(day % 17_000)) + Duration.FromSeconds(Math.Abs(second % 86_400)));

        var (latest, next) = (schedule.LatestDue(now), schedule.NextDue(now));

        (latest <= now && now < next).ShouldBeTrue();
        schedule.NextDue(latest).ShouldBe(next);
        schedule.LatestDue(next - Duration.Epsilon).ShouldBe(latest);
        schedule.LatestDue(next).ShouldBe(next);
    }

    [Theory]
    [InlineData("8:00", "UTC", "At: '8:00' is not a time of day")]
    [InlineData("24:00", "UTC", "At: '24:00' is not a time of day")]
    [InlineData("08:00", "Europe/Madird", "TimeZone: 'Europe/Madird' is not an IANA time zone")]
    [InlineData("", "", "At: '' is not a time of day|TimeZone: '' is not an IANA time zone")]
    public void WhatIsNoScheduleIsNamed(string at, string zone, string expected)
    {
        var faults = new List<string>();
        DigestSchedule.Parse(at, zone, faults).ShouldBeNull();
        var parts = expected.Split('|');
        faults.Count.ShouldBe(parts.Length);
        for (var i = 0; i < parts.Length; i++)
            faults[i].ShouldStartWith(parts[i]);
    }

    private static void CheckZones(IEnumerable<string> ids)
    {
        LocalTime[] times = [new(0, 0), new(0, 30), new(2, 30), new(8, 0), new(23, 45)];
        foreach (var (id, at) in ids.SelectMany(id => times.Select(at => (id, at))))
            CheckDays(new DigestSchedule(at, Zones[id]), new LocalDate(2020, 1, 1), new LocalDate(2037, 12, 31));
    }

    private static void CheckDays(DigestSchedule schedule, LocalDate from, LocalDate to)
    {
        var before = Instant.MinValue;
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            var all = schedule.DueOn(day).ToList();
            if (all.Count == 0)
            {
                Should.Throw<SkippedTimeException>(() => schedule.Zone.AtStartOfDay(day));
                continue;
            }

            var (due, at) = (all.Single(), schedule.Times.Single());

            if (due <= before)
                throw new InvalidOperationException($"{schedule.Zone.Id} {at}: {day} is due at {due}, not after {before}");
            var local = due.InZone(schedule.Zone).LocalDateTime;
            // A time that the clocks skip comes at the first instant after the gap, which may be the next day's first.
            if (local != day + at && schedule.Zone.MapLocal(day + at).Count > 0)
                throw new InvalidOperationException($"{schedule.Zone.Id} {at}: {day} is due at {local}");
            before = due;
        }
    }

    private static DigestSchedule Schedule(string at, string zone) => DigestSchedule.Parse(at, zone, [])!;

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
}
