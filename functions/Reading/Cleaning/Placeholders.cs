using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>What programs and news interfaces write where they have nothing, such as "undefined" or "[Removed]".</summary>
internal static partial class Placeholders
{
    /// <summary>Whether a value says that there is none, in any case.</summary>
    public static bool Has(string value) => value.Length <= Longest && Missing().IsMatch(value);

    private const int Longest = 100;

    /// <summary>newsdata.io has plans, NewsAPI removes articles, and scripts print what they do not know.</summary>
    [GeneratedRegex(
        @"^\s*(?:undefined|null|none|nil|nan|n/a|\[object object\]|\[removed\]|\[deleted\]|only available in .{1,60} plans?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Missing();
}
