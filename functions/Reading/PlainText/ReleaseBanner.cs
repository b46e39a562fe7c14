using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// The lines above the headline of a press release, in the languages of mail headers: what it is, from when it may be published,
/// and where and when it was issued.
/// </summary>
internal static partial class ReleaseBanner
{
    public const string Kind = "release";
    public const string Embargo = "embargo";
    private const int LongestLine = 160;

    /// <summary>
    /// The meaning of such a line, and its value: empty for the kind, what is written about the time for an embargo, or the
    /// date. Null for any other line.
    /// </summary>
    public static (string Label, string Value)? Of(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > LongestLine)
            return null;
        var text = line.ToString();
        var banner = Banner().Match(text);
        var rest = banner.Success ? text[banner.Length..] : text;
        if (EmbargoedUntil(rest) is { } until)
            return (Embargo, until);
        if (banner.Success && !rest.AsSpan().ContainsAnyLetterOrDigit())
            return (Kind, "");
        if (banner.Success && IsDate(rest))
            return ("date", rest);
        return Place().Match(text) is { Success: true } place && IsDate(text[place.Length..])
            ? ("date", text[place.Length..])
            : null;
    }

    /// <summary>
    /// A headline without "Press release:" or "[Press Release]" before it; the same text if a mark does not separate them, as in
    /// "Press release on floods".
    /// </summary>
    public static string WithoutKind(string headline)
    {
        var banner = Banner().Match(headline[..Math.Min(headline.Length, LongestLine)]);
        return
            banner.Success
            && banner.Value.AsSpan().ContainsAny("]):|–—-")
            && headline.AsSpan(banner.Length).ContainsAnyLetterOrDigit()
            ? headline[banner.Length..]
            : headline;
    }

    /// <summary>The date with which a text begins, behind the place: "Oslo, 25 November 2026 – "; null if there is none.</summary>
    public static string? Dateline(string text)
    {
        var beginning = text[..Math.Min(text.Length, LongestLine)];
        var end = DatelineEnd().Match(beginning) is { Success: true } found ? found.Index : 0;
        return Of(beginning.AsSpan(0, end).Trim()) is ("date", var date) ? date : null;
    }

    /// <summary>What follows "Embargoed until"; null if the line is no embargo.</summary>
    /// <remarks>
    /// "Embargoed until further notice" is one, but "Embargo until 2027 on wheat" and "Embargo: EU agrees on Friday" are
    /// headlines: behind the noun, there is only a time.
    /// </remarks>
    private static string? EmbargoedUntil(string line)
    {
        if (Embargoed().Match(line) is not { Success: true } found)
            return null;
        var rest = line[found.Length..].Trim();
        var isCertain = found.Groups["under"].Success || found.Groups["past"].Success;
        var isWhole = found.Groups["until"].Success || !rest.AsSpan().ContainsAnyLetterOrDigit();
        return (isCertain && isWhole) || (isCertain ? EmbargoEnd.Of(rest) is not null : IsTime(rest)) ? rest : null;
    }

    /// <summary>Whether a text is a date, a day of the week or a time of day, with no word beside.</summary>
    private static bool IsTime(string text)
    {
        text = text.Trim(' ', ':', '-', '–', '—');
        var date = Time().Replace(text, " ");
        return !date.AsSpan().ContainsAnyLetterOrDigit() ? Time().IsMatch(text) : IsDate(date) || IsDate(text);
    }

    private static bool IsDate(string text) =>
        DateText.Read(text, DayOrder.MonthFirst, isOnlyDate: true) is { Value.Year: > 1900 };

    [GeneratedRegex(
        @"^(?:[\W_]*(?:(?:press|news|media) (?:release|statement|information)|for (?:immediate )?(?:release|publication)"
            + @"|(?:presse|medien)(?:mitteilung|information|meldung)|communiqué(?: de presse)?|comunicado(?: de (?:prensa"
            + @"|imprensa))?"
            + @"|nota de (?:prensa|imprensa)|comunicato(?: stampa)?|persbericht|informacja prasowa|(?:pressm"
            + @"|pressem)(?:eddelande|eddelelse|elding)"
            + @"|pressrelease|zur sofortigen veröffentlichung|pour diffusion immédiate|para (?:publicación|difusión) inmediata"
            + @"|プレスリリース|보도자료|新闻稿|新聞稿)(?![\p{L}\p{M}])(?:\s*(?:(?:no|nr|n[°ºr]|#)\.?\s*"
            + @"|(?-i:[A-Z]{1,5}[ -]?))\d[\d/.-]*(?!\d))?)+(?:[\W_]*$|[\s:|\])–—,-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Banner();

    [GeneratedRegex(
        @"^[\W_]*(?<under>(?:strictly|under(?: strict)?|strict|sous|bajo|sotto|onder|sob) )?"
            + @"(?:(?<past>embargoed|embargad[oa]|sperrfrist|not for (?:release|publication|broadcast)(?: or \w+)?)"
            + @"|embargo(?: date| time)?)"
            + @"(?: for (?:release|publication|broadcast))?"
            + @"(?:(?<until>[\s:]*\b(?:until|till|before|bis|jusqu['’]\p{L}+|hasta|fino al?|tot|até)\b)|[\W_]*$"
            + @"|(?=\s*:|[\s–—-]*(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|midnight|noon)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Embargoed();

    /// <summary>A time of day or a day of the week, and the words around them.</summary>
    [GeneratedRegex(
        @"\b(?:\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?"
            + @"|\d{1,2}\s*[ap]\.?m\b\.?|\d{1,2}\s+uhr|uhr|hrs?|hours|midnight|noon"
            + @"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
            + @"|(?:local )?time|on|at|from|the|um|ab|(?-i:[A-Z]{0,4}T|UTC))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();

    [GeneratedRegex(@"\s[–—-]{1,2}\s|\s?—|\s/\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineEnd();

    /// <summary>"Hamburg, " before a date.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}\p{M} .'’-]{1,40}(?:,\s*\p{Lu}[\p{L}.]{1,20})?,\s+(?=\D{0,20}\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Place();
}
