using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The text of a byline with a bar where another element begins that is a block or a date, or that no space separates: names,
/// jobs, days and buttons are written together there ("Ann TellerFollow", "ByAnn Teller").
/// </summary>
internal static partial class BylineText
{
    private const string Blocks =
        "address, br, dd, div, dl, dt, figure, footer, h1, h2, h3, h4, h5, h6, header, li, ol, p, section, td, th, tr, ul, time,"
        + " [class*=date i], [class*=time i]";

    /// <param name="element">A small element.</param>
    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        IElement? last = null;
        foreach (var part in element.Descendants<IText>())
        {
            if (part.ParentElement?.LocalName is "script" or "style")
                continue;
            var block = part.ParentElement?.Closest(Blocks);
            if (text.Length > 0 && (block != last || IsGlued(text, part.Data)))
                text.Append(Preposition().IsMatch(text.ToString()) ? " " : " | ");
            text.Append(part.Data);
            last = block;
        }

        return text.ToString();
    }

    private static bool IsGlued(StringBuilder text, string next) =>
        char.IsLetter(text[^1]) && next.Length > 0 && char.IsLetter(next[0]);

    /// <summary>"By" alone, whose names follow.</summary>
    [GeneratedRegex(
        @"(?:^|\|)\s*(?:(?:\p{L}+\s+)?(?:by|von|par|por|di|door|av|af)|автор|文|著者)\s*[:：]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Preposition();
}
