using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Feeds;

/// <summary>
/// Splits RSS, RDF and Atom. Entries before a place that is not well-formed are kept. Nothing that the document refers to is
/// fetched, and no entities are expanded.
/// </summary>
internal sealed class XmlEntries
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private readonly Uri _address;
    private readonly FeedFrame _frame = new();
    private readonly List<FeedEntry> _entries = [];

    private XmlEntries(Uri address) => _address = address;

    public static FeedDocument Read(string text, Uri address)
    {
        var reading = new XmlEntries(address);
        var fault = reading.Fault(text);
        if (fault is null && !reading._frame.IsFeed)
            return FeedDocument.Not("The XML of the answer is not a feed");
        return new FeedDocument(reading._frame.Title, reading._frame.TimeToLive, reading._entries, fault);
    }

    private string? Fault(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            reader.Read();
            while (!reader.EOF && _entries.Count < ReadLimits.MaxParts)
                Step(reader);
            return reader.EOF ? null : $"The feed has more than {ReadLimits.MaxParts:N0} entries";
        }
        catch (XmlException fault)
        {
            return $"The XML cannot be read beyond line {fault.LineNumber:N0}, column {fault.LinePosition:N0}";
        }
    }

    private void Step(XmlReader reader)
    {
        // Reading an element moves on to what follows it.
        if (reader.NodeType == XmlNodeType.Element && reader.LocalName.ToLowerInvariant() is "item" or "entry")
            Add((XElement)XNode.ReadFrom(reader));
        else if (reader.NodeType == XmlNodeType.Element && _frame.Keeps(reader.LocalName))
            _frame.Keep((XElement)XNode.ReadFrom(reader));
        else
        {
            if (reader.NodeType == XmlNodeType.Element)
                _frame.Enter(reader);
            else if (reader.NodeType == XmlNodeType.EndElement)
                _frame.Leave();
            reader.Read();
        }
    }

    private void Add(XElement item)
    {
        XmlCharacters.Clean(item);
        var content = EntryContent.Hash(item);
        var link = EntryLinks.Of(item, _address);
        var id = EntryLinks.Id(item) ?? link?.AbsoluteUri ?? content;
        var bytes = Encoding.UTF8.GetBytes(_frame.Around(item).ToString(SaveOptions.DisableFormatting));
        _entries.Add(new FeedEntry(id.Length > 2_000 ? content : id, link, content, "xml", bytes));
    }
}
