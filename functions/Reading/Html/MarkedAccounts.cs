using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The author of a page who calls themselves by one word or by an account, as bloggers do. Only marks count that are made for
/// authors: microdata, links to the author (<c>rel=author</c>), business cards (hCard), links to an author's own page, and the
/// line below the headline that says who posted it and when.
/// </summary>
internal static partial class MarkedAccounts
{
    private const int MostMatches = 50;
    private const int Longest = 80;
    private const int LongestName = 40;
    private const int MostWords = 4;
    private const int LongestLine = 120;

    /// <summary>With the white space between the elements.</summary>
    private const int LongestMarkup = 600;

    private static readonly string[] Selectors =
    [
        "[itemprop~=author] [itemprop~=name], [itemprop~=author]",
        "a[rel~=author], .vcard.author, .p-author, .author.vcard .fn, .vcard.author .fn, .h-card .p-name",
        "a[href*='/author/' i], a[href*='/authors/' i], a[href*='/autor/' i], a[href*='/autoren/' i], a[href*='/auteur/' i],"
            + " a[href*='?author=' i]",
        ".author, .post-author, .entry-author, .author-name, .byline .author, .meta-author",
    ];

    /// <summary>Each mark's name, the surest first.</summary>
    public static IEnumerable<string> Of(Page page) => Marked(page).Concat(Posted(page).Where(name => IsAccount(page, name)));

    /// <summary>Marks below the headline come first, since what is above may be a menu.</summary>
    private static IEnumerable<string> Marked(Page page) =>
        from selector in Selectors
        from element in page
            .Document.QuerySelectorAll(selector)
            .Take(MostMatches)
            .Where(element => PageBylines.IsHere(page, element))
            .OrderBy(element => page.Heading?.CompareDocumentPosition(element) is DocumentPositions.Following ? 0 : 1)
        where ShortText.Of(element, Longest) is { Length: > 1 } && !PageBylines.IsTeasers(page, element)
        let names = AuthorNames.Of([BylineText.Of(element)])
        where names is [{ Length: > 1 and <= LongestName }] && IsAccount(page, names[0])
        select names[0];

    /// <summary>"TPN" of the first line below the headline such as "By TPN, in News - 31 Jan 2025".</summary>
    private static IEnumerable<string> Posted(Page page) =>
        page
            .Document.QuerySelectorAll("p, div, span, small")
            .Where(element => page.Heading?.CompareDocumentPosition(element) is DocumentPositions.Following)
            .Take(MostMatches)
            .Where(element => PageBylines.IsHere(page, element))
            .Select(element => ShortText.Of(element, LongestMarkup) is { } text ? OneLine.Of(text, LongestLine + 1) : "")
            .Where(line => line.Length <= LongestLine)
            .Select(line => PostedBy().Match(line))
            .Where(line => line.Success)
            .Select(line => line.Groups["name"].Value)
            .Where(name => MonthNames.Of(name) is null);

    private static bool IsAccount(Page page, string name) =>
        name.Count(c => c == ' ') < MostWords
        && !InterfaceWords.In(name)
        && !name.EndsWith("admin", StringComparison.OrdinalIgnoreCase)
        && !FurnitureLines.Is(name)
        && !page.Headlines.Contains(HeadlineWords.Fold(name));

    [GeneratedRegex(
        @"^(?:(?:Posted|Written|Published|Verfasst|Geschrieben|Veröffentlicht|Publié|Publicado)\s+(?:by|von|par|por)\s+"
            + @"|(?:By|Von|Par|Por)\s+(?=\p{Lu})(?!\p{L}+(?:day|tag)\b))(?<name>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.'’-]{1,30})"
            + @"(?:,?\s+(?:in|on|am|at|le|el|den|vor)\b|\s*[,|@·•–-])(?=.*\d)(?!.*[.!?]$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PostedBy();
}
