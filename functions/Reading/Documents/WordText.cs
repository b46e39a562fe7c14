using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsMonitor.Reading.Documents;

/// <summary>The paragraphs of a Word document. It is read from its start to its end, without a tree.</summary>
/// <param name="roles">Titles, headings and what is left out by the identifier of its style.</param>
internal sealed class WordText(IReadOnlyDictionary<string, DocumentRole> roles)
{
    private const int MostOpen = 100;
    private readonly List<DocumentParagraph> _paragraphs = [];

    /// <summary>The open paragraphs: a text box is inside one.</summary>
    private readonly Stack<(StringBuilder Text, DocumentRole Role)> _open = new();

    public IReadOnlyList<DocumentParagraph> Read(MainDocumentPart main)
    {
        using var reader = OpenXmlReader.Create(main);
        var isInside = reader.Read();
        while (isInside)
        {
            if (reader.IsStartElement && IsLeftOut(reader))
            {
                reader.Skip();
                isInside = !reader.EOF;
                continue;
            }

            if (reader.IsStartElement)
                Start(reader);
            if (reader.IsEndElement && reader.ElementType == typeof(Paragraph))
                Close();
            isInside = reader.Read();
        }
        return _paragraphs;
    }

    private static bool IsLeftOut(OpenXmlReader reader)
    {
        var type = reader.ElementType;
        return type == typeof(DeletedRun)
            || type == typeof(MoveFromRun)
            || type == typeof(AlternateContentFallback)
            || type == typeof(DeletedText)
            || type == typeof(FieldCode);
    }

    private void Start(OpenXmlReader reader)
    {
        var type = reader.ElementType;
        if (type == typeof(Paragraph))
            Open();
        else if (_open.Count == 0)
            return;
        else if (type == typeof(Text))
            Append(reader.GetText());
        else if (type == typeof(TabChar))
            Append(" ");
        else if (type == typeof(Break) || type == typeof(CarriageReturn))
            Append("\n");
        else if (type == typeof(NoBreakHyphen))
            Append("-");
        else if (type == typeof(ParagraphStyleId))
            SetRole(reader);
    }

    private void Open()
    {
        if (_open.Count < MostOpen)
            _open.Push((new StringBuilder(), DocumentRole.Text));
    }

    private void Append(string text) => _open.Peek().Text.Append(text);

    private void SetRole(OpenXmlReader reader)
    {
        var style = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "val").Value;
        if (style is null)
            return;
        if (style.StartsWith("TOC", StringComparison.OrdinalIgnoreCase))
            _open.Push(_open.Pop() with { Role = DocumentRole.LeftOut });
        else if (roles.TryGetValue(style, out var role))
            _open.Push(_open.Pop() with { Role = role });
    }

    private void Close()
    {
        if (!_open.TryPop(out var paragraph) || paragraph.Role == DocumentRole.LeftOut)
            return;
        var text = paragraph.Text.ToString();
        if (!string.IsNullOrWhiteSpace(text))
            _paragraphs.Add(new DocumentParagraph(text.Trim(), paragraph.Role));
    }
}
