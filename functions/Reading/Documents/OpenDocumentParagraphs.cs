using System.Text;
using System.Xml;

namespace NewsMonitor.Reading.Documents;

/// <summary>The paragraphs of an OpenDocument text. It is read from its start to its end, without a tree.</summary>
internal static class OpenDocumentParagraphs
{
    private const string TextNamespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string StyleNamespace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string OfficeNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const int MostSpaces = 100;
    private const int MostOpen = 100;

    /// <summary>What is not the text: deleted text, notes, the table of contents, forms.</summary>
    private static readonly HashSet<string> LeftOut =
    [
        "tracked-changes",
        "note",
        "table-of-content",
        "sequence-decls",
        "hidden-text",
        "hidden-paragraph",
        "annotation",
        "forms",
    ];

    public static IReadOnlyList<DocumentParagraph> Of(XmlReader reader)
    {
        var paragraphs = new List<DocumentParagraph>();
        var styles = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(StringBuilder Text, DocumentRole Role)>();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && IsLeftOut(reader))
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
                Start(reader, styles, open);
            else if (
                reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && open.Count > 0
            )
                open.Peek().Text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.EndElement && IsParagraph(reader) && open.TryPop(out var paragraph))
                Add(paragraphs, paragraph);
            reader.Read();
        }
        return paragraphs;
    }

    private static bool IsLeftOut(XmlReader reader) =>
        reader.NamespaceURI is TextNamespace or OfficeNamespace && LeftOut.Contains(reader.LocalName);

    private static bool IsParagraph(XmlReader reader) => reader.NamespaceURI == TextNamespace && reader.LocalName is "p" or "h";

    private static void Start(
        XmlReader reader,
        Dictionary<string, string> styles,
        Stack<(StringBuilder Text, DocumentRole Role)> open
    )
    {
        if (reader.NamespaceURI == StyleNamespace && reader.LocalName == "style")
            AddStyle(reader, styles);
        else if (IsParagraph(reader) && !reader.IsEmptyElement && open.Count < MostOpen)
            open.Push((new StringBuilder(), RoleOf(reader, styles)));
        else if (open.Count > 0 && reader.NamespaceURI == TextNamespace)
            open.Peek().Text.Append(Space(reader));
    }

    private static string Space(XmlReader reader) =>
        reader.LocalName switch
        {
            "s" => new string(
                ' ',
                int.TryParse(reader.GetAttribute("c", TextNamespace), out var count) ? Math.Clamp(count, 1, MostSpaces) : 1
            ),
            "tab" => " ",
            "line-break" => "\n",
            _ => "",
        };

    private static void AddStyle(XmlReader reader, Dictionary<string, string> styles)
    {
        if (
            reader.GetAttribute("name", StyleNamespace) is { } name
            && reader.GetAttribute("parent-style-name", StyleNamespace) is { } parent
        )
            styles[name] = parent;
    }

    private static DocumentRole RoleOf(XmlReader reader, Dictionary<string, string> styles)
    {
        var style = reader.GetAttribute("style-name", TextNamespace) ?? "";
        if (style == "Title" || styles.GetValueOrDefault(style) == "Title")
            return DocumentRole.Title;
        return reader.LocalName == "h" && reader.GetAttribute("outline-level", TextNamespace) is null or "1"
            ? DocumentRole.Heading
            : DocumentRole.Text;
    }

    private static void Add(List<DocumentParagraph> paragraphs, (StringBuilder Text, DocumentRole Role) paragraph)
    {
        var text = paragraph.Text.ToString();
        if (!string.IsNullOrWhiteSpace(text))
            paragraphs.Add(new DocumentParagraph(text.Trim(), paragraph.Role));
    }
}
