using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Json;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The article of a page without visible text, in the data from which a script makes the page: scripts of type
/// <c>application/json</c> (Next.js, Nuxt), and the rows that React's servers send (<c>self.__next_f.push</c>). Scripts are not
/// run.
/// </summary>
internal static class ScriptData
{
    private const string Rows = "self.__next_f.push(";
    private const int MostScripts = 500;
    private const int MostText = 5_000_000;
    private const int MostValues = 50_000;
    private const int MostDepth = 64;
    private const int FewestParagraphs = 2;

    /// <summary>Shorter texts are not an article; if several are longer than half of the longest, the page is a list.</summary>
    private const int Shortest = 400;

    /// <summary>The share of a headline's words that the beginning of its article contains; consent texts contain none.</summary>
    private const double LeastOverlap = 0.25;

    /// <returns>Whether there is an article.</returns>
    public static bool TryAddTo(ArticleDraft draft, string html)
    {
        List<string> blocks = [];
        var markup = Markup(html, blocks);
        return TryAddTo(draft, markup, Text) || TryAddTo(draft, blocks, text => text);
    }

    /// <summary>Adds the longest text, unless another is long, too, or it has nothing to do with the headline.</summary>
    private static bool TryAddTo(ArticleDraft draft, IEnumerable<string> texts, Func<string, string> plain)
    {
        var articles = texts
            .Distinct(StringComparer.Ordinal)
            .Select(text => (Text: text, HtmlText.Of(text).Length))
            .Where(one => one.Length >= Shortest)
            .OrderByDescending(one => one.Length)
            .Take(2)
            .ToList();
        if (articles.Count == 0 || (articles.Count > 1 && articles[1].Length >= articles[0].Length / 2))
            return false;
        var text = FurnitureLines.Without(plain(articles[0].Text));
        if (!draft.Titles.Exists(title => HeadlineWords.Overlap(title.Value, text) >= LeastOverlap))
            return false;
        draft.Bodies.Add(new(text, "script data"));
        return true;
    }

    private static string Text(string markup)
    {
        var reduced = ReducedPage.Of(markup);
        using var document = HtmlTree.Of(reduced.Html);
        if (!reduced.IsWhole || !TreeSize.IsModest(document))
            return HtmlText.Of(markup);
        PageFurniture.RemoveNamed(document);
        return HtmlText.Of(document.Body!.InnerHtml);
    }

    /// <returns>The texts with markup; those in blocks are added to the other list.</returns>
    private static List<string> Markup(string html, List<string> blocks)
    {
        var found = new List<string>();
        var rows = new StringBuilder();
        var scanner = new HtmlScanner(html);
        for (var scripts = 0; scripts < MostScripts && scanner.Read(); )
        {
            if (scanner.Piece != HtmlPiece.StartTag || !HtmlTags.Of(scanner.Name).HasFlag(HtmlTraits.Raw))
                continue;
            var isData = scanner.Content.Contains("application/json", StringComparison.OrdinalIgnoreCase);
            var start = scanner.End;
            scanner.SkipTo(scanner.Name);
            scripts++;
            var content = html.AsSpan(start, scanner.End - start).Trim();
            if (isData)
                Collect(content.ToString(), found, blocks);
            else if (content.StartsWith(Rows, StringComparison.Ordinal) && rows.Length + content.Length <= MostText)
                rows.Append(Pushed(content[Rows.Length..]));
        }

        foreach (var row in TextRows(rows.ToString()))
            if (row.StartsWith('<'))
                found.Add(row);
            else
                Collect(row, found, blocks);
        return [.. found.Where(IsArticle)];
    }

    /// <summary>The text in <c>[1,"text"])</c>; empty if it is something else.</summary>
    private static string Pushed(ReadOnlySpan<char> call)
    {
        var end = call.LastIndexOf(')');
        if (end < 0 || Parse(call[..end].ToString()) is not { } pair)
            return "";
        using (pair)
            return
                pair.RootElement is { ValueKind: JsonValueKind.Array } array
                && array.GetArrayLength() == 2
                && array[1].ValueKind == JsonValueKind.String
                ? array[1].GetString()!
                : "";
    }

    /// <summary>
    /// What each row contains: <c>24:T1b7b,</c> and as many bytes of UTF-8 as the hexadecimal number says, or JSON up to the end
    /// of the line.
    /// </summary>
    private static IEnumerable<string> TextRows(string rows)
    {
        var bytes = Encoding.UTF8.GetBytes(rows);
        for (var at = 0; at < bytes.Length; )
        {
            var (start, end) = Row(bytes.AsSpan(at));
            yield return Encoding.UTF8.GetString(bytes, at + start, end - start);
            at += Math.Max(end, 1);
        }
    }

    private static (int Start, int End) Row(ReadOnlySpan<byte> rest)
    {
        var colon = rest[..Math.Min(rest.Length, 20)].IndexOf((byte)':');
        var start = colon + 1;
        var comma = rest[start..Math.Min(rest.Length, start + 12)].IndexOf((byte)',');
        if (
            comma > 1
            && rest[start] == 'T'
            && int.TryParse(rest[(start + 1)..(start + comma)], NumberStyles.AllowHexSpecifier, null, out var length)
            && length >= 0
        )
            return (start + comma + 1, (int)Math.Min(rest.Length, start + comma + 1L + length));
        var line = rest[start..].IndexOf((byte)'\n');
        return (start, line < 0 ? rest.Length : start + line + 1);
    }

    private static void Collect(string json, List<string> found, List<string> blocks)
    {
        if (json.Length > MostText || Parse(json) is not { } document)
            return;
        using (document)
        {
            var left = MostValues;
            Collect(document.RootElement, found, blocks, MostDepth, ref left);
        }
    }

    /// <summary>Adds texts with markup, and those in blocks of several paragraphs.</summary>
    private static void Collect(JsonElement value, List<string> found, List<string>? blocks, int depth, ref int left)
    {
        if (depth == 0 || --left < 0)
            return;
        if (value.ValueKind == JsonValueKind.String)
        {
            if (value.GetString()!.Contains("<p", StringComparison.OrdinalIgnoreCase))
                found.Add(value.GetString()!);
            return;
        }

        // What is inside a text in blocks is no other one.
        if (blocks is not null && RichText.Is(value))
        {
            if (RichText.Of(value) is { Length: >= Shortest } text && text.Contains("\n\n", StringComparison.Ordinal))
                blocks.Add(text);
            blocks = null;
        }

        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Collect(item, found, blocks, depth - 1, ref left);
        else if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in value.EnumerateObject())
                Collect(property.Value, found, blocks, depth - 1, ref left);
    }

    private static bool IsArticle(string markup) => markup.Length >= Shortest && markup.AsSpan().Count("</p") >= FewestParagraphs;

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(SurrogateEscapes.Mend(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
