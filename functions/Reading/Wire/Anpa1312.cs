using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Wire;

/// <summary>
/// ANPA 1312, "High Speed Wire Transmission": lines above the text begin with a circumflex (keyword, headline, notes, byline),
/// those of the text with a tab. Lists of headlines have no other text.
/// </summary>
internal static partial class Anpa1312
{
    /// <summary>Ends the number of the message in the header; no other format has it there.</summary>
    public const char Selector = '\x1F';

    private const int LongestHeadline = 150;

    public static bool Begins(ReadOnlySpan<byte> header) =>
        Header().IsMatch(Encoding.Latin1.GetString(header[..Math.Min(header.Length, 50)]));

    public static void AddTo(ArticleDraft draft, WireMessage message)
    {
        var lines = message.Text.Split('\n').Select(line => line.TrimEnd()).ToList();
        if (!lines.Exists(line => line.StartsWith('\t') || line.Contains('^')))
        {
            AddIndented(draft, lines, message);
            return;
        }

        var above = lines
            .TakeWhile(line => !line.StartsWith('\t'))
            .Where(line => line.Contains('^'))
            .Select(line => Clean(line[(line.IndexOf('^') + 1)..]))
            .Where(line => line.Length > 0)
            .ToList();
        foreach (var line in above.Skip(1))
            if (Byline().IsMatch(line))
                draft.Bylines.Add(new([line], "1312:byline"));
            else if (draft.Titles.Count == 0 && line.Length <= LongestHeadline && !Note().IsMatch(line))
                draft.Titles.Add(new(line, "1312:headline"));
        var text = lines
            .Where(line => line.StartsWith('\t'))
            .Select(Clean)
            .Where(line => line.Any(char.IsLetterOrDigit))
            .ToList();
        draft.Bodies.Add(new(string.Join("\n\n", text.Count > 0 ? text : above.Skip(2)), "1312:text"));
        if (draft.Bodies[0].Value.Length > 0)
            Untitled.Divide(draft);
        if (Dateline().Match(draft.Bodies[0].Value) is { Success: true } dateline)
            draft.Sources.Add(new(dateline.Groups["agency"].Value, "1312:dateline"));
        if (Sent().Match(message.Trailer) is not { Success: true } sent)
            return;
        draft.Sources.Add(new(sent.Groups["agency"].Value, "1312:trailer"));
        draft.Dates.Add(new(Date(sent), "1312:date"));
    }

    /// <summary>
    /// Kyodo marks no lines: below the keyword is the headline, up to a plus sign, and paragraphs are indented, up to "==Kyodo".
    /// </summary>
    private static void AddIndented(ArticleDraft draft, List<string> lines, WireMessage message)
    {
        var head = lines.TakeWhile(line => !line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        var text = lines.Skip(head.Count).TakeWhile(line => !line.StartsWith("==", StringComparison.Ordinal));
        var body = string.Concat(
            text.Select(line => (line.StartsWith("  ", StringComparison.Ordinal) ? "\n\n" : " ") + line.Trim())
        );
        draft.Titles.Add(new(string.Join(' ', head.Skip(1)).Trim().TrimEnd('+'), "1312:headline"));
        draft.Bodies.Add(new(body.Trim(), "1312:text"));
        if (lines.Find(line => line.StartsWith("==", StringComparison.Ordinal)) is { Length: > 2 } agency)
            draft.Sources.Add(new(agency[2..].Trim(), "1312:end"));
        if (DaySent().Match(message.Trailer) is { Success: true } sent)
            draft.Dates.Add(new($"20{sent.Groups["year"]}-{sent.Groups["month"]}-{sent.Groups["day"]}", "1312:date"));
    }

    private static string Date(Match sent) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"20{sent.Groups["year"]}-{sent.Groups["month"]}-{sent.Groups["day"]}T{sent.Groups["hour"]}:{sent.Groups["minute"]}Z"
        );

    /// <summary>The line without its end marks, and with the signs that the code has no characters for.</summary>
    private static string Clean(string line) =>
        line.Trim()
            .TrimEnd('<', '=', '^')
            .Trim()
            .Replace("``", "“", StringComparison.Ordinal)
            .Replace("''", "”", StringComparison.Ordinal)
            .Replace(" _ ", " — ", StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Za-z]\d{4}[A-Z]{0,8}\x1F[A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^By (?:the )?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(
        @"^(?:Eds|AP (?:Photo|Video|Graphic)|EDITOR'S NOTE|Note|With|For|HFR|Embargo)\b.*[:\d]|^\W*$|^[A-Z]{2}-[A-Z]{2,4}--"
    )]
    private static partial Regex Note();

    /// <summary>The local time, the day, the month and the year of the century.</summary>
    [GeneratedRegex(@"^\s*[A-Z]{2,6}-\d\d:\d\d-(?<day>\d\d)-(?<month>\d\d)-(?<year>\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DaySent();

    [GeneratedRegex(@"^.{2,60}? \((?<agency>\p{L}[\p{L}/ .-]{1,20})\) [-–—]", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^\s*(?<agency>[A-Z]{2,6})-[A-Z]{2,4}-(?<month>\d\d)-(?<day>\d\d)-(?<year>\d\d) (?<hour>\d\d)(?<minute>\d\d)GMT",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sent();
}
