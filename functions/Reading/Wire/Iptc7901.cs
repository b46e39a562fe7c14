using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Wire;

/// <summary>
/// IPTC 7901, "The text transmission format": a header with service, number, priority, category and count of words; keywords; the
/// headline, up to a line that ends with an equals sign; the text; the date. What is meant for editors alone is left out.
/// </summary>
internal static partial class Iptc7901
{
    private const int LongestHead = 400;
    private const int MostHeadLines = 8;
    private const string Indent = "   ";

    public static bool Begins(ReadOnlySpan<byte> header) =>
        Header().IsMatch(Encoding.Latin1.GetString(header[..Math.Min(header.Length, 200)]));

    /// <summary>Whether a file without control characters begins with the header, which names the agency.</summary>
    public static bool BeginsBare(ReadOnlySpan<byte> file) =>
        Header().Match(Encoding.Latin1.GetString(file[..Math.Min(file.Length, 200)]).TrimStart()) is { Success: true } header
        && header.Groups["agency"].Success;

    /// <summary>Whether a line is nothing but the time at which a message was sent.</summary>
    public static bool IsSent(string line) =>
        Sent().Match(line.Trim()) is { Success: true } sent && sent.Length == line.Trim().Length;

    public static void AddTo(ArticleDraft draft, WireMessage message)
    {
        var lines = message.Header.Split('\n');
        var text = message.Text.Split('\n').TakeWhile(line => !EditorsOnly().IsMatch(line)).ToList();
        var head = Head(text);
        AddHead(draft, text.Take(head));
        var body = Paragraphs(text.Skip(head));
        draft.Bodies.Add(new(Signature().Replace(body, ""), "7901:text"));
        AddSource(draft, body, lines[0]);
        if (draft.Titles.Count == 0 && lines.Skip(1).FirstOrDefault(line => line.Trim().Length > 0) is { } keywords)
            draft.Titles.Add(new(keywords.Trim().Trim('/').Replace('/', ' '), "7901:keywords"));
        if (Date(message.Trailer) is { } date)
            draft.Dates.Add(new(date, "7901:date"));
    }

    /// <summary>
    /// How many lines are above the text: up to one that ends with an equals sign, or to the last one of several, otherwise the
    /// first paragraph unless it has a dateline or is indented.
    /// </summary>
    private static int Head(List<string> lines)
    {
        var marked = lines.Take(MostHeadLines).TakeWhile(line => !EndsHead(line)).Count();
        if (marked < Math.Min(lines.Count, MostHeadLines))
            return marked + lines.Skip(marked).Take(MostHeadLines).TakeWhile(EndsHead).Count();
        if (lines.Count == 0 || lines[0].StartsWith(Indent, StringComparison.Ordinal) || Dateline().IsMatch(lines[0]))
            return 0;
        var blank = lines.FindIndex(string.IsNullOrWhiteSpace);
        return blank is > 0 and <= MostHeadLines && lines.Take(blank).Sum(line => line.Length) <= LongestHead ? blank : 0;
    }

    private static bool EndsHead(string line) => line.AsSpan().TrimEnd().EndsWith('=');

    private static void AddHead(ArticleDraft draft, IEnumerable<string> lines)
    {
        var headline = new List<string>();
        foreach (var line in lines.Select(line => line.Trim().TrimEnd('=').Trim()).Where(line => line.Length > 0))
            if (Byline().IsMatch(line))
                draft.Bylines.Add(new([Agency().Replace(line, "")], "7901:byline"));
            else if (!Marker().IsMatch(line))
                headline.Add(line);
        if (headline.Count > 0)
            draft.Titles.Add(new(string.Join(' ', headline), "7901:headline"));
    }

    /// <summary>The agency in the dateline, otherwise in the header.</summary>
    private static void AddSource(ArticleDraft draft, string body, string header)
    {
        if (Dateline().Match(body) is { Success: true } dateline)
            draft.Sources.Add(new(dateline.Groups["agency"].Value, "7901:dateline"));
        if (Header().Match(header) is { Success: true } known && known.Groups["agency"].Length > 0)
            draft.Sources.Add(new(known.Groups["agency"].Value, "7901:header"));
    }

    /// <summary>Lines are short; a paragraph begins after a blank line, or with an indented line.</summary>
    private static string Paragraphs(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            if (string.IsNullOrWhiteSpace(line))
                text.Append("\n\n");
            else
                text.Append(line.StartsWith(Indent, StringComparison.Ordinal) ? "\n\n" : " ").Append(line.Trim());
        return text.ToString().Trim();
    }

    /// <summary>Day, hour and minute, perhaps the zone, then the month and the year of the century.</summary>
    private static string? Date(string trailer) =>
        Sent().Match(trailer) is { Success: true } sent
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{sent.Groups["day"]} {sent.Groups["month"]} 20{sent.Groups["year"]} "
                    + $"{sent.Groups["hour"]}:{sent.Groups["minute"]} {sent.Groups["zone"]}"
            )
            : null;

    [GeneratedRegex(
        @"^(?<service>[A-Za-z]{1,6})(?<number>\d{1,5}) (?<priority>\d) (?<category>[A-Za-z]{1,3}) +(?<words>\d+)\s"
            + @"(?:.*?\b(?<agency>[A-Za-z]{2,8}) +\d+\s*$)?",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Header();

    [GeneratedRegex(
        @"^(?:By|Von|Par|Por|Di|Door|Av|Af) (?:\p{Lu}|[a-z]+ (?:correspondents?|reporters?)$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Byline();

    /// <summary>Behind the last name: ", dpa".</summary>
    [GeneratedRegex(@",\s*[a-z]{2,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    /// <summary>Which version it is and how urgent: "1ST LEAD", "(Zusammenfassung 1430)".</summary>
    [GeneratedRegex(
        @"^(?:\(.*\)|(?:EXTRA|REFILE|URGENT|FLASH|ALERT|BREAKING|BULLETIN|EIL|LEAD|UPDATE|CORRECTION|CORRECTED|KORREKTUR"
            + @"|ADVISORY|FEATURE|PREVIEW|ROUNDUP|NEWS FEATURE|ANALYSIS"
            + @"|\d+(?:ST|ND|RD|TH) (?:LEAD|ROUNDUP|UPDATE|NET|WRITETHRU)|\d+\. LD)\b[^a-z]*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Marker();

    [GeneratedRegex(@"^.{2,60}? \((?<agency>\p{L}[\p{L}/ .-]{1,20})\) [-–—]", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^\s*#(?=[\s#]|$)|information is not (?:intended )?for publication|nicht (?:zur|f[uü]e?r die) Veröffentlichung"
            + @"|^\s*Notes? to editors?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EditorsOnly();

    /// <summary>The signs of those who wrote and edited it, in the last paragraph: "dpa wsz jln npr".</summary>
    [GeneratedRegex(@"\n\n\s*[a-z]{2,6}(?: [a-z]{1,4}){1,6}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"(?<!\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)\s?(?<zone>[A-Z]{1,4})?\s+(?<month>\p{L}{3,9})\.?\s+"
            + @"(?:20)?(?<year>\d\d)(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sent();
}
