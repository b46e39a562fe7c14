using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// Reads elements with all that is inside, in time and memory in step with their length. <see cref="XNode.ReadFrom"/> takes time
/// that grows with the square of their depth.
/// </summary>
/// <param name="source">The document.</param>
internal sealed class XmlSubtree(XmlSource source)
{
    /// <summary>Elements that are nested more deeply are left out, and their text belongs to the last that is not.</summary>
    private const int MostDepth = 100;

    /// <summary>Documents that are nested more deeply are not well-formed, since they cost too much memory.</summary>
    private const int MostNesting = 1_000;

    private readonly XmlReader _reader = source.Reader;

    /// <summary>The element at which the reader is; afterward, the reader is at its end.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public async Task<XElement> ReadAsync()
    {
        var (root, isEmpty) = Start();
        var (current, depth, left) = (root, 0, 0);
        while (!isEmpty && await source.ReadAsync())
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
                current.Add(new XText(await source.ValueAsync()));
        }
        return root;
    }

    /// <summary>The element at which the reader is, without what is inside.</summary>
    public (XElement Element, bool IsEmpty) Start()
    {
        var element = new XElement(XName.Get(_reader.LocalName, _reader.NamespaceURI));
        var isEmpty = _reader.IsEmptyElement;
        while (_reader.MoveToNextAttribute())
            if (_reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.Add(new XAttribute(XName.Get(_reader.LocalName, _reader.NamespaceURI), _reader.Value));
        return (element, isEmpty);
    }

    /// <exception cref="XmlException">The reader is too deep in the document.</exception>
    public void CheckNesting()
    {
        if (_reader.Depth > MostNesting)
            throw new XmlException($"It is nested more than {MostNesting:N0} elements deep.");
    }

    private (XElement Current, int Depth) Entered(XElement current, int depth)
    {
        var (child, isEmpty) = Start();
        current.Add(child);
        return isEmpty ? (current, depth) : (child, depth + 1);
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
}
