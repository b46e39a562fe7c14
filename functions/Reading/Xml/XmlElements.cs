using System.Text;
using System.Xml.Linq;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Xml;

/// <summary>Elements by their local names, since documents use wrong namespaces or none; neither matters case.</summary>
internal static class XmlElements
{
    /// <summary>Elements that begin a line even inside a paragraph, where only damaged documents have them.</summary>
    private static readonly HashSet<string> Blocks = new(
        "p div br hr ul ol dl li dt dd table tr td th pre blockquote section h1 h2 h3 h4 h5 h6 hl2 block media".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static IEnumerable<XElement> All(this XElement? parent, string name) =>
        parent?.Elements().Where(child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? [];

    /// <summary>The first child of this name, or with more names the first child of that, and so on.</summary>
    public static XElement? First(this XElement? parent, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            parent = parent.All(name).FirstOrDefault();
        return parent;
    }

    /// <summary>The elements of this name below, in the order of the document.</summary>
    public static IEnumerable<XElement> Below(this XElement? parent, string name) =>
        parent?.Descendants().Where(one => one.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? [];

    /// <summary>The value of the attribute; null if it is missing or blank.</summary>
    public static string? Value(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(one => one.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value
            is { } value
        && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : null;

    /// <summary>The text inside; null if it is blank.</summary>
    public static string? Text(this XElement? element) =>
        element?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>What is inside as markup without attributes and namespaces, for <see cref="HtmlText"/>.</summary>
    /// <param name="element">Its own tags are left out.</param>
    /// <param name="unread">Local names of elements that are left out.</param>
    /// <param name="inline">Local names of elements that do not begin a paragraph.</param>
    public static string Markup(this XElement element, IReadOnlySet<string> unread, IReadOnlySet<string> inline)
    {
        var markup = new StringBuilder();
        var node = element.FirstNode;
        while (node is not null)
        {
            if (node is XText text)
                markup.Append(
                    text.Value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                );
            else if (node is XElement child && !unread.Contains(child.Name.LocalName))
            {
                markup.Append('<').Append(Tag(child, inline)).Append('>');
                if (child.FirstNode is { } inner)
                {
                    node = inner;
                    continue;
                }
                Close(markup, child, inline);
            }
            while (node is not null && node.NextNode is null && node.Parent is { } parent && parent != element)
            {
                Close(markup, parent, inline);
                node = parent;
            }
            node = node!.NextNode;
        }
        return markup.ToString();
    }

    /// <summary>HTML's elements without content have no end tag, which would be a second line break.</summary>
    private static void Close(StringBuilder markup, XElement element, IReadOnlySet<string> inline)
    {
        if (!HtmlTags.Of(element.Name.LocalName).HasFlag(HtmlTraits.Void))
            markup.Append("</").Append(Tag(element, inline)).Append('>');
    }

    private static string Tag(XElement element, IReadOnlySet<string> inline) =>
        inline.Contains(element.Name.LocalName) || IsUnknownInParagraph(element) ? "span" : element.Name.LocalName;

    /// <summary>Whether an agency marks a word of a paragraph with an element of its own, such as a company's name.</summary>
    private static bool IsUnknownInParagraph(XElement element) =>
        element.Parent is { } parent
        && parent.Name.LocalName.Equals("p", StringComparison.OrdinalIgnoreCase)
        && !Blocks.Contains(element.Name.LocalName);
}
