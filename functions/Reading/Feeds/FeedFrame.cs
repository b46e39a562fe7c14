using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Reading.Feeds;

/// <summary>
/// What is around the entries of a feed: the elements they are in, and what the feed says of all of them. It is repeated in the
/// file of each entry, so it is short.
/// </summary>
internal sealed class FeedFrame
{
    private const int MostCharacters = 8_000;
    private const int MostDepth = 10;

    private static readonly HashSet<string> Kept = ["title", "link", "language", "author", "creator", "publisher", "id"];
    private static readonly HashSet<string> Asked = ["ttl", "updateperiod", "updatefrequency"];

    private readonly Stack<XElement> _around = new();
    private readonly Dictionary<string, string> _asked = [];
    private int _characters;
    private int _tooDeep;

    /// <summary>Whether the first element is a feed's.</summary>
    public bool IsFeed { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>How long the feed asks not to be fetched again; null if it does not say, or nothing that makes sense.</summary>
    public TimeSpan? TimeToLive =>
        Number("ttl") is { } minutes ? TimeSpan.FromMinutes(minutes)
        : Period(_asked.GetValueOrDefault("updateperiod")) is { } period ? period / (Number("updatefrequency") ?? 1)
        : null;

    /// <summary>Whether an element of this local name says something of all entries here.</summary>
    public bool Keeps(string name) =>
        _tooDeep == 0
        && _around.TryPeek(out var parent)
        && parent.Name.LocalName.ToLowerInvariant() is "feed" or "channel"
        && (Kept.Contains(name.ToLowerInvariant()) || Asked.Contains(name.ToLowerInvariant()));

    public void Keep(XElement element)
    {
        var name = element.Name.LocalName.ToLowerInvariant();
        if (Asked.Contains(name))
        {
            _asked[name] = element.Value.Trim();
            return;
        }

        XmlCharacters.Clean(element);
        if (name == "title" && Title.Length == 0)
            Title = element.Value.Trim();
        if (Fits(element.ToString(SaveOptions.DisableFormatting).Length))
            _around.Peek().Add(element);
    }

    public void Enter(XmlReader reader)
    {
        if (_around.Count == 0)
            IsFeed = FeedNames.IsRoot(reader.LocalName);
        var isEmpty = reader.IsEmptyElement;
        if (_around.Count >= MostDepth)
        {
            _tooDeep += isEmpty ? 0 : 1;
            return;
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            if (Fits(reader.Name.Length + reader.Value.Length))
                element.Add(Attribute(reader));
        XmlCharacters.Clean(element);
        if (!isEmpty)
            _around.Push(element);
    }

    public void Leave()
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        var left = _around.Pop();
        // In RDF, the channel ends before the first item.
        if (left.Name.LocalName.Equals("channel", StringComparison.OrdinalIgnoreCase) && _around.TryPeek(out var parent))
            parent.Add(left);
    }

    /// <summary>The feed with one entry.</summary>
    public XElement Around(XElement item) =>
        _around.Aggregate(
            item,
            (inside, element) => new XElement(element.Name, element.Attributes(), element.Elements(), inside)
        );

    private bool Fits(int length)
    {
        if (_characters + length > MostCharacters)
            return false;
        _characters += length;
        return true;
    }

    private static XAttribute Attribute(XmlReader reader) =>
        reader.Name == "xmlns"
            ? new XAttribute("xmlns", reader.Value)
            : new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);

    private int? Number(string name) =>
        int.TryParse(_asked.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : null;

    private static TimeSpan? Period(string? word) =>
        word?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
}
