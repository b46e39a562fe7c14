using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>Lists of feeds as feed readers export them (OPML 1.0 and 2.0).</summary>
public static class Opml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>The feeds of a list, each address once. Addresses may be invalid.</summary>
    /// <exception cref="InvalidDataException">The text is not OPML; the message says why.</exception>
    public static IReadOnlyList<(string Url, string Title)> Read(TextReader text)
    {
        try
        {
            using var reader = XmlReader.Create(text, Settings);
            var root = XDocument.Load(reader).Root!;
            if (!root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
                throw new InvalidDataException($"The file is not OPML: its first element is \"{root.Name.LocalName}\"");
            return
            [
                .. root.Descendants()
                    .Select(outline => (Url: Value(outline, "xmlUrl"), Title: Value(outline, "title") ?? Value(outline, "text")))
                    .Where(outline => outline.Url is not null)
                    .Select(outline => (outline.Url!, outline.Title ?? ""))
                    .DistinctBy(outline => outline.Item1),
            ];
        }
        catch (XmlException fault)
        {
            throw new InvalidDataException($"The file is not valid XML: {fault.Message}", fault);
        }
    }

    private static string? Value(XElement outline, string name) =>
        outline
            .Attributes()
            .FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?.Value.Trim()
            is { Length: > 0 } value
            ? value
            : null;
}
