using System.Xml.Linq;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>The elements of an item, or around items, by their <see cref="FeedNames"/>.</summary>
internal sealed class FeedElements
{
    private readonly Dictionary<string, List<XElement>> _byName = new(StringComparer.Ordinal);

    public FeedElements(IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
            Add(FeedNames.Of(element.Name), element);
    }

    public IEnumerable<XElement> All(string name) => _byName.GetValueOrDefault(name) ?? [];

    public XElement? First(string name) => All(name).FirstOrDefault();

    public string? Text(string name) => All(name).Select(element => element.Text()).FirstOrDefault(text => text is not null);

    private void Add(string name, XElement element)
    {
        if (!_byName.TryGetValue(name, out var elements))
            _byName[name] = elements = [];
        elements.Add(element);
    }
}
