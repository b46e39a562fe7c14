using System.Globalization;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NodaTime;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Times;

/// <summary>The time zone of the readers.</summary>
internal sealed class ReaderZone(WebOptions options, DigestOptions digest, TimeProvider time)
{
    private const string Setting = "NewsMonitor:Web:TimeZone";

    public DateTimeZone Zone { get; } =
        DateTimeZoneProviders.Tzdb[options.TimeZone.Length > 0 ? options.TimeZone : digest.TimeZone];

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The readers' day.</summary>
    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset moment) => Local(moment).Date.ToDateOnly();

    /// <summary>When the day begins: at midnight, or later if a clock change skips it.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Zone.AtStartOfDay(day.ToLocalDate()).ToDateTimeOffset().ToUniversalTime();

    /// <summary>A time with its date; with the year if it is another one than this.</summary>
    public Moment Show(DateTimeOffset moment)
    {
        var local = Local(moment);
        return new Moment(
            moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            RenderingWords.Default.Moment(local, local.Year != Today.Year)
        );
    }

    /// <summary>The same; unknown if there is no time.</summary>
    public Moment Show(DateTimeOffset? moment) => moment is { } known ? Show(known) : Moment.Unknown;

    /// <summary>
    /// When an article was published; unknown if there is no time. A day without a time is the same in all zones.
    /// </summary>
    public Moment ShowPublished(DateTimeOffset? moment)
    {
        if (moment is not { } known || !PublishedDay.Is(known))
            return Show(moment);
        var day = LocalDate.FromDateTime(known.UtcDateTime);
        return new Moment(
            known.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            RenderingWords.Default.Published(day, day.Year != Today.Year)
        );
    }

    /// <summary>What is wrong with the setting; none if nothing is.</summary>
    public static IEnumerable<string> Faults(WebOptions options)
    {
        if (options.TimeZone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone) is null)
            yield return $"{Setting} must be an IANA time zone such as Europe/Madrid; it is \"{options.TimeZone}\"";
    }

    private ZonedDateTime Local(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Zone);
}
