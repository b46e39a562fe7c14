using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsMonitor.Reading.Archives;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Documents;

/// <summary>
/// Word documents (<c>.docx</c>): the text as it is with all changes accepted, without headers, footers and comments.
/// </summary>
internal sealed class WordDocument(TimeProvider time) : IPackageFormat
{
    private const long LongestPart = 50_000_000;

    public bool Reads(ZipArchive archive) =>
        archive.Entries.Any(entry => entry.FullName.StartsWith("word/document", StringComparison.OrdinalIgnoreCase));

    // Damaged documents make the library throw whatever its code meets.
    public IReadOnlyList<ReadPart> Read(FileName name, Stream content, ZipArchive archive)
    {
        if (PackageSize.Rejection(archive) is { } rejection)
            return [new ReadPart("", rejection)];
        try
        {
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = LongestPart };
            using var document = WordprocessingDocument.Open(content, isEditable: false, settings);
            return Read(name, document);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [new ReadPart("", Rejections.Damaged("The Word document is damaged")) { Fault = fault }];
        }
    }

    private IReadOnlyList<ReadPart> Read(FileName name, WordprocessingDocument document)
    {
        if (document.MainDocumentPart is not { } main)
            return [new ReadPart("", Rejections.Damaged("The Word document has no text part"))];
        var text = new WordText(Roles(main.StyleDefinitionsPart)).Read(main);
        var about = document.PackageProperties;
        var saved = about.Modified ?? about.Created;
        return DocumentArticle.Parts(
            text,
            new("docx", about.Title, about.Creator, saved?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")),
            name,
            time
        );
    }

    /// <summary>
    /// Titles, headings and tables of contents by the identifier of their style, which depends on Word's language.
    /// </summary>
    private static Dictionary<string, DocumentRole> Roles(StyleDefinitionsPart? styles)
    {
        var roles = new Dictionary<string, DocumentRole>(StringComparer.OrdinalIgnoreCase)
        {
            ["Title"] = DocumentRole.Title,
            ["Heading1"] = DocumentRole.Heading,
        };
        foreach (var style in styles?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id && Role(style.StyleName?.Val?.Value?.ToLowerInvariant()) is { } role)
                roles[id] = role;
        return roles;
    }

    private static DocumentRole? Role(string? name) =>
        name switch
        {
            "title" => DocumentRole.Title,
            "heading 1" => DocumentRole.Heading,
            not null when name.StartsWith("toc ", StringComparison.Ordinal) => DocumentRole.LeftOut,
            _ => null,
        };
}
