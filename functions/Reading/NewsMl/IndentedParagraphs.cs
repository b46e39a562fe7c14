using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.NewsMl;

/// <summary>
/// Texts of old wires have all their paragraphs in one element, and each begins with an indented line. If all lines are indented,
/// that is only the layout of the XML.
/// </summary>
internal static partial class IndentedParagraphs
{
    public static void Divide(XElement content)
    {
        foreach (var paragraph in content.Below("p").Where(one => !one.HasElements).ToList())
            if (Start().Count(paragraph.Value) > 1 && Continued().IsMatch(paragraph.Value))
                paragraph.ReplaceWith(Start().Split(paragraph.Value).Select(text => new XElement(paragraph.Name, text)));
    }

    [GeneratedRegex(@"\r?\n[ \t]*(?:\r?\n)?[ \t]{3,}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\n\S", RegexOptions.CultureInvariant)]
    private static partial Regex Continued();
}
