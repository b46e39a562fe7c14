using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NewsMonitor.Reading.Archives;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Documents;

/// <summary>
/// OpenDocument texts (<c>.odt</c>) of LibreOffice and others: the text without notes, comments and deleted text.
/// </summary>
internal sealed class OpenDocumentText(TimeProvider time) : IPackageFormat
{
    private const long LongestPart = 50_000_000;
    private const long LongestProperties = 1_000_000;
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public bool Reads(ZipArchive archive) =>
        UnreadPackages.MediaType(archive) is var type
        && type.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal);

    public IReadOnlyList<ReadPart> Read(FileName name, Stream content, ZipArchive archive)
    {
        if (PackageSize.Rejection(archive) is { } rejection)
            return [new ReadPart("", rejection)];
        if (IsEncrypted(archive))
            return [new ReadPart("", Rejections.Encrypted("save it without a password"))];
        try
        {
            return Read(name, archive);
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            return [new ReadPart("", Rejections.Damaged("The OpenDocument text is damaged"))];
        }
    }

    private IReadOnlyList<ReadPart> Read(FileName name, ZipArchive archive)
    {
        if (archive.GetEntry("content.xml") is not { } entry)
            return [new ReadPart("", Rejections.Damaged("The OpenDocument text has no content"))];
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, Settings);
        return DocumentArticle.Parts(OpenDocumentParagraphs.Of(reader), Properties(archive), name, time);
    }

    private static DocumentProperties Properties(ZipArchive archive)
    {
        if (archive.GetEntry("meta.xml") is not { Length: < LongestProperties } entry)
            return new DocumentProperties("odt", null, null, null);
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, Settings);
        var values = new Dictionary<string, string>();
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == Dublin.NamespaceName && !reader.IsEmptyElement)
            {
                var field = reader.LocalName;
                if (reader.Read() && reader.NodeType == XmlNodeType.Text)
                    values.TryAdd(field, reader.Value);
            }
        return new(
            "odt",
            values.GetValueOrDefault("title"),
            values.GetValueOrDefault("creator"),
            values.GetValueOrDefault("date")
        );
    }

    private static bool IsEncrypted(ZipArchive archive)
    {
        if (archive.GetEntry("META-INF/manifest.xml") is not { Length: < LongestProperties } entry)
            return false;
        using var content = entry.Open();
        using var text = new StreamReader(content);
        return text.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal);
    }
}
