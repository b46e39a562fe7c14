using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// Reads a document item by item; only the current item and what is around it are in memory.
/// </summary>
internal sealed class XmlItems : IDisposable
{
    /// <summary>How many nodes around items are kept.</summary>
    private const int MostAround = 2_000;

    private readonly XmlSource _source;
    private readonly XmlReader _reader;
    private readonly XmlSubtree _subtree;
    private readonly Func<string, bool> _isItem;
    private readonly Stack<XElement> _around = new();
    private int _kept;

    /// <param name="text">The document.</param>
    /// <param name="isItem">Whether an element of this local name is an item.</param>
    public XmlItems(TextReader text, Func<string, bool> isItem)
    {
        _source = new XmlSource(text);
        _reader = _source.Reader;
        _subtree = new XmlSubtree(_source);
        _isItem = isItem;
    }

    /// <summary>The next item; null at the end.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public async Task<XmlItem?> NextAsync()
    {
        while (await _source.ReadAsync())
        {
            if (_reader.NodeType == XmlNodeType.Element && _isItem(_reader.LocalName))
                return new XmlItem(await _subtree.ReadAsync(), _around.TryPeek(out var around) ? around : null);
            await KeepAroundAsync();
        }
        return null;
    }

    public void Dispose() => _source.Dispose();

    private async Task KeepAroundAsync()
    {
        if (_reader.NodeType == XmlNodeType.Element)
        {
            _subtree.CheckNesting();
            var (element, isEmpty) = _subtree.Start();
            Keep(element);
            if (!isEmpty)
                _around.Push(element);
        }
        else if (_reader.NodeType == XmlNodeType.EndElement)
            _around.Pop();
        else if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            Keep(new XText(await _source.ValueAsync()));
    }

    private void Keep(XNode node)
    {
        if (_around.TryPeek(out var parent) && _kept++ < MostAround)
            parent.Add(node);
    }
}
