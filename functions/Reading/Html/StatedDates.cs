using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The date of publication in the attributes and scripts from which a page is made: <c>data-publish-date="2026-01-29"</c>,
/// <c>"publishedAt":"2026-01-29"</c>. Other stories of the page are stated there, too, so it counts only if all such dates are of
/// one day.
/// </summary>
internal static partial class StatedDates
{
    private const int MostDates = 200;

    /// <param name="html">The page with its scripts.</param>
    /// <param name="dates">What reads them.</param>
    /// <returns>The first one; null if there is none, or several days.</returns>
    public static Found<string>? Of(string html, PublishedDate dates)
    {
        var found = Stated()
            .Matches(html)
            .Take(MostDates)
            .Select(match => match.Groups["date"].Value)
            .Where(text => dates.Read(text) is not null)
            .ToList();
        return found.Select(text => dates.Read(text)!.Value.Date).Distinct().Count() == 1
            ? new Found<string>(found[0], "page data")
            : null;
    }

    [GeneratedRegex(
        @"(?:(?<=[\s""'])data-(?:article-|story-|news-)?(?:publish(?:ed)?|publication|pub|deploy|posted|release)-?(?:date|time|dt|at|on)?\s*=\s*[""']"
            + @"|[""'](?:date_?published|(?:publish(?:ed)?|publication|pub|deploy|posted|release)_?(?:date(?:_?time)?|time|dt|at|on)|first_?published(?:_?at)?)"
            + @"\\?[""']\s*:\s*\\?[""'])(?<date>[^""'\\<>]{8,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stated();
}
