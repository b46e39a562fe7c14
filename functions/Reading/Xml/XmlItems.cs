using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// Reads a document item by item; only the current item and what is around it are in memory. Nothing that the document refers to
/// is fetched, and no entities are expanded.
/// </summary>
/// <param name="text">The document.</param>
/// <param name="isItem">Whether an element of this local name is an item.</param>
internal sealed class XmlItems(TextReader text, Func<string, bool> isItem) : IDisposable
{
    /// <summary>Elements that are nested more deeply are left out, and their text belongs to the last that is not.</summary>
    private const int MostDepth = 100;

    /// <summary>Documents that are nested more deeply are not well-formed, since they cost too much memory.</summary>
    private const int MostNesting = 1_000;

    /// <summary>How many nodes around items are kept.</summary>
    private const int MostAround = 2_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private readonly XmlReader _reader = XmlReader.Create(text, Settings);
    private readonly Stack<XElement> _around = new();
    private int _kept;

    /// <summary>The next item; null at the end.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public async Task<XmlItem?> NextAsync()
    {
        while (await _reader.ReadAsync())
        {
            if (_reader.NodeType == XmlNodeType.Element && isItem(_reader.LocalName))
                return new XmlItem(await SubtreeAsync(), _around.TryPeek(out var around) ? around : null);
            await KeepAroundAsync();
        }
        return null;
    }

    public void Dispose() => _reader.Dispose();

    private async Task KeepAroundAsync()
    {
        if (_reader.NodeType == XmlNodeType.Element)
        {
            CheckNesting();
            var (element, isEmpty) = Start();
            Keep(element);
            if (!isEmpty)
                _around.Push(element);
        }
        else if (_reader.NodeType == XmlNodeType.EndElement)
            _around.Pop();
        else if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            Keep(new XText(await _reader.GetValueAsync()));
    }

    private void Keep(XNode node)
    {
        if (_around.TryPeek(out var parent) && _kept++ < MostAround)
            parent.Add(node);
    }

    private async Task<XElement> SubtreeAsync()
    {
        var (root, isEmpty) = Start();
        var (current, depth, left) = (root, 0, 0);
        while (!isEmpty && await _reader.ReadAsync())
        {
            if (_reader.NodeType == XmlNodeType.EndElement)
            {
                if (left > 0)
                    left--;
                else if (depth-- == 0)
                    break;
                else
                    current = current.Parent!;
            }
            else if (_reader.NodeType == XmlNodeType.Element)
            {
                CheckNesting();
                if (depth >= MostDepth || left > 0)
                    left += _reader.IsEmptyElement ? 0 : 1;
                else
                    (current, depth) = Entered(current, depth);
            }
            else if (IsText(_reader.NodeType))
                current.Add(new XText(await _reader.GetValueAsync()));
        }
        return root;
    }

    private (XElement Current, int Depth) Entered(XElement current, int depth)
    {
        var (child, isEmpty) = Start();
        current.Add(child);
        return isEmpty ? (current, depth) : (child, depth + 1);
    }

    private (XElement Element, bool IsEmpty) Start()
    {
        var element = new XElement(XName.Get(_reader.LocalName, _reader.NamespaceURI));
        var isEmpty = _reader.IsEmptyElement;
        while (_reader.MoveToNextAttribute())
            if (_reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.Add(new XAttribute(XName.Get(_reader.LocalName, _reader.NamespaceURI), _reader.Value));
        return (element, isEmpty);
    }

    private void CheckNesting()
    {
        if (_reader.Depth > MostNesting)
            throw new XmlException($"It is nested more than {MostNesting:N0} elements deep.");
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
}
