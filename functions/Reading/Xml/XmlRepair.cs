using System.Text;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// Makes documents that are not well-formed well-formed, in one pass: stray ampersands and brackets, HTML entities, control
/// characters, undeclared prefixes, attributes without quotes, tags that are not closed or that overlap, a text before the first
/// element or after the last. Declarations of entities are left out, so that nothing is expanded.
/// </summary>
internal ref struct XmlRepair
{
    /// <summary>The beginning of the namespace of a prefix that is not declared; the prefix follows.</summary>
    public const string Undeclared = "undeclared:";

    /// <summary>Elements that are nested more deeply are left out; their texts stay.</summary>
    private const int MostDepth = 200;

    /// <summary>HTML's elements without content, which need no end tag there.</summary>
    private static readonly HashSet<string> Empty = ["br", "hr", "img", "wbr", "input", "col", "area", "param", "embed"];

    /// <summary>Elements that are never inside each other, so that one begins where another was not closed.</summary>
    private static readonly HashSet<string> Siblings = ["item", "entry"];

    private readonly ReadOnlySpan<char> _text;
    private readonly StringBuilder _repaired;
    private readonly Stack<string> _open = new();
    private readonly Dictionary<string, int> _openCounts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private int _at;
    private int _rootEnd;

    private XmlRepair(ReadOnlySpan<char> text)
    {
        _text = text;
        _repaired = new StringBuilder(text.Length + 256);
    }

    /// <param name="text">The document.</param>
    /// <returns>A well-formed document; empty if there is no element.</returns>
    public static string Of(ReadOnlySpan<char> text) => new XmlRepair(text).Repaired();

    private string Repaired()
    {
        while (_at < _text.Length && (_open.Count > 0 || _rootEnd == 0))
            Step();
        while (_open.Count > 0)
            Close();
        if (_rootEnd > 0)
            _repaired.Insert(_rootEnd, Declarations());
        return _repaired.ToString();
    }

    private string Declarations()
    {
        var declarations = new StringBuilder();
        foreach (var (prefix, uri) in _prefixes)
        {
            declarations.Append(" xmlns:").Append(prefix).Append("=\"");
            XmlEscape.Append(declarations, uri.Length > 0 ? uri : Undeclared + prefix, isAttribute: true);
            declarations.Append('"');
        }
        return declarations.ToString();
    }

    private void Step()
    {
        var rest = _text[_at..];
        if (rest[0] != '<')
            AddText(rest.IndexOf('<') is >= 0 and var end ? end : rest.Length);
        else if (rest.StartsWith("<![CDATA["))
            AddCharacterData(rest);
        else if (rest is ['<', '!' or '?', ..])
            _at = XmlHead.SkippedLength(rest) is > 0 and var skipped ? _at + skipped : _text.Length;
        else if (rest is ['<', '/', ..] && XmlTag.NameLength(rest[2..]) is > 0 and var length)
            AddEnd(rest.Slice(2, length).ToString(), rest.IndexOf('>') is >= 0 and var close ? close + 1 : rest.Length);
        else if (rest.Length > 1 && XmlTag.NameLength(rest[1..]) > 0)
            AddStart(XmlTag.Read(rest));
        else
            AddText(1);
    }

    private void AddText(int length)
    {
        if (_open.Count > 0)
            XmlEscape.Append(_repaired, _text.Slice(_at, length), isAttribute: false);
        _at += length;
    }

    private void AddCharacterData(ReadOnlySpan<char> rest)
    {
        const int Start = 9;
        var end = rest.IndexOf("]]>") is >= 0 and var found ? found : rest.Length;
        if (_open.Count > 0)
            XmlEscape.AppendPlain(_repaired, rest[Start..end]);
        _at += Math.Min(end + 3, rest.Length);
    }

    private void AddStart(XmlTag tag)
    {
        _at += tag.Length;
        foreach (var (prefix, uri) in tag.Declared)
            if (!_prefixes.TryGetValue(prefix, out var known) || known.Length == 0)
                _prefixes[prefix] = uri;
        if (_open.Count >= MostDepth)
            return;
        if (Siblings.Contains(tag.Name))
            while (_openCounts.GetValueOrDefault(tag.Name) > 0)
                Close();
        foreach (var prefix in tag.Prefixes)
            _prefixes.TryAdd(prefix, "");
        _repaired.Append('<').Append(tag.Name);
        if (_rootEnd == 0)
            _rootEnd = _repaired.Length;
        _repaired.Append(tag.Attributes);
        var isEmpty = tag.IsEmpty || Empty.Contains(tag.Name.ToLowerInvariant());
        _repaired.Append(isEmpty ? "/>" : ">");
        if (isEmpty)
            return;
        _open.Push(tag.Name);
        _openCounts[tag.Name] = _openCounts.GetValueOrDefault(tag.Name) + 1;
    }

    private void AddEnd(string name, int length)
    {
        _at += length;
        if (_openCounts.GetValueOrDefault(name) == 0)
            return;
        while (Close() != name) { }
    }

    private readonly string Close()
    {
        var name = _open.Pop();
        _openCounts[name]--;
        _repaired.Append("</").Append(name).Append('>');
        return name;
    }
}
