using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>
/// Splits RSS, RDF and Atom. Of a document that is not well-formed, the entries of its <see cref="XmlRepair"/> are read, but not
/// one that is cut off.
/// </summary>
internal sealed class XmlEntries
{
    private readonly Uri _address;
    private readonly FeedFrame _frame = new();
    private readonly List<FeedEntry> _entries = [];

    private XmlEntries(Uri address) => _address = address;

    public static async Task<FeedDocument> ReadAsync(string text, Uri address)
    {
        var reading = new XmlEntries(address);
        var fault = await reading.FaultAsync(text);
        if (fault is null && !reading._frame.IsFeed)
            return FeedDocument.Not("The XML of the answer is not a feed");
        if (fault is not null && fault != FeedDocument.TooLong)
            reading = await RepairedAsync(text, address);
        return new FeedDocument(reading._frame.Title, reading._frame.TimeToLive, reading._entries, fault);
    }

    private static async Task<XmlEntries> RepairedAsync(string text, Uri address)
    {
        var reading = new XmlEntries(address);
        await reading.FaultAsync(XmlRepair.Of(text));
        if (IsCutOff(text) && reading._entries.Count > 0)
            reading._entries.RemoveAt(reading._entries.Count - 1);
        return reading;
    }

    private static bool IsCutOff(string text) =>
        Math.Max(Last(text, "<item"), Last(text, "<entry")) > Math.Max(Last(text, "</item"), Last(text, "</entry"));

    private static int Last(string text, string tag) => text.LastIndexOf(tag, StringComparison.OrdinalIgnoreCase);

    private async Task<string?> FaultAsync(string text)
    {
        try
        {
            using var source = new XmlSource(new StringReader(text));
            var subtree = new XmlSubtree(source);
            while (await source.ReadAsync())
            {
                if (_entries.Count == ReadLimits.MaxParts && IsEntry(source.Reader))
                    return FeedDocument.TooLong;
                await StepAsync(source.Reader, subtree);
            }

            return null;
        }
        catch (XmlException fault)
        {
            return XmlReading.Stop(fault);
        }
    }

    private async Task StepAsync(XmlReader reader, XmlSubtree subtree)
    {
        if (reader.NodeType == XmlNodeType.EndElement)
            _frame.Leave();
        else if (reader.NodeType != XmlNodeType.Element)
            return;
        else if (IsEntry(reader))
            Add(await subtree.ReadAsync());
        else if (_frame.Keeps(reader.LocalName))
            _frame.Keep(await subtree.ReadAsync());
        else
            _frame.Enter(reader);
    }

    private static bool IsEntry(XmlReader reader) =>
        reader.NodeType == XmlNodeType.Element && FeedNames.IsEntry(reader.LocalName);

    private void Add(XElement item)
    {
        XmlCharacters.Clean(item);
        var content = EntryContent.Hash(item);
        var link = EntryLinks.Of(item, _address);
        var id = EntryLinks.Id(item) ?? EntryLinks.IdOf(link) ?? content;
        var bytes = Encoding.UTF8.GetBytes(_frame.Around(item).ToString(SaveOptions.DisableFormatting));
        _entries.Add(new FeedEntry(id.Length > 2_000 ? content : id, link, content, "xml", bytes));
    }
}
