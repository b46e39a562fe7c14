using System.Text.RegularExpressions;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Exports;

/// <summary>
/// An article of Factiva, which ends with the number of its document. It has fields with codes ("HD", "PD", "LP"), or lines in a
/// fixed order: headline, byline, number of words, date, time, outlet, its code, language, rights, text.
/// </summary>
internal static partial class FactivaArticle
{
    private const int MostHeader = 15;

    /// <summary>The lines of each article; empty if there is none.</summary>
    public static List<string[]> In(IReadOnlyList<string> lines)
    {
        var parts = new List<string[]>();
        var part = new List<string>();
        foreach (var line in lines)
            if (Number().IsMatch(line))
            {
                if (part.Exists(IsMark))
                    parts.Add([.. part]);
                part.Clear();
            }
            else
                part.Add(line);
        return parts;
    }

    public static ArticleDraft Draft(string[] part, string kind)
    {
        var draft = new ArticleDraft();
        if (Array.Exists(part, line => Code().Match(line).Groups["code"].Value == "HD"))
            AddCoded(draft, part, kind);
        else
            AddPlain(draft, part, kind);
        return draft;
    }

    private static bool IsMark(string line) => Words().IsMatch(line) || Code().Match(line).Groups["code"].Value == "HD";

    private static void AddCoded(ArticleDraft draft, string[] part, string kind)
    {
        var fields = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? open = null;
        foreach (var line in part)
            if (Code().Match(line) is { Success: true } code)
            {
                fields[code.Groups["code"].Value] = open = [];
                if (code.Groups["value"].Value is { Length: > 0 } value)
                    open.Add(value);
            }
            else
                open?.Add(line);
        draft.Titles.AddText(Value("HD", " "), $"{kind}:HD");
        draft.Sources.AddText(Value("SN", " "), $"{kind}:SN");
        draft.Dates.AddText($"{Value("PD", " ")} {Value("ET", " ")}", $"{kind}:PD");
        if (Value("BY", " ") is { Length: > 0 } byline)
            draft.Bylines.Add(new([byline], $"{kind}:BY"));
        draft.Bodies.Add(new($"{Value("LP", "\n")}\n\n{Value("TD", "\n")}", "text"));

        string? Value(string code, string separator) =>
            fields.TryGetValue(code, out var found) ? string.Join(separator, found.Select(line => line.TrimEnd())).Trim() : null;
    }

    private static void AddPlain(ArticleDraft draft, string[] part, string kind)
    {
        string[] lines = [.. part.SkipWhile(string.IsNullOrWhiteSpace)];
        var words = Array.FindIndex(lines, Words().IsMatch);
        var above = lines[..words].Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (above.Count > 1 && TextLabels.Of(above[^1]) is { Label: "By" })
        {
            draft.Bylines.Add(new([above[^1]], $"{kind}:byline"));
            above.RemoveAt(above.Count - 1);
        }

        draft.Titles.AddText(above.Count > 0 ? above[^1] : null, $"{kind}:headline");
        var head = Enumerable
            .Range(words + 1, Math.Min(MostHeader, lines.Length - words - 1))
            .Where(at => !string.IsNullOrWhiteSpace(lines[at]))
            .ToList();
        var date = head.Find(at => TextLabels.Of(lines[at].Trim()) is { Label: "date" });
        var outlet = head.Find(at => at > date && !Clock().IsMatch(lines[at]));
        var rights = head.FindLast(at => Rights().IsMatch(lines[at]));
        if (date == 0 || outlet == 0)
            return;
        draft.Dates.AddText($"{lines[date]} {(Clock().IsMatch(lines[date + 1]) ? lines[date + 1] : "")}", $"{kind}:date");
        draft.Sources.AddText(lines[outlet].Trim(), $"{kind}:outlet");
        draft.Bodies.Add(new(string.Join('\n', lines.Skip((rights > 0 ? rights : outlet) + 1)), "text"));
    }

    [GeneratedRegex(@"^\s*Document [A-Z0-9]{3,12}\d{10}[a-z0-9]{8,12}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^\s*[\d.,]+ (?:words|Wörter|mots|palabras|parole|woorden|palavras|słów|слов)\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();

    /// <summary>A code alone, or with its value behind it.</summary>
    [GeneratedRegex(
        @"^\s*(?<code>SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|ART|CLM|AN)(?:(?:\t+"
            + @"|\s{2,})(?<value>\S.*)|\s*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s*[A-Z]{2,4})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\s*(?:Copyright\b|\(c\)|©|All Rights Reserved)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();
}
