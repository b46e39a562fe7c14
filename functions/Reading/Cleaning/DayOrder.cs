using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>What the first number of a date like 3/5/2026 or 26/5/3 is.</summary>
internal enum DayOrder
{
    MonthFirst,
    DayFirst,

    /// <summary>The year, if all three have two digits; otherwise the day.</summary>
    YearFirst,
}

/// <summary>Decides the order of numeric dates from the languages and the addresses that an article declares.</summary>
internal static class DayOrders
{
    /// <summary>Only a few regions put the month first; everywhere else in the world, the day is first.</summary>
    private static readonly HashSet<string> MonthFirst = new(StringComparer.OrdinalIgnoreCase) { "US", "PR", "PH", "GU", "VI" };

    /// <summary>Where the year is first, by language and by the address's country.</summary>
    private static readonly HashSet<string> YearFirst = new(StringComparer.OrdinalIgnoreCase)
    {
        "zh",
        "ja",
        "ko",
        "cn",
        "tw",
        "jp",
        "kr",
    };

    /// <summary>
    /// The region of the first language tag that has one; for languages other than English, the day is first. English without a
    /// region is that of the address's country (<c>.co.uk</c>), and American if the address has none.
    /// </summary>
    public static DayOrder Of(IEnumerable<string> languages, IEnumerable<string> urls)
    {
        foreach (var tag in languages)
        {
            var parts = tag.Trim().Split('-', '_');
            if (LanguageTag.Code(tag) is { } known && YearFirst.Contains(known))
                return DayOrder.YearFirst;
            if (parts.Length > 1 && parts[^1].Length == 2)
                return MonthFirst.Contains(parts[^1]) ? DayOrder.MonthFirst : DayOrder.DayFirst;
            if (LanguageTag.Code(tag) is { } code && code != "en")
                return DayOrder.DayFirst;
        }

        return urls.Select(Country).FirstOrDefault(country => country.Length > 0) is not { } country ? DayOrder.MonthFirst
            : YearFirst.Contains(country) ? DayOrder.YearFirst
            : DayOrder.DayFirst;
    }

    /// <summary>The country of an address where the month is not first; empty if it says none.</summary>
    private static string Country(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Host[(address.Host.LastIndexOf('.') + 1)..] is { Length: 2 } country
        && country.All(char.IsAsciiLetter)
        && !MonthFirst.Contains(country)
        && !IsGeneric(country)
            ? country
            : "";

    /// <summary>Domains of small countries that are sold to everyone.</summary>
    private static bool IsGeneric(string country) => country is "io" or "co" or "tv" or "me" or "fm" or "ai" or "ly" or "cc";
}
