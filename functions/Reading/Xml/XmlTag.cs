using System.Net;
using System.Text;
using System.Xml;

namespace NewsMonitor.Reading.Xml;

/// <summary>A start tag of a document that is not well-formed.</summary>
internal sealed class XmlTag
{
    private const int LongestName = 200;
    private const int MostAttributes = 100;

    private readonly StringBuilder _attributes = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Its name, with its prefix if it has one.</summary>
    public required string Name { get; init; }

    /// <summary>The number of characters up to and with its closing bracket.</summary>
    public int Length { get; private set; }

    public bool IsEmpty { get; private set; }

    /// <summary>Its attributes, well-formed, each after a space; without declarations of prefixes.</summary>
    public string Attributes => _attributes.ToString();

    /// <summary>The prefixes that it uses.</summary>
    public HashSet<string> Prefixes { get; } = new(StringComparer.Ordinal);

    /// <summary>The prefixes that it declares, with their namespaces.</summary>
    public List<(string Prefix, string Uri)> Declared { get; } = [];

    /// <summary>The length of the name at the start of a text; 0 if there is none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !XmlConvert.IsStartNCNameChar(text[0]))
            return 0;
        var length = 1;
        var colon = false;
        while (length < text.Length && length < LongestName)
            if (text[length] == ':' && !colon && length + 1 < text.Length && XmlConvert.IsStartNCNameChar(text[length + 1]))
                (length, colon) = (length + 1, true);
            else if (XmlConvert.IsNCNameChar(text[length]))
                length++;
            else
                break;
        return length;
    }

    /// <param name="text">A text that begins with a bracket and a name.</param>
    public static XmlTag Read(ReadOnlySpan<char> text)
    {
        var length = NameLength(text[1..]);
        var tag = new XmlTag { Name = text.Slice(1, length).ToString(), Length = 1 + length };
        tag.Use(tag.Name);
        while (tag.Length < text.Length && text[tag.Length] is not ('>' or '<'))
            tag.Length += tag.Step(text[tag.Length..]);
        // A bracket that opens the next tag ends one that is not closed.
        if (tag.Length < text.Length && text[tag.Length] == '>')
            tag.Length++;
        return tag;
    }

    /// <summary>Reads an attribute, or one character that is none.</summary>
    private int Step(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '/')
            IsEmpty = rest is ['/', '>', ..];
        if (NameLength(rest) is not (> 0 and var length))
            return 1;
        var end = length + WhiteLength(rest[length..]);
        if (end >= rest.Length || rest[end] != '=')
            return length;
        end += 1 + WhiteLength(rest[(end + 1)..]);
        var (value, used) = Value(rest[end..]);
        AddAttribute(rest[..length].ToString(), value);
        return end + used;
    }

    private static (string Value, int Used) Value(ReadOnlySpan<char> rest)
    {
        if (rest is ['"' or '\'', ..])
        {
            var end = rest[1..].IndexOf(rest[0]);
            return end < 0 ? ("", 1) : (rest[1..(end + 1)].ToString(), end + 2);
        }
        var bare = rest.IndexOfAny(" \t\r\n<>");
        return bare < 0 ? ("", 0) : (rest[..bare].ToString(), bare);
    }

    private void AddAttribute(string name, string value)
    {
        if (name.StartsWith("xmlns:", StringComparison.Ordinal))
            Declared.Add((name[6..], WebUtility.HtmlDecode(value)));
        else if (_names.Count < MostAttributes && _names.Add(name))
        {
            Use(name);
            _attributes.Append(' ').Append(name).Append("=\"");
            XmlEscape.Append(_attributes, value, isAttribute: true);
            _attributes.Append('"');
        }
    }

    private void Use(string name)
    {
        var colon = name.IndexOf(':');
        if (colon > 0 && name[..colon] is not ("xml" or "xmlns"))
            Prefixes.Add(name[..colon]);
    }

    private static int WhiteLength(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(" \t\r\n") is >= 0 and var at ? at : text.Length;
}
