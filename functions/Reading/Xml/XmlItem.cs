using System.Xml.Linq;

namespace NewsMonitor.Reading.Xml;

/// <summary>An element of a document that can be an article.</summary>
/// <param name="Element">It and all that is inside.</param>
/// <param name="Around">
/// The element that it is in, with what comes before it apart from other items; its ancestors are complete in the same way. Null
/// if the item is the document.
/// </param>
internal sealed record XmlItem(XElement Element, XElement? Around)
{
    /// <summary>Itself and the elements that it is in, from inside to outside.</summary>
    public IEnumerable<XElement> Outwards() => Around is null ? [Element] : Around.AncestorsAndSelf().Prepend(Element);
}
