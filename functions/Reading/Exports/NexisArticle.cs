using System.Text.RegularExpressions;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Exports;

/// <summary>
/// An article of Nexis Uni, which has headline, outlet and date above its fields and "Body" above its text, or of the older
/// LexisNexis, which has outlet and date first ("1 of 10 DOCUMENTS"). What follows the text describes it.
/// </summary>
internal static partial class NexisArticle
{
    private const int MostHeader = 40;
    private const int LongestHeader = 400;

    /// <summary>The lines of each article; empty if there is none.</summary>
    public static List<string[]> In(IReadOnlyList<string> lines)
    {
        var parts = new List<string[]>();
        var start = 0;
        for (var at = 0; at < lines.Count; at++)
            if (Start().IsMatch(lines[at]) || End().IsMatch(lines[at]))
                start = Add(parts, lines, start, at, at + 1);
        if (start > 0)
            Add(parts, lines, start, lines.Count, lines.Count);
        return parts;
    }

    public static ArticleDraft Draft(string[] part, string kind)
    {
        var draft = new ArticleDraft();
        var body = BodyAt(part);
        string[] header = [.. part[..body].Select(line => line.Trim()).Where(line => line.Length is > 0 and <= LongestHeader)];
        var field = Array.FindIndex(header, IsField);
        AddHead(draft, field < 0 ? header : header[..field], LastBlock(part), header.Skip(Math.Max(field, 0)), kind);
        foreach (var line in header)
            if (Field().Match(line) is { Success: true } found)
                AddField(draft, found.Groups["name"].Value, found.Groups["value"].Value, kind);
        var text = part[body..].SkipWhile(line => Body().IsMatch(line)).TakeWhile(line => !Behind().IsMatch(line));
        draft.Bodies.Add(new(string.Join('\n', text), "text"));
        return draft;
    }

    /// <summary>Lines are an article's if they have its length and a mark of its text; others list a search.</summary>
    private static int Add(List<string[]> parts, IReadOnlyList<string> lines, int start, int end, int next)
    {
        string[] part = [.. lines.Skip(start).Take(end - start)];
        if (
            Array.Exists(part, line => Length().IsMatch(line))
            && Array.Exists(part, line => Behind().IsMatch(line) || Body().IsMatch(line))
        )
            parts.Add(part);
        return next;
    }

    /// <summary>Headline, outlet and date, in one of the two orders, are the last lines above the fields.</summary>
    private static void AddHead(ArticleDraft draft, string[] head, string block, IEnumerable<string> fields, string kind)
    {
        var date = Array.FindLastIndex(head, line => TextLabels.Of(line) is { Label: "date" });
        if (date < 0)
            return;
        draft.Dates.AddText(head[date], $"{kind}:date");
        var behind = head[(date + 1)..].Where(line => !Copyright().IsMatch(line)).ToList();
        if (behind.Count > 0 && !fields.Any(Body().IsMatch) || date < 2)
        {
            draft.Titles.AddText(behind.Count > 0 ? block : null, $"{kind}:headline");
            draft.Sources.AddText(date > 0 ? head[date - 1] : null, $"{kind}:outlet");
            return;
        }

        draft.Titles.AddText(head[date - 2], $"{kind}:headline");
        draft.Sources.AddText(head[date - 1], $"{kind}:outlet");
    }

    /// <summary>The lines above the fields up to an empty one: the headline of the older exports, below the edition.</summary>
    private static string LastBlock(string[] part) =>
        string.Join(
            ' ',
            part.TakeWhile(line => !IsField(line))
                .Reverse()
                .SkipWhile(string.IsNullOrWhiteSpace)
                .TakeWhile(line => line.Trim().Length > 0)
                .Reverse()
                .Select(line => line.Trim())
        );

    private static void AddField(ArticleDraft draft, string name, string value, string kind)
    {
        if (name.Equals("Byline", StringComparison.OrdinalIgnoreCase))
            draft.Bylines.Add(new([value], $"{kind}:byline"));
        else if (name.Equals("Headline", StringComparison.OrdinalIgnoreCase))
            draft.Titles.Insert(0, new(value, $"{kind}:headline"));
    }

    /// <summary>Where the text begins: at "Body", or behind the last of the fields above it.</summary>
    private static int BodyAt(string[] part)
    {
        var body = Array.FindIndex(part, Body().IsMatch);
        if (body >= 0)
            return body;
        var length = Array.FindIndex(part, Length().IsMatch);
        var last = length;
        for (var at = length + 1; at < part.Length && at <= length + MostHeader; at++)
            if (Field().IsMatch(part[at]))
                last = at;
            else if (part[at].Trim().Length > 0)
                break;
        return last + 1;
    }

    private static bool IsField(string line) => Field().IsMatch(line) || Copyright().IsMatch(line) || Body().IsMatch(line);

    [GeneratedRegex(@"^\s*\d+ (?:of|de|von) \d+ (?:DOCUMENTS|DOKUMENTE?N?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s*(?:End of Document|Ende des Dokuments|Fin du document)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(
        @"^\s*(?:LENGTH|LÄNGE|LONGUEUR):\s*[\d.,]+\s+\p{L}+\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Length();

    [GeneratedRegex(@"^\s*(?:Body|Corps|Volltext)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(
        @"^\s*(?:Copyright\b|©|\(c\)\s)|^\s*All Rights Reserved\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Copyright();

    [GeneratedRegex(
        @"^\s*(?<name>BYLINE|HEADLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES|DISTRIBUTION|LÄNGE|LONGUEUR|RUBRIK"
            + @"|RUBRIQUE):\s*(?<value>.+?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Field();

    /// <summary>What is below the text.</summary>
    [GeneratedRegex(
        @"^\s*(?:Classification|Graphic)\s*$|^\s*(?:Load-Date|Publication-Type|Language|Sprache|Langue|Graphic|Subject"
            + @"|Journal-Code|Update|Erscheinungsdatum|Date-Chargement):\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();
}
