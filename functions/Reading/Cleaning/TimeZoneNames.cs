using System.Globalization;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>The abbreviations of time zones. IST is India's, CST America's and BST Britain's.</summary>
internal static class TimeZoneNames
{
    private static readonly Dictionary<string, double> Hours = new(
        from row in (
            "UTC GMT UT Z WET=0 BST WEST CET MEZ WAT=1 CEST MESZ EET SAST CAT=2 EEST MSK EAT TRT=3 GST=4 PKT=5 IST=5.5"
            + " WIB ICT=7 HKT SGT PHT AWST WITA=8 JST KST=9 ACST=9.5 AEST=10 ACDT=10.5 AEDT=11 NZST=12 NZDT=13"
            + " NST=-3.5 NDT=-2.5 AST=-4 ADT BRT ART=-3 EST CDT=-5 EDT=-4 CST MDT=-6 MST PDT=-7 PST AKDT=-8 AKST=-9 HST=-10"
        )
            .Split('=', ' ')
            .Aggregate((Rows: new List<(string, double)>(), Open: new List<string>()), Collect)
            .Rows
        select KeyValuePair.Create(row.Item1, row.Item2),
        StringComparer.Ordinal
    );

    /// <summary>North American zones without season: the hours in winter.</summary>
    private static readonly Dictionary<string, int> Seasonal = new(StringComparer.Ordinal)
    {
        ["ET"] = -5,
        ["CT"] = -6,
        ["MT"] = -7,
        ["PT"] = -8,
    };

    /// <summary>The offset of a zone at a local time; null for an unknown name.</summary>
    /// <param name="name">In capitals.</param>
    /// <param name="local">The time, which decides about daylight saving where the name does not.</param>
    public static TimeSpan? Offset(string name, DateTime local)
    {
        if (Hours.TryGetValue(name, out var hours))
            return TimeSpan.FromHours(hours);
        return Seasonal.TryGetValue(name, out var winter)
            ? TimeSpan.FromHours(winter + (IsSummerInAmerica(local) ? 1 : 0))
            : null;
    }

    private static (List<(string, double)> Rows, List<string> Open) Collect(
        (List<(string, double)> Rows, List<string> Open) read,
        string part
    )
    {
        if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var hours))
        {
            read.Open.Add(part);
            return read;
        }

        read.Rows.AddRange(read.Open.Select(name => (name, hours)));
        read.Open.Clear();
        return read;
    }

    /// <summary>From the second Sunday in March to the first in November, since 2007.</summary>
    private static bool IsSummerInAmerica(DateTime local) =>
        local >= Sunday(local.Year, 3, 8).AddHours(2) && local < Sunday(local.Year, 11, 1).AddHours(2);

    private static DateTime Sunday(int year, int month, int firstDay)
    {
        var day = new DateTime(year, month, firstDay, 0, 0, 0, DateTimeKind.Unspecified);
        return day.AddDays((7 - (int)day.DayOfWeek) % 7);
    }
}
