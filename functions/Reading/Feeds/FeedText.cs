using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Markup;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>The text of an element that may contain markup: escaped, as elements, as Base64 or not at all.</summary>
internal static partial class FeedText
{
    /// <summary>In characters: "The post … appeared first on …" in long languages.</summary>
    private const int TrailerWords = 80;

    /// <summary>In characters: the longest button, and the space before it.</summary>
    private const int MostButton = 400;
    private static readonly HashSet<string> None = [];

    private enum Kind
    {
        /// <summary>Brackets are brackets.</summary>
        Plain,

        /// <summary>What looks like HTML is HTML.</summary>
        Unknown,
        Html,
    }

    /// <summary>The text in paragraphs; null if there is none.</summary>
    public static string? Block(XElement element)
    {
        var (raw, kind) = Raw(element);
        var text = kind switch
        {
            Kind.Plain => raw,
            Kind.Html => HtmlFragment.Html(WithoutUnclosed(raw)),
            _ => HtmlFragment.Text(raw),
        };
        return string.IsNullOrWhiteSpace(text) ? null : WithoutButton(Trailer().Replace(text, ""));
    }

    /// <summary>The text without "Read more" or "Share this: …" behind its last sentence, unless there is nothing else.</summary>
    private static string WithoutButton(string text)
    {
        text = text.TrimEnd();
        var rest = Ending().Replace(text, "", 1, Math.Max(0, text.Length - MostButton));
        return rest.AsSpan().ContainsAnyLetterOrDigit() ? rest : text;
    }

    /// <summary>
    /// The text without what WordPress writes below it, in any language: a short last paragraph with the post's title and then
    /// that of the channel.
    /// </summary>
    public static string WithoutTrailer(string text, string title, string channel)
    {
        var (post, blog) = (Letters.Folded(title), Letters.Folded(channel));
        var trimmed = text.TrimEnd();
        var start = trimmed.LastIndexOf('\n') + 1;
        if (
            post.Length == 0
            || blog.Length == 0
            || start == 0
            || trimmed.Length - start > title.Length + channel.Length + TrailerWords
        )
            return text;
        var last = Letters.Folded(trimmed[start..]);
        var at = last.IndexOf(post, StringComparison.Ordinal);
        return at >= 0 && last.IndexOf(blog, at + post.Length, StringComparison.Ordinal) >= 0 ? trimmed[..start].TrimEnd() : text;
    }

    /// <summary>The text in one line; null if there is none.</summary>
    public static string? Line(XElement element)
    {
        var (raw, kind) = Raw(element);
        var text = kind switch
        {
            Kind.Plain => raw,
            Kind.Html => HtmlFragment.Html(raw),
            _ => HtmlFragment.Line(raw),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static (string Text, Kind Kind) Raw(XElement element)
    {
        var type = element.Value("type")?.ToLowerInvariant();
        if (type is "html" or "text/html" && element.Value("mode") is null)
            return (element.Value, Kind.Html);
        if (element.HasElements)
            return ($"<div>{element.Markup(None, None)}</div>", Kind.Html);
        var isBase64 = element.Value("mode") is { } mode && mode.Equals("base64", StringComparison.OrdinalIgnoreCase);
        var text = isBase64 || !IsText(type) ? Decoded(element.Value) ?? element.Value : element.Value;
        if (type is "text" or "text/plain")
            return (text, Kind.Plain);
        var isAtom = element.Name.NamespaceName.Contains("atom", StringComparison.OrdinalIgnoreCase);
        return (text, isAtom && type is null ? Kind.Unknown : Kind.Html);
    }

    private static bool IsText(string? type) =>
        type is null or "text" or "html" or "xhtml"
        || type.StartsWith("text/", StringComparison.Ordinal)
        || type.Contains("xml", StringComparison.Ordinal);

    /// <summary>Embedded pages that are not closed would hide the rest of the text.</summary>
    private static string WithoutUnclosed(string html) =>
        Embedded().IsMatch(html)
        && !html.Contains("</iframe", StringComparison.OrdinalIgnoreCase)
        && !html.Contains("</object", StringComparison.OrdinalIgnoreCase)
            ? Embedded().Replace(html, " ")
            : html;

    [GeneratedRegex("<(?:iframe|object)[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    private static string? Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>
    /// The labels of links to the whole text, of buttons for sharing it, and of comments. It is tried behind each sentence and
    /// line, so it is only used near the end of a text.
    /// </summary>
    [GeneratedRegex(
        @"(?<=[.!?…:;""”’»)\]]|\n|^)[\s(\[]*(?:(?:read (?:more|on|the (?:rest|full (?:story|article)))|continue reading"
            + @"|keep reading|full (?:story|article)|more)(?:\s{0,10}(?:on|at|about|of|here)\b[^.!?\n]{0,80})?"
            + @"|(?:view|see|show) (?:more|comments)|share (?:this|on)\b[^.!?\n]{0,80}|(?:\d{1,9} )?comments?(?: \(\d{1,9}\))?"
            + @"|(?:hier )?weiterlesen(?: auf [^.!?\n]{0,60})?|mehr (?:lesen|dazu|erfahren)|zum artikel"
            + @"|lire (?:la suite|plus|l['’]article)|en savoir plus|(?:leer|seguir leyendo|ver) m[áa]s|seguir leyendo"
            + @"|leggi (?:tutto|di più|l['’]articolo)|continua a leggere|lees (?:meer|verder)|leia mais|continue lendo"
            + @"|czytaj (?:więcej|dalej)|läs mer|les mer|læs mere|читать (?:далее|дальше|полностью)"
            + @"|続きを読む|阅读全文|閱讀全文|더 ?보기)[\s»›→>.…\])]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ending();

    /// <summary>What WordPress writes below the posts of its feeds.</summary>
    [GeneratedRegex(
        @"\s*The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex Trailer();
}
