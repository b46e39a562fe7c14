using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Markdown;

/// <summary>
/// The fields above a Markdown text, between lines of three hyphens (YAML) or plus signs (TOML). Simple values, also those that
/// go on in indented lines, and lists are read, under the names that plain text has for them.
/// </summary>
internal static class FrontMatter
{
    private const int MostLines = 200;
    private const string Author = "text:author";

    /// <summary>Adds the fields, and returns the text below them; the text itself if there are none.</summary>
    public static string AddTo(ArticleDraft draft, string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n', MostLines);
        var mark = lines[0].TrimEnd();
        if (mark is not ("---" or "+++") || Array.FindIndex(lines, 1, line => line.TrimEnd() == mark) is not (> 0 and var end))
            return text;
        var name = "";
        for (var next = 1; next < end; )
        {
            var line = lines[next++];
            if (line.TrimStart() is ['-', ' ', .. var item])
                Add(draft, name, Value(item));
            else if (line.Length > 0 && !char.IsWhiteSpace(line[0]) && line.IndexOfAny([':', '=']) is > 0 and var at)
            {
                name = line[..at].Trim().ToLowerInvariant();
                AddAll(draft, name, Whole(line[(at + 1)..].Trim(), lines.AsSpan(0, end), ref next));
            }
        }
        return string.Join('\n', lines[(end + 1)..]);
    }

    /// <summary>A value with the indented lines that continue it; those below an empty one are a list or fields.</summary>
    private static string Whole(string value, ReadOnlySpan<string> lines, ref int next)
    {
        if (value.Length == 0)
            return value;
        // ">-" and "|" only say how the lines are joined.
        List<string> parts = value.Length <= 3 && value[0] is '>' or '|' ? [] : [value];
        for (; next < lines.Length && (lines[next].Length == 0 || char.IsWhiteSpace(lines[next][0])); next++)
            parts.Add(lines[next].Trim());
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static void AddAll(ArticleDraft draft, string name, string value)
    {
        var values = value is ['[', .. var list, ']'] ? list.Split(',') : [value];
        foreach (var one in values)
            Add(draft, name, Value(one));
    }

    private static void Add(ArticleDraft draft, string name, string value)
    {
        if (value.Length == 0)
            return;
        var label = name switch
        {
            "pubdate" or "publishdate" or "date_published" or "publish_date" => "date",
            "canonical" or "canonical_url" or "canonicalurl" or "source_url" or "permalink" => "url",
            "site" or "sitename" or "site_name" => "source",
            _ => name,
        };
        if (label == "source" && value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            label = "url";
        if (label is "author" or "authors" && draft.Bylines.FindIndex(found => found.From == Author) is >= 0 and var first)
            draft.Bylines[first] = new Found<IReadOnlyList<string>>([.. draft.Bylines[first].Value, value], Author);
        else if (label is "author" or "authors")
            draft.Bylines.Add(new([value], Author));
        else if (TextLabels.Of($"{label}: {value}") is var (known, text))
            TextLabels.Add(draft, known, text);
    }

    private static string Value(string value) =>
        value.Trim() switch
        {
            ['\'', .. var quoted, '\''] => quoted.Replace("''", "'", StringComparison.Ordinal).Trim(),
            ['"', .. var quoted, '"'] => quoted
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace(@"\\", @"\", StringComparison.Ordinal)
                .Trim(),
            var plain => plain.Trim('"', '\'').Trim(),
        };
}
